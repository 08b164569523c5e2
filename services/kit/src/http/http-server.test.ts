import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { httpServer } from './http-server.ts';
import type { HttpSettings } from './http-settings.ts';

const large = 'x'.repeat(64 * 1024 * 1024);

const host = 'Host: hub\r\n';
const json = `${host}Content-Type: application/json\r\n`;

let http: FastifyInstance | undefined;
let port = 0;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  http?.server.closeAllConnections();
  await http?.close();
});

async function listening(settings: Partial<HttpSettings>): Promise<void> {
  http = httpServer({ bodyLimit: 'HUB_MAX_BODY_BYTES', settings });
  http.get('/ip', async ({ ip, host, protocol }) => ({ ip, host, protocol }));
  http.get('/large', async () => large);
  http.post('/', async () => 'taken');
  http.get('/fails', async () => {
    throw new TypeError('Cannot read the password "secret"');
  });
  port = Number(new URL(await http.listen({ host: '127.0.0.1', port: 0 })).port);
}

/** Sends a text over a connection of its own, and gives what has come back when the server has closed it. */
function send(text: string, { isRead = true } = {}): { socket: Socket; closed: Promise<string> } {
  const socket = connect(port, '127.0.0.1', () => socket.write(text));
  sockets.push(socket);
  let said = '';
  if (isRead) socket.on('data', (data) => (said += data));
  socket.on('error', () => undefined);
  return { socket, closed: new Promise((resolve) => socket.on('close', () => resolve(said))) };
}

const codeIn = (answer: string): unknown =>
  JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)).errors[0].extensions.code;
const quick = { HUB_HEADERS_TIMEOUT_MS: 200, HUB_REQUEST_TIMEOUT_MS: 400, HUB_ANSWER_TIMEOUT_MS: 300 };

describe('a client that takes its time', () => {
  it.each([
    ['says nothing', ''],
    ['does not come to the end of its first line', 'POST / HT'],
    ['does not come to the end of its headers', `POST / HTTP/1.1\r\n${host}X-A: `],
    ['sends less of a body than it announced', `POST / HTTP/1.1\r\n${json}Content-Length: 90\r\n\r\n{`],
    [
      'does not end a body in pieces',
      `POST / HTTP/1.1\r\n${json}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`,
    ],
  ])('and %s is told so and let go', async (_what, text) => {
    await listening(quick);
    const answer = await send(text).closed;
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(codeIn(answer)).toBe('REQUEST_TIMEOUT');
  });

  it('and sends what is not taken is answered once, and let go', async () => {
    await listening(quick);
    const answer = await send(`POST / HTTP/1.1\r\n${host}Content-Length: 90\r\n\r\n{`).closed;
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 415']);
  });

  it('and sends one header after another is let go all the same', async () => {
    await listening(quick);
    const { socket, closed } = send(`POST / HTTP/1.1\r\n${host}`);
    const dripping = setInterval(() => socket.writable && socket.write('X-A: b\r\n'), 50);
    expect(await closed).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(dripping);
  });

  it('and does not take its answer is let go', async () => {
    await listening(quick);
    const begun = Date.now();
    const { socket, closed } = send(`GET /large HTTP/1.1\r\n${host}\r\n`, { isRead: false });
    await expect.poll(count, { timeout: 5000 }).toBe(0);
    expect(Date.now() - begun).toBeLessThan(5000);
    socket.resume();
    await closed;
  });

  it('but takes some of its answer time and again gets it whole', async () => {
    await listening({ ...quick, HUB_ANSWER_TIMEOUT_MS: 2000 });
    const { socket, closed } = send(`GET /large HTTP/1.1\r\nConnection: close\r\n${host}\r\n`);
    for (let i = 0; i < 5; i++) {
      socket.pause();
      await wait(50);
      socket.resume();
      await wait(20);
    }
    expect((await closed).length).toBeGreaterThan(large.length);
  });

  it('and keeps a connection that it does not use is let go', async () => {
    await listening({ ...quick, HUB_KEEP_ALIVE_TIMEOUT_MS: 100 });
    expect(await send(`GET /ip HTTP/1.1\r\n${host}\r\n`).closed).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('an address that opens many connections', () => {
  it('is refused those above the number it may have, until it closes some', async () => {
    await listening({ HUB_MAX_CONNECTIONS_PER_ADDRESS: 3 });
    const held = [send(''), send(''), send('')];
    await expect.poll(count).toBe(3);
    const answer = await send('').closed;
    expect(answer).toMatch(/^HTTP\/1\.1 429 /);
    expect(codeIn(answer)).toBe('TOO_MANY_CONNECTIONS');
    held[0]?.socket.destroy();
    await expect.poll(count).toBe(2);
    const request = `GET /ip HTTP/1.1\r\n${host}Connection: close\r\n\r\n`;
    expect(await send(request).closed).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('may have them all when it is a proxy of the hub’s', async () => {
    await listening({ HUB_MAX_CONNECTIONS_PER_ADDRESS: 1, HUB_TRUSTED_PROXIES: ['127.0.0.0/8'] });
    send('');
    await expect.poll(count).toBe(1);
    const request = `GET /ip HTTP/1.1\r\n${host}Connection: close\r\n\r\n`;
    expect(await send(request).closed).toMatch(/^HTTP\/1\.1 200 /);
  });
});

describe('a visitor’s address', () => {
  const told = { host: 'hub', 'x-forwarded-for': '6.6.6.6, 203.0.113.9', 'x-forwarded-proto': 'https' };
  const askedThrough = async (networks: string[]) => {
    await listening({ HUB_TRUSTED_PROXIES: networks });
    return (await http?.inject({ url: '/ip', headers: told }))?.json();
  };

  it('is the proxy’s where no proxy is trusted', async () => {
    expect(await askedThrough([])).toEqual({ ip: '127.0.0.1', host: 'hub', protocol: 'http' });
  });

  it('is what a trusted proxy adds, and never what the visitor says before', async () => {
    expect(await askedThrough(['10.0.0.0/8', '127.0.0.1'])).toMatchObject({
      ip: '203.0.113.9',
      protocol: 'https',
    });
  });

  it('is not believed of a proxy that is another’s', async () => {
    expect(await askedThrough(['10.0.0.0/8'])).toMatchObject({ ip: '127.0.0.1', protocol: 'http' });
  });
});

describe('an error that nobody expected', () => {
  it('is told by an id, and nothing of it', async () => {
    await listening({});
    const { log } = await import('../log.ts');
    log.level = 'silent';
    const answer = await http?.inject({ url: '/fails', headers: { 'accept-language': 'en' } });
    log.level = 'warn';
    expect(answer?.statusCode).toBe(500);
    expect(answer?.body).not.toContain('secret');
    const [{ extensions, message }] = JSON.parse(answer?.body ?? '').errors;
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', id: expect.any(String) });
    expect(message).toContain(extensions.id);
  });
});

const count = (): Promise<number> =>
  new Promise((resolve, reject) =>
    http?.server.getConnections((error, open) => (error ? reject(error) : resolve(open))),
  );
