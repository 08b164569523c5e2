import { openSubgraph, type RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { type Served, serve } from '@hub/kit/serve.ts';
import { tokenVerifier } from '@hub/kit/token.ts';
import { subgraph } from '@hub/community/subgraph.ts';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabases, type TestDatabases } from '../support/databases.ts';
import { openTestHub } from '../support/open-hub.ts';
import { testIssuer } from '../support/tokens.ts';

const serviceToken = 'a service token of the tests alone';

let databases: TestDatabases;
let running: RunningSubgraph;
let served: Served;
beforeAll(async () => {
  databases = await createDatabases('demo');
  running = await openSubgraph(subgraph, { url: databases.placed.community.url, report: () => undefined });
  const authenticate = tokenVerifier([testIssuer]);
  served = await serve(running, { host: '127.0.0.1', port: 0, authenticate, serviceToken });
});
afterAll(async () => {
  await served.close();
  await running.close();
  await databases.drop();
});

async function ask(query: string, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token && { 'x-hub-service': token }) };
  const response = await fetch(served.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return { status: response.status, answer: (await response.json()) as { data?: object; errors?: object[] } };
}

const refused = {
  status: 403,
  answer: {
    errors: [{ message: expect.any(String), extensions: { code: 'SERVICE_TOKEN_NEEDED' } }],
  },
};

describe('a subgraph’s process with a service token', () => {
  const describing = [
    '{ _service { sdl } }',
    '{ __schema { types { name } } }',
    '{ __type(name: "Household") { name } }',
    '{ named: __schema { types { name } } }',
    '{ ...all } fragment all on Query { _service { sdl } }',
    '{ ... on Query { ... { __type(name: "Unit") { name } } } }',
  ];

  it.each(describing)('does not answer %s to whoever does not bring it', async (query) => {
    expect(await ask(query)).toEqual(refused);
    expect(await ask(query, serviceToken.slice(1))).toEqual(refused);
    expect(await ask(query, `${serviceToken} `.repeat(9).trim())).toEqual(refused);
  });

  it.each(describing)('answers %s to whoever does', async (query) => {
    const { status, answer } = await ask(query, serviceToken);
    expect(status).toBe(200);
    expect(answer.errors).toBeUndefined();
  });

  it.each([
    '{ __typename }',
    '{ community(id: "000000000001") { name __typename } }',
    '{ community(id: "__schema _service __type") { name } }',
    '{ __typename } # __schema',
  ])('answers %s to anyone', async (query) => {
    expect((await ask(query)).answer).toHaveProperty('data');
  });
});

describe('the hub', () => {
  it('sends its service token to a subgraph of its own', async () => {
    const heard: IncomingHttpHeaders[] = [];
    const server = createServer((request, response) => {
      if (request.method === 'POST') heard.push(request.headers);
      response.end('{"data":{"community":null}}');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const remoteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const placements = { ...databases.placed, community: { remoteUrl } };
    const hub = await openTestHub({ placements, serviceToken });
    const query = '{ community(id: "000000000001") { name } }';
    await hub.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
    await hub.close();
    server.close();
    expect(heard.map((headers) => headers['x-hub-service'])).toEqual([serviceToken]);
  });
});
