import { log } from '@hub/kit/log.ts';
import type { FastifyInstance } from 'fastify';
import type { AnsweringChannel } from './channel/answering.ts';
import { within } from './channel/within.ts';

/** Whoever asks is told within a second, whatever hangs. */
const patienceMs = 800;

/** `/ready`: which subgraphs could answer now, and from which of them requests are kept. */
export function serveReadiness(
  http: FastifyInstance,
  channels: () => readonly AnsweringChannel[],
  notices: () => Record<string, unknown> = () => ({}),
): void {
  http.get('/ready', async (_request, reply) => {
    const all = channels();
    const states = await Promise.all(all.map(isReady));
    const kept = all.filter(({ circuit }) => circuit !== 'closed');
    return reply.code(states.every(Boolean) ? 200 : 503).send({
      ...Object.fromEntries(all.map(({ name }, i) => [name, states[i]])),
      ...notices(),
      ...(kept.length > 0 && {
        circuits: Object.fromEntries(kept.map(({ name, circuit }) => [name, circuit])),
      }),
    });
  });
}

/** Whether a subgraph could answer; what takes too long could not. */
export function isReady(channel: AnsweringChannel): Promise<boolean> {
  const isUp = channel.isReady().catch((error: unknown) => {
    log.warn({ subgraph: channel.name, err: error }, 'not ready');
    return false;
  });
  return within(patienceMs, isUp, () => false);
}
