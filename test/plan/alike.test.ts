import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { SubgraphChannel } from '@hub/gateway/channel/subgraph-channel.ts';
import { type Executor, graphOver } from '@hub/gateway/gateway.ts';
import { unknownCallers } from '@hub/gateway/identity/callers.ts';
import type { FetchAnswer } from '@hub/gateway/plan/run.ts';
import { createGateway, type GatewayServer } from '@hub/gateway/server.ts';
import { execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@provides", "@external"]
)`;
const items = Array.from({ length: 30 }, (_, no) => ({ id: `${no}`, owner: `${no % 3}` }));
const ownerOf = (id: string) => items[Number(id)]?.owner;

/** Many items of few owners, of whom each subgraph says something: one by the owner, the others by the item. */
const subgraphs: Record<string, { sdl: string; resolvers: object }> = {
  items: {
    sdl: `${link}
      type Query { items: [Item!]! }
      type Item @key(fields: "id") { id: ID! owner: Owner! @shareable @provides(fields: "title") }
      type Owner @key(fields: "id") { id: ID! title: String! @external }`,
    resolvers: {
      Query: { items: () => items.map(({ id, owner }) => ({ id, owner: { id: owner, title: `of ${id}` } })) },
    },
  },
  nicknames: {
    sdl: `${link}
      type Item @key(fields: "id") { id: ID! owner: Owner! @shareable }
      type Owner @key(fields: "id", resolvable: false) { id: ID! nickname: String! }`,
    resolvers: {
      Item: {
        __resolveReference: ({ id }: { id: string }) => ({
          id,
          owner: { id: ownerOf(id), nickname: `for ${id}` },
        }),
      },
    },
  },
  ranks: {
    sdl: `${link} type Owner @key(fields: "id") { id: ID! rank: Int! title: String! @shareable }`,
    resolvers: {
      Owner: { __resolveReference: ({ id }: { id: string }) => ({ id, rank: Number(id) * 10, title: id }) },
    },
  },
};

/** How many owners were asked about. */
let ownersAsked = 0;
const gateways = new Map<Executor, GatewayServer>();

beforeAll(async () => {
  const services = Object.entries(subgraphs).map(([name, { sdl }]) => ({
    name,
    url: name,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl = '', errors } = composeServices(services);
  expect(errors).toBeUndefined();
  for (const executor of ['compiled', 'stock'] as const) {
    const graph = graphOver({ supergraphSdl, executor, channelTo: channel });
    gateways.set(executor, await createGateway({ graph, callerOf: unknownCallers }));
  }
});
afterAll(() => Promise.all([...gateways.values()].map((gateway) => gateway.close())));

function channel(name: string): SubgraphChannel {
  const { sdl = '', resolvers } = subgraphs[name] ?? {};
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  return {
    name,
    deadlineMs: 5000,
    prepare:
      ({ document }) =>
      async ({ variables, representations }) => {
        if (name === 'ranks') ownersAsked += representations?.length ?? 0;
        const variableValues = { ...variables, representations };
        return JSON.parse(JSON.stringify(await execute({ schema, document, variableValues }))) as FetchAnswer;
      },
    isReady: async () => true,
    close: async () => undefined,
  };
}

async function answer(executor: Executor, query: string) {
  ownersAsked = 0;
  const response = await gateways
    .get(executor)
    ?.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
  return response?.json<{ data: { items: { owner: Record<string, unknown> }[] } }>();
}

describe('objects that are alike', () => {
  it.each([
    ['that have only what is asked for', '{ items { owner { id rank } } }'],
    ['of which their parents say something', '{ items { owner { title rank } } }'],
    ['of which a second subgraph says something', '{ items { owner { nickname rank } } }'],
    ['of which everyone does', '{ items { id owner { id title nickname rank } } }'],
  ])('are asked about once and stay what they are: those %s', async (_, query) => {
    const expected = await answer('stock', query);
    expect(expected?.data.items).toHaveLength(items.length);
    expect(await answer('compiled', query)).toEqual(expected);
    expect(ownersAsked).toBe(3);
  });
});
