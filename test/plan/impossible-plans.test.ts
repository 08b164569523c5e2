import { beforeAll, describe, expect, it } from 'vitest';
import { type Executors, executorsOver } from './executors.ts';
import { link, type TestGraph } from './graphs.ts';

/** Two levels of interfaces, both of which another subgraph knows as one object each. */
const vehicles: TestGraph = {
  name: 'vehicles',
  subgraphs: [
    {
      name: 'kinds',
      sdl: `${link()}
        type Query { any: Vehicle land: LandVehicle }
        interface Vehicle @key(fields: "id") { id: ID! }
        interface LandVehicle implements Vehicle @key(fields: "id") { id: ID! wheels: Int! }
        type Car implements Vehicle & LandVehicle @key(fields: "id") { id: ID! wheels: Int! doors: Int! }
        type Boat implements Vehicle @key(fields: "id") { id: ID! sails: Int! }
        union Floating = Boat`,
    },
    {
      name: 'colors',
      sdl: `${link('@interfaceObject', '@shareable')}
        type Query { mine: Vehicle others: [Vehicle!] }
        type Vehicle @key(fields: "id") @interfaceObject { id: ID! color: String! @shareable }
        type LandVehicle @key(fields: "id") @interfaceObject { id: ID! color: String! @shareable }`,
    },
  ],
};

describe('an interface object over two levels of interfaces', () => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver(vehicles);
  });
  const asked = async (query: string, world: number) => {
    executors.setWorld(world, { nulls: 0, errors: 0 });
    const { data, errors } = await executors.compiled(query);
    expect(errors).toBeUndefined();
    return data as Record<string, unknown>;
  };

  it.each([
    ['... on LandVehicle { wheels }', '... on Car { wheels }'],
    ['... on LandVehicle { color wheels ... on Car { doors } }', '... on Car { color wheels doors }'],
    ['... on LandVehicle @include(if: true) { ... on Vehicle { color } }', '... on Car { color }'],
    ['... on LandVehicle @skip(if: true) { color }', ''],
    ['... on Floating { ... on Boat { sails } }', '... on Boat { sails }'],
    ['is: __typename ... on LandVehicle { of: __typename }', 'is: __typename ... on Car { of: __typename }'],
  ])('answers %s as it does %s', async (fragment, plain) => {
    const met = new Set<unknown>();
    for (let world = 0; world < 6; world++) {
      const theirs = await asked(`{ mine { id ${fragment} } }`, world);
      expect(theirs).toEqual(await asked(`{ mine { id ${plain} } }`, world));
      const { mine } = await asked('{ mine { __typename } }', world);
      met.add((mine as { __typename: string }).__typename);
      const { others } = await asked(`{ others { id ${fragment} } }`, world);
      expect(others).toEqual((await asked(`{ others { id ${plain} } }`, world)).others);
    }
    expect([...met].toSorted()).toEqual(['Boat', 'Car']);
  });

  it('answers a fragment that has a name', async () => {
    const query = '{ mine { ...land } } fragment land on LandVehicle { id ... { wheels } }';
    expect(await asked(query, 1)).toEqual(await asked('{ mine { ... on Car { id wheels } } }', 1));
  });

  it.each([
    ['... on Vehicle { color }', 'color'],
    ['... on Vehicle { ... on LandVehicle { wheels } }', 'wheels'],
    ['... on Vehicle { ... on Car { doors } color }', '... on Car { doors } color'],
  ])('answers %s in the narrower one as it does %s', async (fragment, plain) => {
    expect(await asked(`{ land { id ${fragment} } }`, 1)).toEqual(await asked(`{ land { id ${plain} } }`, 1));
  });
});

/** An interface of which each subgraph cannot say the id of one of the types. */
const nodes: TestGraph = {
  name: 'nodes',
  subgraphs: [
    {
      name: 'accounts',
      sdl: `${link('@external', '@shareable')}
        type Query { node(id: ID): Node @shareable other: Int }
        interface Node { id: ID! }
        type Account implements Node @key(fields: "id") { id: ID! name: String! }
        type Chat implements Node @key(fields: "id") { id: ID! @external account: Account! }`,
    },
    {
      name: 'chats',
      sdl: `${link('@external', '@shareable')}
        type Query { node(id: ID): Node @shareable more: Int }
        interface Node { id: ID! }
        type Account implements Node @key(fields: "id") { id: ID! @external chats: Int }
        type Chat implements Node @key(fields: "id") { id: ID! text: String! }`,
    },
  ],
};

describe('an operation that cannot be planned', () => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver(nodes);
    executors.setWorld(1, { nulls: 0, errors: 0 });
  });

  it.each([
    ['{ other id: node { id ... on Chat { account { name } text } } }', 'id'],
    [
      '{ ... { more } ...rest other } fragment rest on Query { what: node { id ... on Chat { id } } }',
      'what',
    ],
  ])(
    'is refused with a code and a number at the field that is to blame, and nothing is asked: %s',
    async (query, key) => {
      const { data, errors = [] } = await executors.compiled(query);
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        { path: [key], extensions: { code: 'PLAN_IMPOSSIBLE', id: expect.any(String) } },
      ]);
      for (const { message, extensions } of errors) {
        expect(message).toContain(extensions?.id);
        expect(message).toMatch(/^This part cannot be planned: /);
      }
      expect(executors.asked).toEqual([]);
    },
  );

  it('leaves what is beside it to be asked alone', async () => {
    const { data } = await executors.compiled('{ other more }');
    expect(data).toMatchObject({ other: expect.any(Number) });
  });
});
