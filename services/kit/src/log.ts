import { pino } from 'pino';
import { describeError } from './log-error.ts';

/** The hub's log: one JSON line per event, on standard error, so that standard output stays for people. */
export const log = pino(
  { base: null, level: 'warn', serializers: { err: describeError } },
  pino.destination(2),
);

/** Writes an unexpected error where its id, which the caller was told, can find it. */
export const reportUnexpected = (id: string, error: unknown): void =>
  log.error({ id, err: error }, 'unexpected error');
