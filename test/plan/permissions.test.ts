import { composeServices } from '@apollo/composition';
import type { SubgraphChannel } from '@hub/gateway/channel/subgraph-channel.ts';
import { graphOver } from '@hub/gateway/gateway.ts';
import { tokenCallers } from '@hub/gateway/identity/callers.ts';
import { createGateway, type GatewayServer } from '@hub/gateway/server.ts';
import type { Actor } from '@hub/kit/actor.ts';
import { tokenVerifier } from '@hub/kit/token.ts';
import { buildSchema, execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testIssuer, tokenWith } from '../support/tokens.ts';
import { type Executors, executorsOver } from './executors.ts';
import { link, type TestGraph } from './graphs.ts';

/** Fields, types and values of which something is required, in both of two subgraphs. */
const graph: TestGraph = {
  name: 'permissions',
  subgraphs: [
    {
      name: 'staff',
      sdl: `${link('@authenticated', '@requiresScopes', '@policy', '@shareable')}
        type Query { me: User! open: Int secret: Int! @authenticated all: [Named!]! either: [Either!]! mails: [Mail] @authenticated }
        type Mutation { touch: Int erase(all: Boolean): Int @requiresScopes(scopes: [["erase"]]) }
        interface Named @key(fields: "id") { id: ID! name: String }
        union Either = User | Robot
        type User implements Named @key(fields: "id") {
          id: ID! name: String pay: Int @requiresScopes(scopes: [["read", "pay"], ["admin"]]) mail: Mail
          boss: User must: Int! @policy(policies: [["may"]]) file: File
        }
        type Robot implements Named @key(fields: "id") @authenticated { id: ID! name: String model: String @policy(policies: [["may"]]) }
        type File @authenticated { no: Int kind: Kind }
        enum Kind @requiresScopes(scopes: [["kinds"]]) { A B }
        scalar Mail @requiresScopes(scopes: [["mail"]])`,
    },
    {
      name: 'ages',
      sdl: `${link('@authenticated', '@interfaceObject')}
        type User @key(fields: "id") { id: ID! age: Int @authenticated size: Int }`,
    },
  ],
};

const somebody = (scopes: string[] = [], policies: string[] = []): Actor => ({
  id: 'p-1',
  grants: [],
  scopes,
  policies,
});

describe('what is required of those who ask', () => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver(graph);
  });
  const answer = async (query: string, actor?: Actor) => {
    executors.setWorld(2, { nulls: 0, errors: 0 });
    return executors.compiled(query, {}, actor);
  };
  const told = (paths: (string | number)[][]) =>
    paths.map((path) =>
      expect.objectContaining({ path, extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }),
    );

  it.each([
    ['a field', '{ me { id age } }', '{ me { id } }', ['me', 'age'], somebody()],
    ['a field of scopes', '{ me { id pay } }', '{ me { id } }', ['me', 'pay'], somebody(['pay', 'read'])],
    ['a field of other scopes', '{ me { id pay } }', '{ me { id } }', ['me', 'pay'], somebody(['admin'])],
    ['a scalar', '{ me { id to: mail } }', '{ me { id } }', ['me', 'to'], somebody(['mail'])],
    ['an object', '{ me { id file { no } } }', '{ me { id } }', ['me', 'file'], somebody()],
    ['an enum', '{ me { id file { no kind } } }', '{ me { id } }', ['me', 'file'], somebody(['kinds'])],
    [
      'a field far down',
      '{ me { id boss { id boss { age } } } }',
      '{ me { id boss { id } } }',
      ['me', 'boss', 'boss', 'age'],
      somebody(),
    ],
    [
      'a field in a fragment',
      '{ me { ...it } } fragment it on User { id ... { age } }',
      '{ me { id } }',
      ['me', 'age'],
      somebody(),
    ],
  ] as const)(
    '%s is null with an error for who may not, and not asked',
    async (_, query, without, path, actor) => {
      const { data, errors } = await answer(query);
      expect(errors).toEqual(told([[...path]]));
      const questions = executors.asked.map((asked) => asked.query).join();
      expect(questions).not.toMatch(/\b(age|pay|mail|file|kind)\b/);
      const { data: plain } = await answer(without);
      expect(data).toMatchObject(plain as object);
      const permitted = await answer(query, actor);
      expect(permitted.errors).toBeUndefined();
      expect(permitted.data).toMatchObject(plain as object);
      expect(JSON.stringify(permitted.data)).not.toContain('null');
      // Whoever asks next is judged anew.
      expect(await answer(query)).toEqual({ data, errors });
    },
  );

  it.each([
    [somebody(['read']), 'one scope of two'],
    [somebody(['readpay', 'read pay']), 'scopes that are others'],
    [somebody([], ['read', 'pay', 'admin']), 'policies that are called so'],
  ])('%o may not: %s', async (actor) => {
    expect((await answer('{ me { pay } }', actor)).errors).toEqual(told([['me', 'pay']]));
  });

  it('goes up to where a null may be', async () => {
    const { data, errors = [] } = await answer('{ open me { id must } }');
    expect(data).toBeNull();
    expect(errors).toEqual(told([['me', 'must']]));
    expect((await answer('{ open secret }')).errors).toEqual(told([['secret']]));
    expect((await answer('{ mails }')).data).toEqual({ mails: null });
    expect(executors.asked).toEqual([]);
  });

  it('is looked at for every type that an object may be of', async () => {
    const { data, errors } = await answer('{ all { name } }');
    const { data: all } = await answer('{ all { name } }', somebody());
    expect(errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(data)).not.toContain('name name');
    expect(JSON.stringify(all)).not.toContain('null');
    const query = '{ either { __typename ... on Robot { id model } ... on User { id } } }';
    const met = new Set<string>();
    for (let world = 0; world < 20; world++) {
      executors.setWorld(world, { nulls: 0, errors: 0 });
      const { data: whole, errors: models = [] } = await executors.compiled(query, {}, somebody());
      const { either } = whole as { either: { __typename: string }[] };
      const robots = either.flatMap(({ __typename }, i) => (__typename === 'Robot' ? [i] : []));
      for (const { __typename } of either) met.add(__typename);
      expect(models).toEqual(told(robots.map((i) => ['either', i, 'model'])));
      executors.setWorld(world, { nulls: 0, errors: 0 });
      const { data: part, errors: forbidden = [] } = await executors.compiled(query);
      const ids = robots.flatMap((i) => [
        ['either', i, 'id'],
        ['either', i, 'model'],
      ]);
      expect(forbidden).toEqual(expect.arrayContaining(told(ids)));
      expect(forbidden).toHaveLength(ids.length);
      if (robots.length > 0) expect(part).toBeNull();
    }
    expect([...met].toSorted()).toEqual(['Robot', 'User']);
  });

  it('keeps a write from being done, and others beside it not', async () => {
    expect(await answer('mutation { erase touch }')).toEqual({
      data: { erase: null, touch: expect.any(Number) },
      errors: told([['erase']]),
    });
    expect(executors.asked.map(({ query }) => query).join()).not.toContain('erase');
    expect((await answer('mutation { erase }')).data).toEqual({ erase: null });
    expect((await answer('mutation { erase }', somebody(['erase']))).errors).toBeUndefined();
  });

  it('leaves introspection and what is open to everyone', async () => {
    expect(await answer('{ open __type(name: "User") { kind } }')).toEqual({
      data: { open: expect.any(Number), __type: { kind: 'OBJECT' } },
    });
  });
});

