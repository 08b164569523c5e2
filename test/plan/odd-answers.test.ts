import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { composeServices } from '@apollo/composition';
import { httpChannel } from '@hub/gateway/channel/http.channel.ts';
import { graphOver } from '@hub/gateway/gateway.ts';
import { unknownCallers } from '@hub/gateway/identity/callers.ts';
import { createGateway, type GatewayServer } from '@hub/gateway/server.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { link } from './graphs.ts';

const sdl = {
  names: `${link()} type Query { n: Int thing: Thing things: [Thing] } type Mutation { name: Int } type Thing @key(fields: "id") { id: ID! name: String }`,
  sizes: `${link()} type Query { total: Int } type Thing @key(fields: "id") { id: ID! size: Int weight: Int }`,
};
type Name = keyof typeof sdl;

/** What each subgraph answers, whatever it is asked; and how often it was. */
let says: Record<Name, unknown>;
let asked: Record<Name, number>;
let servers: Server[];
let gateway: GatewayServer;
let executions = 0;
let isBroken = false;

async function subgraph(name: Name) {
  const server = createServer(async (request, response) => {
    await text(request);
    asked[name]++;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(says[name]));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return { name, url, server, typeDefs: parse(sdl[name]) };
}

beforeAll(async () => {
  const subgraphs = [await subgraph('names'), await subgraph('sizes')];
  servers = subgraphs.map(({ server }) => server);
  const { supergraphSdl = '' } = composeServices(subgraphs);
  const urlOf = (wanted: string) => subgraphs.find(({ name }) => name === wanted)?.url ?? '';
  const graph = graphOver({ supergraphSdl, channelTo: (name) => httpChannel({ name, url: urlOf(name) }) });
  const { execute } = graph;
  graph.execute =
    execute &&
    ((operation) => {
      executions++;
      return isBroken ? Promise.reject(new TypeError('inside')) : execute(operation);
    });
  gateway = await createGateway({ graph, callerOf: unknownCallers });
});
afterAll(async () => {
  await gateway.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  asked = { names: 0, sizes: 0 };
  says = { names: thing, sizes: {} };
});

const thing = { data: { thing: { __typename: 'Thing', id: '1' } } };

async function ask(query: string) {
  const response = await gateway.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'accept-language': 'en' },
    payload: { query },
  });
  const { data, errors = [] } = response.json();
  const told = errors.map(({ message, path, extensions }: Record<string, { code?: string }>) => ({
    message,
    path,
    code: extensions?.code,
  }));
  return { data, told };
}

const forbidden = { message: 'not allowed', extensions: { code: 'FORBIDDEN' } };
const isForbiddenAt = (...path: (string | number)[]) => ({ message: 'not allowed', code: 'FORBIDDEN', path });
const sizes = '{ thing { size weight } }';
const withoutSizes = { thing: { size: null, weight: null } };

describe('a subgraph may answer', () => {
  it('with null for what it has nothing to say of', async () => {
    says.names = { data: { n: 3 }, errors: null, extensions: null };
    expect(await ask('{ n }')).toEqual({ data: { n: 3 }, told: [] });
  });

  it('with fields that nobody asked for, in any order', async () => {
    says.sizes = { data: { _entities: [{ more: [1], weight: 2, __typename: 'Thing', size: 1 }], other: 1 } };
    expect(await ask(sizes)).toEqual({ data: { thing: { size: 1, weight: 2 } }, told: [] });
  });

  it.each([
    ['no data', { errors: [forbidden] }],
    ['null', { data: null, errors: [forbidden] }],
    ['an empty object', { data: {}, errors: [forbidden] }],
    ['no entities', { data: { _entities: null }, errors: [forbidden] }],
    [
      'no entities, and their own path',
      { data: { _entities: null }, errors: [{ ...forbidden, path: ['_entities'] }] },
    ],
    ['too few entities', { data: { _entities: [] }, errors: [forbidden] }],
  ])('with %s and the reason, which is told at all that was asked for', async (_, said) => {
    says.sizes = said;
    const told = [isForbiddenAt('thing', 'size'), isForbiddenAt('thing', 'weight')];
    expect(await ask(sizes)).toEqual({ data: withoutSizes, told });
  });

  it('so to fields of the graph itself, and is not away for that', async () => {
    says.names = { data: {}, errors: [forbidden] };
    for (let i = 0; i < 10; i++) {
      expect(await ask('{ a: n thing { id } }')).toEqual({
        data: { a: null, thing: null },
        told: [isForbiddenAt('a'), isForbiddenAt('thing')],
      });
    }
  });

  it('with an error that says nothing of where, beside all its data', async () => {
    says.names = { data: { n: 3 }, errors: [forbidden] };
    expect(await ask('{ n }')).toEqual({
      data: { n: 3 },
      told: [{ message: 'not allowed', code: 'FORBIDDEN' }],
    });
  });
});

