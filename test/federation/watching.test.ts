import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationStart } from '@hub/kit/clock.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { httpServer } from '@hub/kit/http/http-server.ts';
import { watched } from '@hub/kit/watching/watched.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useHub } from '../support/hub.ts';
import { auditor, tokenOf } from '../support/tokens.ts';

const logFile = join(tmpdir(), `hub-access-${newId()}.log`);
vi.stubEnv('HUB_ACCESS_LOG', logFile);
vi.stubEnv('HUB_METRICS_OPERATIONS', 'Known, KnownToo');
const hub = useHub('demo');
afterEach(() => vi.unstubAllEnvs());

const query = 'query Known($id: ID!) { community(id: $id) { name } }';
async function ask(body: object, headers: Record<string, string> = {}, as = auditor) {
  const authorization = `Bearer ${await tokenOf(as)}`;
  return hub.hub.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization, ...headers },
    payload: body,
  });
}
const metrics = async () => (await hub.hub.http.inject('/metrics')).body;
const lines = async (id: string): Promise<Record<string, unknown>[]> =>
  (await readFile(logFile, 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => line.includes(id))
    .map((line) => JSON.parse(line));

describe('/metrics', () => {
  it('tells of requests, operations by name, errors by code, pools and circuits', async () => {
    await metrics();
    const variables = { id: '000000000001' };
    // Once by Apollo Server and once past it.
    for (let i = 0; i < 2; i++) await ask({ query, variables });
    await ask({ query: 'query NobodyKnows { now }' });
    await ask({ query: '{ nothing }' });
    const text = await metrics();
    expect(text).toMatch(/hub_operation_duration_seconds_count\{operation="Known"\} 2/);
    expect(text).not.toContain('NobodyKnows');
    expect(text).toMatch(/hub_operation_duration_seconds_count\{operation="other"\} \d/);
    expect(text).toMatch(/hub_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} [1-9]/);
    expect(text).toMatch(/hub_requests_total\{route="\/graphql",status="200"\} \d/);
    expect(text).toMatch(/hub_pool_connections\{database="\w+_community",use="read",state="open"\} [1-9]/);
    expect(text).toMatch(/hub_pool_connections\{database="\w+_community",use="write",state="idle"\} \d/);
    expect(text).toMatch(/hub_statements_waiting\{database="\w+_community"\} 0/);
    expect(text).toMatch(/hub_circuit_open\{subgraph="party-branch"\} 0/);
    expect(text).not.toContain('000000000001');
  });

  it('tells what each cache holds', async () => {
    const held = async (labels: string) =>
      Number(new RegExp(`hub_cache_bytes\\{${labels}\\} (\\d+)`).exec(await metrics())?.[1]);
    const caches = [
      'cache="documents",subgraph=""',
      'cache="known queries",subgraph=""',
      'cache="operations",subgraph=""',
      'cache="tokens",subgraph=""',
      'cache="fetches",subgraph="community"',
    ];
    const before = await Promise.all(caches.map(held));
    // A text, a question and a token that have not come before.
    const unknown = `n${newId().replaceAll('-', '')}`;
    for (let i = 0; i < 2; i++)
      await ask(
        { query: `{ community(id: "000000000001") { ${unknown}: name } }` },
        {},
        'STREET_OFFICE@000000000',
      );
    const after = await Promise.all(caches.map(held));
    for (const [index, cache] of caches.entries())
      expect([cache, after[index]]).toEqual([cache, expect.any(Number)]);
    expect(after.map((bytes, index) => bytes > Number(before[index]))).toEqual(caches.map(() => true));
  });

  it('tells how long the oldest event of each subgraph has waited to be taken', async () => {
    const lag = async (subgraph: string) =>
      Number(
        new RegExp(`hub_event_lag_seconds\\{subgraph="${subgraph}",consumer="publisher"\\} (\\S+)`).exec(
          await metrics(),
        )?.[1],
      );
    expect(await lag('community')).toBe(0);
    await hub.write(
      'registerHousehold',
      { communityId: '000000000002', no: newId(), maskedAddress: '演示路**号', category: 'FRAIL' },
      'COMMUNITY_WORKER@000000000002',
      'id',
    );
    hub.setClock(new Date(demonstrationStart.getTime() + 90_000));
    expect(await lag('community')).toBe(90);
    expect(await lag('party-branch')).toBe(0);
    await hub.sql('community', 'update outbox_event set published_at = at');
    expect(await lag('community')).toBe(0);
  });

  it('tells all else where a database does not answer', async () => {
    const away = { subgraph: 'away', consumer: 'anyone', lag: () => Promise.reject(new Error('away')) };
    watched.events.add(away);
    const text = await metrics();
    watched.events.delete(away);
    expect(text).toContain('hub_event_lag_seconds{subgraph="community",consumer="publisher"}');
    expect(text).not.toContain('subgraph="away"');
  });

  it('has every metric that the dashboard shows', async () => {
    const dashboard = await readFile('deploy/grafana/hub.json', 'utf8');
    const shown = new Set(dashboard.match(/\b(hub|nodejs|process)_[a-z0-9_]+/g));
    const text = await metrics();
    const known = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
    const missing = [...shown].filter(
      (name) => !known.has(name.replace(/_(bucket|count|sum)$/, '')) && !known.has(name),
    );
    expect([shown.size > 8, missing]).toEqual([true, []]);
  });

  it('is for this machine alone, and not for those whom a proxy on it brings', async () => {
    const of = async (options: object) =>
      (await hub.hub.http.inject({ url: '/metrics', ...options })).statusCode;
    expect(await of({})).toBe(200);
    expect(await of({ remoteAddress: '203.0.113.9' })).toBe(404);
    expect(await of({ headers: { 'x-forwarded-for': '203.0.113.9' } })).toBe(404);
  });

  it('is for whoever has the token, where there is one', async () => {
    vi.stubEnv('HUB_METRICS_TOKEN', 'a-token-of-16-or-more-letters');
    const server = httpServer({ bodyLimit: 'HUB_MAX_BODY_BYTES' });
    const of = async (authorization: string) =>
      (await server.inject({ url: '/metrics', remoteAddress: '203.0.113.9', headers: { authorization } }))
        .statusCode;
    expect(await of('')).toBe(404);
    expect(await of('Bearer another token of letters')).toBe(404);
    expect(await of('Bearer a-token-of-16-or-more-letters')).toBe(200);
    await server.close();
  });
});

