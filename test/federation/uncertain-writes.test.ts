import { newId } from '@hub/kit/identifiers.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hub } from '@hub/gateway/hub.ts';
import { openTestHub } from '../support/open-hub.ts';
import { codeOf } from '../support/race.ts';
import { type Relay, relayTo } from '../support/relay.ts';
import { frozenClock, useSubgraphServers } from '../support/subgraph-servers.ts';
import { tokenOf } from '../support/tokens.ts';

const servers = useSubgraphServers();
const unitId = '01941d72-0800-7f06-8581-8a4982b17f47';
const mutation = 'mutation ($input: OfferResourceInput!) { offerResource(input: $input) { id title } }';

let relay: Relay;
let hub: Hub;
beforeAll(async () => {
  relay = await relayTo(servers.urls['resident-units'] ?? '');
});
afterAll(() => relay.close());

const hubOver = (url: string) =>
  openTestHub({
    clock: frozenClock,
    placements: servers.placementsOver({ 'resident-units': url }),
    waiting: { HUB_SUBGRAPH_DEADLINE_MS: 2000, HUB_CIRCUIT_OPEN_MS: 50 },
  });

async function offer(title: string, clientMutationId: string) {
  const response = await hub.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${await tokenOf(`LIAISON@${unitId}`)}`, 'accept-language': 'en' },
    payload: { query: mutation, variables: { input: { clientMutationId, unitId, kind: 'LABOUR', title } } },
  });
  return response.json();
}

async function rowsOf(title: string): Promise<unknown[]> {
  const database = new pg.Client(servers.databases.placed['resident-units'].ownerUrl);
  await database.connect();
  try {
    return (await database.query('select id from resource_offer where title = $1', [title])).rows;
  } finally {
    await database.end();
  }
}

describe('a write of which no answer comes', () => {
  beforeAll(async () => {
    hub = await hubOver(relay.url);
  });
  afterAll(() => hub.close());

  it.each([
    ['the answer is lost', 'lose', 1],
    ['the subgraph hangs', 'hang', 0],
  ] as const)('is told to be uncertain when %s, and asked again is done once', async (_, mode, rows) => {
    const [title, id] = [`绿化养护（${mode}）`, newId()];
    relay.mode = mode;
    const first = await offer(title, id);
    expect(first.data).toEqual({ offerResource: null });
    expect(first.errors).toMatchObject([
      {
        path: ['offerResource'],
        extensions: { code: 'WRITE_UNCERTAIN', subgraph: 'resident-units' },
      },
    ]);
    expect(first.errors[0].message).toMatch(/may have been done.*same clientMutationId/);
    expect(await rowsOf(title)).toHaveLength(rows);
    relay.mode = 'pass';
    await expect.poll(async () => codeOf(await offer(title, id))).toBeUndefined();
    expect(await rowsOf(title)).toHaveLength(1);
  });
});

describe('a write to a subgraph at whose address nobody listens', () => {
  it('is surely not done, and the answer says so', async () => {
    hub = await hubOver('http://127.0.0.1:1/graphql');
    const answer = await offer('绿化养护', newId());
    await hub.close();
    expect(codeOf(answer)).toBe('SUBGRAPH_UNAVAILABLE');
  });
});
