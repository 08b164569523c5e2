import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bearerToken, headerOf } from '../caller.ts';
import { readConfig } from '../config.ts';
import { nothingHere } from '../http/http.errors.ts';
import { accessLog } from './access-log.ts';
import { beginRequest, endRequest } from './request-span.ts';
import { withSpan } from './under-way.ts';
import { watchSettings } from './watch-settings.ts';
import { watched } from './watched.ts';

/**
 * Counts, writes down and traces every request, gives each its id back, and serves `/metrics`. The library that counts is
 * read when the server listens, because reading it would hold up the start.
 */
export function observeRequests(
  http: FastifyInstance,
  goesOnWith: (request: FastifyRequest) => boolean,
): void {
  const { HUB_METRICS_TOKEN: token, ...settings } = readConfig(watchSettings);
  for (const name of settings.HUB_METRICS_OPERATIONS) watched.operations.add(name);
  const writeLine = accessLog(settings.HUB_ACCESS_LOG);
  let counting: typeof import('./metrics.ts') | undefined;
  const load = async () => (counting ??= await import('./metrics.ts'));

  http.decorateRequest('note');
  http.addHook('onRequest', (request, reply, done) => {
    request.note = { codes: [] };
    reply.header('x-request-id', request.id);
    beginRequest(request, goesOnWith);
    done();
  });
  http.addHook('preHandler', ({ note: { span } }, _reply, done) => (span ? withSpan(span, done) : done()));
  http.addHook('onResponse', (request, reply, done) => {
    counting?.count(request, reply);
    writeLine?.(request, reply);
    endRequest(request, reply);
    done();
  });
  http.addHook('onListen', async () => void (await load()));
  http.get('/metrics', async (request, reply) => {
    if (!mayRead(request, token)) throw nothingHere();
    const { metrics } = await load();
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics());
  });
}

/** Whoever has the token; without one this machine alone, and nobody whom a proxy on it brings along. */
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  const { headers, socket } = request;
  if (token) return isEqual(bearerToken(headerOf(request)) ?? '', token);
  const isBrought = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => name in headers);
  return !isBrought && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
}

function isEqual(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
