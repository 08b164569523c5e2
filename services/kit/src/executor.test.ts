import { setImmediate } from 'node:timers/promises';
import { buildSchema, GraphQLError, type GraphQLFieldResolver, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { executorOf } from './executor.ts';

const schema = buildSchema(`
  type Query {
    room(id: ID = "one"): Room
    rooms: [Room]
    strict: [Room!]
    things: [Thing]
    told(words: [Words!]!): String
  }
  type Room { id: ID! name: String! size(unit: Unit = SEATS): Int broken: String }
  type Tree { id: ID! }
  union Thing = Room | Tree
  enum Unit { SEATS METRES }
  input Words { text: String!, loud: Boolean! = false }
`);

const room = (id: string) => ({
  __typename: 'Room',
  id,
  name: id === 'nameless' ? null : `room ${id}`,
});

// As type-graphql has them: whatever is not a plain property of a row has a resolver.
const resolvers: Record<string, Record<string, GraphQLFieldResolver<unknown, unknown>>> = {
  Query: {
    room: (_, { id }) => room(id),
    rooms: async () => [room('a'), new GraphQLError('No such room.'), null, room('nameless')],
    strict: () => [room('a'), new GraphQLError('No such room.')],
    things: async () => [room('a'), { __typename: 'Tree', id: 'oak' }],
    told: (_, { words }) =>
      words.map(({ text, loud }: { text: string; loud: boolean }) => `${text}${loud}`).join(),
  },
  Room: {
    size: (_, { unit }) => (unit === 'SEATS' ? 20 : 60),
    broken: async () => {
      throw new GraphQLError('It is broken.', { extensions: { code: 'BROKEN' } });
    },
  },
};
for (const [type, fields] of Object.entries(resolvers)) {
  for (const [name, resolve] of Object.entries(fields)) {
    Object.assign((schema.getType(type) as GraphQLObjectType).getFields()[name] ?? {}, { resolve });
  }
}

describe('a query that keeps coming', () => {
  it.each<[what: string, query: string, variables?: Record<string, unknown>]>([
    ['fields with defaults', '{ room { id name size metres: size(unit: METRES) } }'],
    ['a field that fails', '{ room { id broken } }'],
    ['rows of a list that fail', '{ rooms { id } }'],
    ['a null where none may be', '{ rooms { name } }'],
    ['a row that fails where none may', '{ strict { id } room { id } }'],
    ['a union', '{ things { __typename ... on Room { name } ... on Tree { id } } }'],
    [
      'conditions',
      'query ($is: Boolean!) { room { id @include(if: $is) name @skip(if: $is) } }',
      { is: true },
    ],
    ['a variable with a default', 'query ($id: ID = "two") { room(id: $id) { id } }'],
    ['a variable that is missing', 'query ($id: ID!) { room(id: $id) { id } }'],
    ['a variable of another type', 'query ($id: ID!) { room(id: $id) { id } }', { id: { no: 1 } }],
    [
      'inputs with defaults in a list',
      'query ($words: [Words!]!) { told(words: $words) }',
      { words: [{ text: 'a' }, { text: 'b', loud: true }] },
    ],
  ])('is answered as at first: %s', async (_what, query, variables = {}) => {
    const execute = executorOf('test', schema, (error) => error.toJSON());
    const answers = [];
    for (let i = 0; i < 6; i++) {
      answers.push(JSON.parse(JSON.stringify(await execute({ query, variables }, {} as Context))));
      // It is compiled beside.
      await import('graphql-jit');
      await setImmediate();
    }
    for (const answer of answers) {
      expect(answer.data).toEqual(answers[0].data);
      expect(errorsIn(answer)).toEqual(errorsIn(answers[0]));
    }
  });
});

const errorsIn = ({ errors = [] }: { errors?: { path?: unknown; extensions?: object }[] }) =>
  errors
    .map(({ path, extensions }) => ({ path, code: extensions }))
    .toSorted((a, b) => (String(a.path) < String(b.path) ? -1 : 1));
