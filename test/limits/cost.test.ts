import { readFileSync } from 'node:fs';
import { httpChannel } from '@hub/gateway/channel/http.channel.ts';
import { graphOver } from '@hub/gateway/gateway.ts';
import { supergraphFile } from '@hub/gateway/hub.ts';
import { readLimits } from '@hub/gateway/limits/limits.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { getIntrospectionQuery, parse, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { operation } from '../support/operations.ts';
import { auditor, tokenOf } from '../support/tokens.ts';

const usual = readLimits({ atHub: true });
const limits = { ...usual, cost: { perRequest: 50_000, perMinute: 60_000, perMinuteOfNobody: 2000 } };
const hub = useHub('demo', { limits });

async function post(
  payload: object,
  { as = auditor, headers = {} }: { as?: string | null; headers?: object } = {},
) {
  const response = await hub.hub.http.inject({
    method: 'POST',
    url: '/graphql',
    payload,
    headers: {
      'accept-language': 'en',
      ...(as && { authorization: `Bearer ${await tokenOf(as)}` }),
      ...headers,
    },
  });
  return { status: response.statusCode, headers: response.headers, answer: response.json() };
}

const wanted = { 'x-hub-cost': '1' };
const communities = (first: unknown) =>
  `{ community(id: "000000000001") { bookings(first: ${first}) { edges { node { requesterUnit { bookings(first: ${first}) {
    edges { node { requesterUnit { bookings(first: ${first}) { edges { node { id } } } } } } } } } } } } }`;

describe('what a request costs', () => {
  it.each(['chair', 'liaison', 'member'])(
    'fits the limit of a request five times over for the dashboard of a %s',
    async (name) => {
      const { query, variables, as } = operation(name);
      for (const _ of ['at first', 'known']) {
        const { answer } = await post({ query, variables }, { as, headers: wanted });
        expect(answer.errors).toBeUndefined();
        expect(answer.extensions.cost.limit).toBe(50_000);
        expect(answer.extensions.cost.estimated).toBeGreaterThan(100);
        expect(answer.extensions.cost.estimated).toBeLessThan(50_000 / 5);
      }
    },
  );

  it('fits it likewise for every document of the pages, and for a tool that asks about the whole schema', async () => {
    const manifest = new URL('../../web/src/gql/persisted-documents.json', import.meta.url);
    const channelTo = (name: string, url: string) => httpChannel({ name, url });
    const graph = graphOver({ supergraphSdl: readFileSync(supergraphFile, 'utf8'), channelTo });
    await graph.gateway.load();
    const texts: string[] = [
      ...Object.values(JSON.parse(readFileSync(manifest, 'utf8'))),
      getIntrospectionQuery(),
    ] as string[];
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) {
      const document = parse(text);
      visit(document, {
        OperationDefinition(asked) {
          const cost = graph.costOf?.({ document, operation: asked });
          expect(typeof cost === 'function' ? cost({}) : cost).toBeLessThan(50_000 / 5);
        },
      });
    }
  });

  it('is one for each object, as many as the page asks for, and ten for a write', async () => {
    const costOf = async (query: string, variables = {}) =>
      (await post({ query, variables }, { headers: wanted })).answer.extensions.cost.estimated;
    expect(await costOf('{ now }')).toBe(0);
    expect(await costOf('{ community(id: "000000000001") { name } }')).toBe(1);
    expect(
      await costOf('{ community(id: "000000000001") { bookings(first: 3) { edges { node { id } } } } }'),
    ).toBe(8);
    const byVariable =
      'query ($n: Int = 3) { community(id: "000000000001") { bookings(first: $n) { edges { node { id } } } } }';
    for (const _ of ['at first', 'known']) {
      expect(await costOf(byVariable)).toBe(8);
      expect(await costOf(byVariable, { n: 50 })).toBe(102);
    }
    expect(await costOf('{ community(id: "000000000001") { grids { id } } }')).toBe(11);
    expect(
      await costOf(
        `mutation { freezeAgenda(input: { meetingId: "${newId()}", clientMutationId: "${newId()}" }) { id } }`,
      ),
    ).toBe(10);
  });

  it('is refused where it is too much, before any statement is run', async () => {
    const statements = await hub.statementsOf(async () => {
      const { status, answer } = await post({ query: communities(1000) });
      expect(status).toBe(400);
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors[0].extensions).toEqual({
        code: 'COST_TOO_HIGH',
        cost: expect.any(Number),
        limit: 50_000,
      });
      expect(answer.errors[0].extensions.cost).toBeGreaterThan(1e9);
      expect(answer.errors[0].message).toMatch(/Ask for fewer rows with first/);
      const byVariable = `query ($n: Int!) ${communities('$n')}`;
      for (const n of [2, 2, 1000]) {
        const { answer: told } = await post({ query: byVariable, variables: { n } }, { as: null });
        expect(told.errors?.[0].extensions.code).toBe(n === 1000 ? 'COST_TOO_HIGH' : undefined);
      }
    });
    expect(statements.filter((statement) => /limit 1001|1001/.test(statement))).toEqual([]);
    expect(await hub.statementsOf(() => post({ query: `${communities(1000)} ` }))).toEqual([]);
  });

  it('is told in headers of every answer, and in the answer on demand alone', async () => {
    const payload = { query: '{ community(id: "000000000002") { name } }' };
    for (const _ of ['at first', 'known']) {
      const { headers, answer } = await post(payload, { as: 'CHAIR@000000000002' });
      expect(answer.extensions).toBeUndefined();
      expect(headers['x-hub-cost']).toBe('1');
      expect(headers['ratelimit-policy']).toBe('"cost";q=60000;w=60');
      expect(headers.ratelimit).toMatch(/^"cost";r=599\d\d;t=\d+$/);
    }
    const { answer } = await post(payload, { as: 'CHAIR@000000000002', headers: wanted });
    expect(answer.extensions.cost).toEqual({
      estimated: 1,
      limit: 50_000,
      perMinute: 60_000,
      left: 59_997,
      subgraphRequests: 1,
      statements: 1,
    });
  });
});

