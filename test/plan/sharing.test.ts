import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { composeServices } from '@apollo/composition';
import { httpChannel } from '@hub/gateway/channel/http.channel.ts';
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
let asked: { query: string; authorization: string | undefined }[] = [];
let answerAll: () => void;

beforeAll(async () => {
  const waiting: (() => void)[] = [];
  answerAll = () => {
    for (const answer of waiting.splice(0)) answer();
  };
  subgraph = createServer(async (request: IncomingMessage, response) => {
    const { query } = JSON.parse(await text(request)) as { query: string };
    asked.push({ query, authorization: request.headers.authorization });
    waiting.push(() => {
      const data = { place: { name: 'hall', secret: 's' }, note: { text: 'n' }, write: 'done' };
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => subgraph.once('listening', resolve));
  const url = `http://127.0.0.1:${(subgraph.address() as AddressInfo).port}/graphql`;
  const { supergraphSdl = '' } = composeServices([{ name: 'places', url, typeDefs: parse(sdl) }]);
  gateway = await createGateway({
    supergraphSdl,
    callerOf: unknownCallers,
    channelTo: (name) => httpChannel({ name, url }),
  });
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  await gateway.close();
  subgraph.close();
});

/** Sends the requests together, and lets the subgraph answer once nothing more comes. */
async function together(requests: { query: string; token?: string; language?: string; purpose?: string }[]) {
  const answers = Promise.all(
    requests.map(({ query, token, language, purpose }) =>
      gateway.http.inject({
        method: 'POST',
        url: '/graphql',
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(language && { 'accept-language': language }),
          ...(purpose && { 'x-hub-purpose': purpose }),
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
    answerAll();
  }
  return (await done).map((answer) => answer.json());
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

  it('of everybody are one, where all that is asked for is public', async () => {
    await together([{ query: place, token: 'a' }, { query: place, token: 'b' }, { query: place }]);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['a field of a public type is not', '{ place { name secret } }'],
    ['something says nothing of who may see it', '{ place { name } note { text } }'],
  ])('are one for each caller where %s', async (_, query) => {
    await together([
      { query, token: 'a' },
      { query, token: 'b' },
    ]);
    expect(asked).toHaveLength(2);
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

  it('ask a subgraph once for what two operations of one caller have in common', async () => {
    await together([
      { query: note, token: 'a' },
      { query: '{ note { ...T } } fragment T on Note { text }', token: 'a' },
    ]);
    expect(asked).toHaveLength(1);
  });
});
