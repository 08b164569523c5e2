import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpChannel } from '@hub/gateway/channel/http.channel.ts';
import { NotAsked, type SubgraphChannel } from '@hub/gateway/channel/subgraph-channel.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const read = '{ place { name } }';
const context = {
  caller: { actor: { id: 'nobody', grants: [] }, locale: 'en', purpose: undefined },
  token: undefined,
  header: () => undefined,
  audience: undefined,
  deadlineAt: Number.POSITIVE_INFINITY,
  subgraphContexts: new Map(),
} as never;

let server: Server;
let channel: SubgraphChannel;
let respond: (response: ServerResponse) => void;
const ask = (how: typeof respond, query = read) => {
  respond = how;
  return channel.prepare({ query, document: parse(query) })({ variables: {} }, context);
};

beforeAll(async () => {
  server = createServer((_request, response) => respond(response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  channel = httpChannel({
    name: 'places',
    url: `http://127.0.0.1:${port}/graphql`,
    deadlineMs: 200,
    longestAnswerBytes: 1024 * 1024,
  });
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

  it('is asked once more for what it hung up on, unless it writes', async () => {
    let times = 0;
    const hangUp: typeof respond = (response) => {
      times++;
      response.destroy();
    };
    await expect(ask(hangUp)).rejects.toThrow(Error);
    expect(times).toBe(2);
    await expect(ask(hangUp, 'mutation { write }')).rejects.not.toThrow(NotAsked);
    expect(times).toBe(3);
    times = 0;
    const answer = await ask((response) => (times === 0 ? hangUp(response) : response.end('{"data":{}}')));
    expect(answer).toEqual({ data: {} });
  });

  it('is not followed elsewhere, and a longer answer than is taken is cut off, once', async () => {
    const paths: (string | undefined)[] = [];
    server.on('request', ({ url }) => paths.push(url));
    await expect(ask((response) => response.writeHead(307, { location: '/away' }).end())).rejects.toThrow(
      '307',
    );
    expect(paths).toEqual(['/graphql', '/graphql']);
    paths.length = 0;
    let written = 0;
    const endless = ask(async (response) => {
      const piece = Buffer.alloc(64 * 1024, ' ');
      while (!response.destroyed && written < 1000) {
        written++;
        response.write(piece);
        await new Promise((turn) => setImmediate(turn));
      }
    });
    await expect(endless).rejects.toThrow('The answer is longer than 1048576 bytes.');
    expect(paths).toEqual(['/graphql']);
    expect(written).toBeLessThan(200);
  });

  it('is known to have read nothing where nobody listens', async () => {
    const nobody = httpChannel({ name: 'nobody', url: 'http://127.0.0.1:1/graphql' });
    const write = 'mutation { write }';
    const asked = nobody.prepare({ query: write, document: parse(write) })({ variables: {} }, context);
    await expect(asked).rejects.toThrow(NotAsked);
    await nobody.close();
  });

  it('that hangs is waited for so long from the asking, however many ask', async () => {
    const begin = performance.now();
    const asked = Array.from({ length: 160 }, () => ask(() => undefined));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
