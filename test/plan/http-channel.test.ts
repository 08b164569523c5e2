import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpChannel } from '@hub/gateway/channel/http.channel.ts';
import type { SubgraphChannel } from '@hub/gateway/channel/subgraph-channel.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const query = '{ place { name } }';
const context = {
  caller: { actor: { id: 'nobody', grants: [] }, locale: 'en', purpose: undefined },
  token: undefined,
  header: () => undefined,
  audience: undefined,
  subgraphContexts: new Map(),
} as never;

let server: Server;
let channel: SubgraphChannel;
let respond: (response: ServerResponse) => void;
const ask = (how: typeof respond) => {
  respond = how;
  return channel.prepare({ query, document: parse(query) })({ variables: {} }, context);
};

beforeAll(async () => {
  server = createServer((_request, response) => respond(response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  channel = httpChannel({ name: 'places', url: `http://127.0.0.1:${port}/graphql`, deadlineMs: 200 });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await channel.close();
});

describe('a subgraph over HTTP', () => {
  it('answers in pieces, whatever is cut by them', async () => {
    const text = Buffer.from('{"data":{"place":{"name":"社区 hall"}}}');
    const answer = await ask((response) => {
      response.write(text.subarray(0, 28));
      setImmediate(() => response.end(text.subarray(28)));
    });
    expect(answer).toEqual({ data: { place: { name: '社区 hall' } } });
  });

  it.each<[string, typeof respond]>([
    ['nothing', () => undefined],
    ['half an answer and no more', (response) => void response.write('{"data":{"place"')],
    ['half an answer and hangs up', (response) => void response.write('{"data":', () => response.destroy())],
    ['a page', (response) => void response.end('<html>bad gateway</html>')],
    ['JSON that is no result', (response) => void response.end('{"message":"no"}')],
    ['a redirect', (response) => void response.writeHead(302, { location: '/elsewhere' }).end()],
  ])('that answers %s gives no usable answer', async (_, how) => {
    await expect(ask(how)).rejects.toThrow(Error);
  });
});