describe('a subgraph that answers what is no result of GraphQL is told as that, and not as away', () => {
  const code = 'DOWNSTREAM_SERVICE_ERROR';

  it.each([
    ['a text for errors', 'broken'],
    ['an object for errors', { message: 'broken' }],
    ['errors without words', [{}]],
    ['errors that are no objects', ['broken', null]],
    ['a path that is none', [{ message: 'broken', path: 'n', extensions: 'none' }]],
  ])('%s', async (_, errors) => {
    says.names = { data: { n: 3 }, errors };
    const { data, told } = await ask('{ n }');
    expect(data).toEqual({ n: 3 });
    expect(told[0]).toMatchObject({ code });
    expect(told[0].path).toBeUndefined();
  });

  it.each([
    ['a list for data', { data: [] }],
    ['a text for data', { data: 'broken' }],
    ['null and no reason', { data: null }],
    ['an object for entities', { data: { _entities: {} } }],
    ['too many entities', { data: { _entities: [null, null] } }],
  ])('%s', async (_, said) => {
    says.sizes = said;
    const { data, told } = await ask(sizes);
    expect(data).toEqual(withoutSizes);
    expect(told).toMatchObject([
      { code, path: ['thing', 'size'] },
      { code, path: ['thing', 'weight'] },
    ]);
  });

  it('unless it was to write: then nobody knows whether that was done', async () => {
    says.names = { data: 'broken' };
    expect((await ask('mutation { name }')).told).toMatchObject([
      { code: 'WRITE_UNCERTAIN', path: ['name'] },
    ]);
  });
});

describe('a value that is none of its type', () => {
  it.each([2147483648, -2147483649, 1e300, 1.5, '3', true, [], {}])(
    'such as %j for Int is no value',
    async (n) => {
      says.names = { data: { n, thing: null } };
      expect((await ask('{ n thing { id } }')).data).toEqual({ n: null, thing: null });
    },
  );

  it.each([2147483647, -2147483648, 0])('is not %j for Int', async (n) => {
    says.names = { data: { n } };
    expect((await ask('{ n }')).data).toEqual({ n });
  });
});

describe('a query that the quick way does not answer', () => {
  it('is asked of subgraphs once, also when it is known', async () => {
    const query = '{ n thing { id size } }';
    says.names = { data: { n: 1, thing: { __typename: 'Thing', id: '1' } } };
    says.sizes = { data: { _entities: [{ size: 1 }] } };
    for (let i = 0; i < 3; i++) await ask(query);
    asked = { names: 0, sizes: 0 };
    says.sizes = { data: { _entities: [{ size: 'wrong' }] } };
    expect((await ask(query)).data).toEqual({ n: 1, thing: { id: '1', size: null } });
    says.names = { data: { n: 'wrong', thing: null }, errors: [forbidden] };
    await ask(query);
    expect(asked).toEqual({ names: 2, sizes: 1 });
  });

  it('is executed once where executing it throws, and nothing of why is told', async () => {
    says.names = { data: { n: 1 } };
    for (let i = 0; i < 3; i++) await ask('{ n }');
    executions = 0;
    isBroken = true;
    const { data, told } = await ask('{ n }').finally(() => {
      isBroken = false;
    });
    expect(executions).toBe(1);
    expect(data).toBeNull();
    expect(told).toMatchObject([{ code: 'INTERNAL_SERVER_ERROR' }]);
    expect(JSON.stringify(told)).not.toContain('inside');
  });
});

describe('every legal alias answers', () => {
  const names = [
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'valueOf',
    '__defineGetter__',
    'prototype',
  ];

  it.each(names)('%s', async (alias) => {
    says.names = {
      data: {
        [`asked_${alias}`]: 3,
        [alias]: 3,
        thing: { __typename: 'Thing', id: '1', [alias]: 'one', [`asked_${alias}`]: 'one' },
      },
    };
    const response = await gateway.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: `{ ${alias}: n thing { ${alias}: name } }` },
    });
    expect(response.body).toContain(`{"data":{"${alias}":3,"thing":{"${alias}":"one"}}}`);
  });
});