describe('what a request took', () => {
  const made = async (payload: object, as = auditor) => {
    const { answer } = await post(payload, { as, headers: wanted });
    expect(answer.errors).toBeUndefined();
    const { subgraphRequests, statements } = answer.extensions.cost;
    return { subgraphRequests, statements };
  };

  it('is told on demand: how often subgraphs were asked, and how many statements they ran', async () => {
    const { query, variables, as } = operation('chair');
    for (const _ of ['at first', 'known']) {
      let took = {};
      const ran = await hub.statementsOf(async () => {
        took = await made({ query, variables }, as);
      });
      expect(took).toEqual({ subgraphRequests: expect.any(Number), statements: ran.length });
      expect(ran.length).toBeGreaterThan(10);
    }
    expect(await made({ query: '{ community(id: "000000000001") { name } }' })).toEqual({
      subgraphRequests: 1,
      statements: 1,
    });
    expect(await made({ query: '{ __typename }' })).toEqual({ subgraphRequests: 0 });
  });

  it('is each one’s own, of those that ask the same at one moment', async () => {
    const query = '{ community(id: "000000000001") { name grids { id } } }';
    await made({ query });
    const all = await Promise.all([1, 2, 3].map(() => made({ query })));
    expect(all).toEqual([1, 2, 3].map(() => ({ subgraphRequests: 1, statements: 2 })));
  });

  it('has the whole transaction of a write', async () => {
    const query = 'mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { id } }';
    const input = {
      clientMutationId: newId(),
      communityId: '000000000001',
      no: newId(),
      maskedAddress: '演示路**号',
      category: 'FRAIL',
    };
    const { subgraphRequests, statements } = await made(
      { query, variables: { input } },
      'COMMUNITY_WORKER@000000000001',
    );
    expect([subgraphRequests, statements > 6]).toEqual([1, true]);
  });
});

describe('the budget of a minute', () => {
  const page = (first: number) => ({
    query: `{ community(id: "000000000001") { bookings(first: ${first}) { edges { cursor node { id } } } } }`,
  });

  it('is each caller’s own, whether signed in or not', async () => {
    const greedy = 'CHAIR@000000000001';
    const query =
      'query ($n: Int!) { community(id: "000000000001") { bookings(first: $n) { edges { node { units: requesterUnit { bookings(first: 90) { edges { node { id } } } } } } } } }';
    const dear = { query, variables: { n: 90 } };
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 5; i++)
      codes.push((await post(dear, { as: greedy })).answer.errors?.[0].extensions.code);
    expect(codes).toEqual([undefined, undefined, undefined, 'RATE_LIMITED', 'RATE_LIMITED']);

    const { status, answer, headers } = await post(dear, { as: greedy });
    expect(status).toBe(429);
    expect(answer.data).toBeUndefined();
    expect(answer.errors[0].extensions.retryAfter).toBeLessThanOrEqual(60);
    expect(headers['retry-after']).toBe(String(answer.errors[0].extensions.retryAfter));
    expect(headers.ratelimit).toContain('r=0;');
    // Neither who is somebody else nor who is nobody has less for it.
    expect((await post(dear, { as: 'CHAIR@000000000002' })).status).toBe(200);
    expect((await post(page(10), { as: null })).status).toBe(200);
  });

  it('is small for all at one address who are not signed in', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 14; i++) statuses.push((await post(page(90), { as: null })).status);
    expect(statuses.at(0)).toBe(200);
    expect(statuses.at(-1)).toBe(429);
    expect((await post(page(90))).status).toBe(200);
  });
});