describe('a request', () => {
  it('has one line in the access log, with who, what and how long, and nothing of what it asks about', async () => {
    const id = newId();
    const variables = { id: '000000000001' };
    const answer = await ask({ query, variables }, { 'x-request-id': id });
    expect(answer.headers['x-request-id']).toBe(id);
    await expect.poll(() => lines(id)).toHaveLength(1);
    const [line] = await lines(id);
    expect(line).toEqual({
      level: 30,
      time: expect.any(Number),
      id,
      method: 'POST',
      route: '/graphql',
      status: 200,
      ms: expect.any(Number),
      bytes: answer.rawPayload.length,
      operation: 'Known',
      caller: expect.any(String),
    });
    expect(await readFile(logFile, 'utf8')).not.toContain('000000000001');
  });

  it('that is refused has the code in its line', async () => {
    const id = newId();
    await ask({ query: '{ nothing }' }, { 'x-request-id': id });
    await expect.poll(() => lines(id)).toMatchObject([{ status: 200, codes: ['GRAPHQL_VALIDATION_FAILED'] }]);
  });

  it('whose token is none has the code in its line too', async () => {
    const id = newId();
    await ask({ query }, { 'x-request-id': id, authorization: 'Bearer x.y.z' });
    await expect.poll(() => lines(id)).toMatchObject([{ status: 401, codes: ['UNAUTHENTICATED'] }]);
  });

  it.each([['two words'], ['a"b'], ['x'.repeat(129)], ['<script>']])(
    'with the id %j gets one of the hub’s own',
    async (id) => {
      const { headers } = await ask({ query, variables: { id: '1' } }, { 'x-request-id': id });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
