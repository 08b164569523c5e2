import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { composeServices } from '@apollo/composition';
import { httpChannel } from '@hub/gateway/channel/http.channel.ts';
import { usuallyPassedOn } from '@hub/gateway/channel/passed-on.ts';
import { graphOver } from '@hub/gateway/gateway.ts';
import { createGateway, type GatewayServer } from '@hub/gateway/server.ts';
import { unknownCallers } from '@hub/gateway/identity/callers.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const sdl = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
    @link(url: "https://co-building-hub.example/hubScopes/v1.0", import: ["@hubScopes"])
    @composeDirective(name: "@hubScopes")
  directive @hubScopes(any: [[String!]!]!) on OBJECT | FIELD_DEFINITION
  type Query { place: Place note: Note }
  type Mutation { write: String }
  type Place @hubScopes(any: [["PUBLIC"]]) { name: String secret: String @hubScopes(any: [["CHAIR@community"]]) }
  type Note { text: String }
`;

/** A subgraph that answers only when it is told to, so that requests are surely in flight together. */
let subgraph: Server;
let gateway: GatewayServer;
let asked: { query: string; authorization: string | undefined; headers: IncomingHttpHeaders }[] = [];
let answer: (what: RegExp) => void;

beforeAll(async () => {
  const waiting: { query: string; send(): void }[] = [];
  answer = (what) => {
    const wanted = waiting.filter(({ query }) => what.test(query));
    for (const each of wanted) waiting.splice(waiting.indexOf(each), 1)[0]?.send();
  };
  subgraph = createServer(async (request: IncomingMessage, response) => {
    const { query } = JSON.parse(await text(request)) as { query: string };
    asked.push({ query, authorization: request.headers.authorization, headers: request.headers });
    const data = { place: { name: 'hall', secret: 's' }, note: { text: 'n' }, write: 'done' };
    response.setHeader('content-type', 'application/json');
    waiting.push({ query, send: () => response.end(JSON.stringify({ data })) });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => subgraph.once('listening', resolve));
  const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/graphql`;
  const { supergraphSdl = '' } = composeServices([{ name: 'places', url, typeDefs: parse(sdl) }]);
  const passedOn = { headers: [...usuallyPassedOn.headers, 'x-tenant'], cookies: ['session', 'region'] };
  const graph = graphOver({
    supergraphSdl,
    passedOn,
    channelTo: (name) => httpChannel({ name, url, ...passedOn }),
  });
  gateway = await createGateway({ graph, callerOf: unknownCallers });
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  await gateway.close();
  subgraph.close();
});

/** Sends the requests together, and lets the subgraph answer once nothing more comes. */
async function together(
  requests: {
    query: string;
    token?: string;
    language?: string;
    purpose?: string;
    headers?: Record<string, string>;
  }[],
) {
  const answers = Promise.all(
    requests.map(({ query, token, language, purpose, headers }) =>
      gateway.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(language && { 'accept-language': language }),
          ...(purpose && { 'x-hub-purpose': purpose }),
          ...headers,
        },
        payload: { query },
      }),
    ),
  );
  let isDone = false;
  const done = answers.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    await new Promise((resume) => setTimeout(resume, 50));
    answer(/./);
  }
  return (await done).map((response) => response.json());
}

/** Sends one request, and waits until the subgraph has been asked so many times. */
async function begin(query: string, times: number) {
  const headers = { authorization: 'Bearer a' };
  const response = gateway.http.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
  const done = response.then((it) => it.json());
  while (asked.length < times) await new Promise((resume) => setTimeout(resume, 5));
  return { done };
}

describe('requests in flight together', () => {
  const note = '{ note { text } }';
  const place = '{ place { name } }';

  it('of one caller are one execution', async () => {
    const answers = await together([1, 2, 3].map(() => ({ query: note, token: 'a' })));
    expect(asked).toHaveLength(1);
    expect(answers).toEqual([1, 2, 3].map(() => ({ data: { note: { text: 'n' } } })));
  });

  it('of two callers are two, each with its own authorization', async () => {
    await together([{ query: note, token: 'a' }, { query: note, token: 'b' }, { query: note }]);
    expect(asked.map(({ authorization }) => authorization).toSorted()).toEqual([
      'Bearer a',
      'Bearer b',
      undefined,
    ]);
  });

  it('of two callers are two, however public each field is', async () => {
    await together([
      { query: place, token: 'a' },
      { query: place, token: 'b' },
    ]);
    expect(asked).toHaveLength(2);
  });

  it('of all who are not signed in are one execution', async () => {
    await together([1, 2, 3].map(() => ({ query: place })));
    expect(asked).toHaveLength(1);
  });

  it('share nothing with those from before a write', async () => {
    const before = await begin(note, 1);
    const write = await begin('mutation { write }', 2);
    answer(/write/);
    expect(await write.done).toEqual({ data: { write: 'done' } });
    const after = await begin(note, 3);
    answer(/note/);
    expect(await after.done).toEqual(await before.done);
  });

  it('are apart in another language, for a purpose, and when they write', async () => {
    await together([
      { query: place, language: 'en' },
      { query: place, language: 'zh' },
    ]);
    expect(asked).toHaveLength(2);
    await together([1, 2].map(() => ({ query: place, token: 'a', purpose: 'case-1' })));
    expect(asked).toHaveLength(4);
    await together([1, 2].map(() => ({ query: 'mutation { write }', token: 'a' })));
    expect(asked).toHaveLength(6);
  });

  it.each([
    ['accept-language', 'en', 'zh'],
    ['authorization', 'Basic YTph', 'Basic YjpiCg=='],
    ['x-hub-purpose', 'one', 'other'],
    ['x-request-id', 'one', 'other'],
    ['x-tenant', 'one', 'other'],
    ['cookie', 'session=one', 'session=other'],
    ['cookie', 'unknown=1; region=one', 'unknown=1; region=other'],
  ])('are apart when %s is passed on and differs', async (name, one, other) => {
    await together([one, other].map((value) => ({ query: note, headers: { [name]: value } })));
    const values = asked.map(({ headers }) => headers[name]);
    expect(values.toSorted()).toEqual(
      [one, other].map((value) => value.replace('unknown=1; ', '')).toSorted(),
    );
  });

  it.each([
    ['x-other', 'one', 'other'],
    ['cookie', 'unknown=one', 'unknown=other'],
    ['user-agent', 'one', 'other'],
  ])('are one when %s differs, which is not passed on', async (name, one, other) => {
    await together([one, other].map((value) => ({ query: note, headers: { [name]: value } })));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers[name]).toBeUndefined();
  });

  it('ask a subgraph once for what two operations of one caller have in common', async () => {
    await together([
      { query: note, token: 'a' },
      { query: '{ note { ...T } } fragment T on Note { text }', token: 'a' },
    ]);
    expect(asked).toHaveLength(1);
  });
});
