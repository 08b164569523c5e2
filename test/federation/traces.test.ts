import { readFileSync } from 'node:fs';
import { newId } from '@hub/kit/identifiers.ts';
import { endTraces, sendTraces } from '@hub/kit/watching/begin-traces.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { operation } from '../support/operations.ts';
import { type ReceivedSpan, receiveSpans, type SpanReceiver } from '../support/span-receiver.ts';
import { auditor, tokenOf } from '../support/tokens.ts';

const proxy = '198.51.100.7';
const hub = useHub('demo', { http: { HUB_TRUSTED_PROXIES: [proxy] } });
let receiver: SpanReceiver;

const send = (ratio: number) => sendTraces({ endpoint: receiver.url, service: 'the-hub', ratio });
beforeAll(async () => {
  receiver = await receiveSpans();
  await send(1);
});
afterAll(async () => {
  await endTraces();
  await receiver.close();
});

interface AskOptions {
  as?: string;
  headers?: Record<string, string>;
  remoteAddress?: string;
}

async function ask(payload: object, { as = auditor, headers = {}, remoteAddress }: AskOptions = {}) {
  const id = newId();
  const response = await hub.hub.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${await tokenOf(as)}`, 'x-request-id': id, ...headers },
    payload,
    ...(remoteAddress && { remoteAddress }),
  });
  return { id, answer: response.json() };
}

/** What was sent of a request, once it has come. */
async function traceOf(id: string): Promise<ReceivedSpan[]> {
  await expect.poll(() => receiver.traceOf(id).length).toBeGreaterThan(0);
  return receiver.traceOf(id);
}

const parentsIn = (trace: ReceivedSpan[]) => {
  const byId = new Map(trace.map((span) => [span.spanId, span]));
  return (span: ReceivedSpan) => byId.get(span.parentSpanId ?? '');
};
const statementsIn = (trace: ReceivedSpan[]) =>
  trace.filter(({ attributes }) => 'db.query.text' in attributes);
const subgraphsIn = (trace: ReceivedSpan[]) => trace.filter(({ attributes }) => 'hub.subgraph' in attributes);

describe('a request', () => {
  it('is one trace: from HTTP to the subgraphs, and to the statements of each', async () => {
    const { query, variables, as } = operation('chair');
    const { id, answer } = await ask({ query, variables }, { as });
    expect(answer.errors).toBeUndefined();
    const trace = await traceOf(id);
    const parentOf = parentsIn(trace);
    const roots = trace.filter((span) => !parentOf(span));
    expect(roots).toMatchObject([
      {
        service: 'the-hub',
        parentSpanId: undefined,
        attributes: {
          'http.request.method': 'POST',
          'http.route': '/graphql',
          'http.response.status_code': 200,
          'hub.request.id': id,
          'graphql.operation.name': expect.any(String),
        },
      },
    ]);
    expect(trace.map(({ name }) => name)).toEqual(expect.arrayContaining(['parse', 'validate', 'plan']));
    const subgraphs = subgraphsIn(trace);
    expect(new Set(subgraphs.map(({ name }) => name))).toEqual(
      new Set(['subgraph community', 'subgraph party-branch', 'subgraph resident-units']),
    );
    for (const span of subgraphs) expect(parentOf(span)).toBe(roots[0]);
    const statements = statementsIn(trace);
    expect(statements.length).toBeGreaterThan(10);
    for (const span of statements) {
      const asked = parentOf(span)?.attributes['hub.subgraph'];
      expect(span.attributes['db.namespace']).toMatch(new RegExp(`${String(asked).replace('-', '_')}$`));
      expect(span.attributes['db.query.text']).toMatch(/^\s*(select|with)/);
    }
  });

  it('of which the text is known is neither read nor planned again', async () => {
    const query = '{ community(id: "000000000002") { grids { id no } } }';
    await traceOf((await ask({ query })).id);
    const trace = await traceOf((await ask({ query })).id);
    expect(trace.map(({ name }) => name)).toEqual([
      'select community',
      'select grid',
      'subgraph community',
      'POST /graphql',
    ]);
  });

  it('is called by its operation where that is one of the pages’, and by no name that anyone else has made up', async () => {
    const manifest = new URL('../../web/src/gql/persisted-documents.json', import.meta.url);
    const [page] = /(?<=query )\w+/.exec(readFileSync(manifest, 'utf8')) ?? [];
    const nameOf = async (operation: string) =>
      (await traceOf((await ask({ query: `query ${operation} { __typename }` })).id)).find(
        ({ kind }) => kind === 2,
      )?.name;
    expect(await nameOf(String(page))).toBe(`POST /graphql ${page}`);
    expect(await nameOf('MadeUp')).toBe('POST /graphql');
  });

  it('has its own statements alone, though those of all requests go out together', async () => {
    const query =
      'query ($id: ID!) { community(id: $id) { name grids { id } needs(first: 3) { edges { cursor } } } }';
    const askFor = (id: string, as: string) => ask({ query, variables: { id } }, { as });
    const alone = await traceOf((await askFor('000000000001', auditor)).id);
    const together = await Promise.all(
      ['000000000001', '000000000002'].map((community) => askFor(community, `CHAIR@${community}`)),
    );
    for (const { id } of together) {
      const trace = await traceOf(id);
      expect(statementsIn(trace).map(({ name }) => name)).toEqual(
        statementsIn(alone).map(({ name }) => name),
      );
    }
  });

  it('that writes has all statements of its transaction, and nothing that was written', async () => {
    const maskedAddress = `演示路**号 ${newId().replace(/\d/g, 'x')}`;
    const input = {
      clientMutationId: newId(),
      communityId: '000000000001',
      no: newId(),
      maskedAddress,
      category: 'FRAIL',
    };
    const query = 'mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { id } }';
    const as = 'COMMUNITY_WORKER@000000000001';
    const { id, answer } = await ask({ query, variables: { input } }, { as });
    expect(answer.errors).toBeUndefined();
    const trace = await traceOf(id);
    const names = statementsIn(trace).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'begin',
        'insert first_answer',
        'insert outbox_event',
        'insert audit_entry',
        'commit',
      ]),
    );
    for (const body of receiver.bodies) {
      for (const value of [maskedAddress, input.no, input.clientMutationId, answer.data.registerHousehold.id])
        expect(body).not.toContain(value);
    }
  });

  it('that is refused has the code, and has not failed', async () => {
    const { id } = await ask({ query: '{ nothing }' });
    expect(await traceOf(id)).toMatchObject([
      { name: 'parse' },
      { name: 'validate', failed: true },
      { name: 'POST /graphql', failed: false, attributes: { 'hub.errors': ['GRAPHQL_VALIDATION_FAILED'] } },
    ]);
  });
});

describe('a trace that began elsewhere', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;

  it('goes on where a trusted proxy says so, and not where anyone does', async () => {
    const query = '{ __typename }';
    const trusted = await ask({ query }, { headers: { traceparent }, remoteAddress: proxy });
    const rootOf = async (id: string) => (await traceOf(id)).find(({ kind }) => kind === 2);
    expect(await rootOf(trusted.id)).toMatchObject({ traceId, parentSpanId: '00f067aa0ba902b7' });
    const stranger = await ask({ query }, { headers: { traceparent }, remoteAddress: '203.0.113.9' });
    const own = await rootOf(stranger.id);
    expect([own?.traceId === traceId, own?.parentSpanId]).toEqual([false, undefined]);
  });
});

describe('of requests', () => {
  it('none is sent where the part to be sent is none', async () => {
    await endTraces();
    await send(0);
    const { id } = await ask({ query: '{ communities { name } }' });
    await endTraces();
    await send(1);
    await traceOf((await ask({ query: '{ __typename }' })).id);
    expect(receiver.traceOf(id)).toEqual([]);
  });

  it('those that only ask whether it lives are not traced', async () => {
    for (const url of ['/health', '/ready', '/metrics']) await hub.hub.http.inject(url);
    await traceOf((await ask({ query: '{ __typename }' })).id);
    expect(receiver.spans.map(({ name }) => name)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/health|ready|metrics/)]),
    );
  });
});