describe('who asks, over HTTP', () => {
  const sdl = `${link('@authenticated', '@requiresScopes')}
    type Query { open: Int known: Int @authenticated pay: Int @requiresScopes(scopes: [["pay"]]) }`;
  const { supergraphSdl = '' } = composeServices([{ name: 'one', url: 'http://one', typeDefs: parse(sdl) }]);
  const schema = buildSchema('type Query { open: Int known: Int pay: Int }');
  const channelTo = (name: string): SubgraphChannel => ({
    name,
    prepare:
      ({ document }) =>
      async () => {
        const result = await execute({ schema, document, rootValue: { open: 1, known: 2, pay: 3 } });
        return JSON.parse(JSON.stringify(result));
      },
    deadlineMs: 5000,
    isReady: async () => true,
    close: async () => undefined,
  });
  let gateway: GatewayServer;
  beforeAll(async () => {
    const callerOf = tokenCallers(tokenVerifier([testIssuer]));
    gateway = await createGateway({ graph: graphOver({ supergraphSdl, channelTo }), callerOf });
  });
  afterAll(() => gateway.close());

  async function ask(claims?: Record<string, unknown>) {
    const response = await gateway.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: '{ open known pay }' },
      headers: claims ? { authorization: `Bearer ${await tokenWith({ sub: 'p-1', ...claims })}` } : {},
    });
    const { data, errors = [] } = response.json();
    return {
      status: response.statusCode,
      data,
      codes: errors.map((error: Told) => [error.path, error.extensions.code]),
    };
  }
  type Told = { path: string[]; extensions: { code: string } };
  const forbidden = (...keys: string[]) => keys.map((key) => [[key], 'UNAUTHORIZED_FIELD_OR_TYPE']);

  it('is told by a token of a configured issuer, each time, also when the query is known', async () => {
    for (let round = 0; round < 3; round++) {
      expect(await ask()).toEqual({
        status: 200,
        data: { open: 1, known: null, pay: null },
        codes: forbidden('known', 'pay'),
      });
      expect(await ask({})).toEqual({
        status: 200,
        data: { open: 1, known: 2, pay: null },
        codes: forbidden('pay'),
      });
      const all = { status: 200, data: { open: 1, known: 2, pay: 3 }, codes: [] };
      expect(await ask({ scope: 'read pay' })).toEqual(all);
      expect(await ask({ scope: ['pay'] })).toEqual(all);
    }
  });

  it('is nobody with a token of another issuer: it is refused', async () => {
    expect(await ask({ iss: 'another' })).toMatchObject({ status: 401 });
  });
});
