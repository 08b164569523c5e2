import type { FastifyReply, FastifyRequest } from 'fastify';
import { pino } from 'pino';
import { log } from '../log.ts';

export type WriteLine = (request: FastifyRequest, reply: FastifyReply) => void;

/** So long a line may wait for others to be written with it. */
const flushMs = 1_000;
const flushBytes = 8_192;

const destinations = new Map<string, WriteLine>();

/** One JSON line for each request; what it asked with and about is not in it. Lines are written together, never waited for. */
export function accessLog(where: string): WriteLine | undefined {
  if (where === 'off') return undefined;
  const known = destinations.get(where) ?? lineWriter(where);
  destinations.set(where, known);
  return known;
}

function lineWriter(where: string): WriteLine {
  const destination = pino.destination({
    dest: where === 'stdout' ? 1 : where,
    minLength: flushBytes,
    sync: false,
    mkdir: true,
  });
  destination.on('error', (error: Error) => log.error(error, `nothing can be written to ${where}`));
  setInterval(() => destination.flush(), flushMs).unref();
  process.on('exit', () => destination.flushSync());
  const lines = pino({ base: null }, destination);
  return ({ id, method, routeOptions, note }, reply) =>
    lines.info({
      id,
      method,
      route: routeOptions.url ?? 'none',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 1000) / 1000,
      bytes: Number(reply.getHeader('content-length') ?? 0),
      ...(note.operation && { operation: note.operation }),
      ...(note.caller && { caller: note.caller }),
      ...(note.codes.length > 0 && { codes: note.codes }),
      ...(note.span && { trace: note.span.traceId }),
    });
}
