import type { FastifyInstance } from 'fastify';
import { headerOf } from '../caller.ts';
import type { Clock } from '../clock.ts';
import { clockHeader, isShared } from '../shared-clock.ts';
import { serviceHeader, tokenTest } from './service-token.ts';

/** Tells whoever asks what a demonstration's clock shows, and has the hub's own gateway, and nobody else, set it forward. */
export function shareClock(server: FastifyInstance, clock: Clock, serviceToken: string | undefined): void {
  if (!isShared(clock)) return;
  const isToken = serviceToken ? tokenTest(serviceToken) : () => false;
  server.addHook('onRequest', async (request, reply) => {
    const header = headerOf(request);
    const told = header(clockHeader);
    if (told && isToken(header(serviceHeader) ?? '')) clock.hear(new Date(told));
    reply.header(clockHeader, clock.now().toISOString());
  });
}
