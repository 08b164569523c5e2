import type { Clock } from './clock.ts';
import { HubError, subgraphUnavailable } from './errors.ts';
import { log } from './log.ts';

/** Something else is in the way for a moment, as a lock that another holds. */
export const databaseBusy = () =>
  new HubError('DATABASE_BUSY', {
    zh: '数据正被其他操作占用，本次操作未生效。请稍后再试。',
    en: 'The data is held by another operation, and nothing was changed. Try again shortly.',
  });

/** Locks, deadlocks, deadlines, and room for no more connections, by PostgreSQL's codes. */
const busyCodes = /^(55P03|57014|40P01|40001|25P03|53...)$/;

/** A server that is not there, ends, starts, or does not let the hub in; and what the system says of sockets. */
const awayCodes = /^(08...|57P0.|28...|3D000|E[A-Z_]+)$/;

/** What pg says without a code. */
const awayWords = /^(Connection terminated|Client (has encountered|was closed)|timeout expired)/;
const poolIsFull = 'timeout exceeded when trying to connect';

/** What stands between the hub and its database, if it is that. */
export function troubleOf(error: unknown): 'busy' | 'away' | undefined {
  if (!(error instanceof Error) || error instanceof HubError) return undefined;
  if (error.message === poolIsFull) return 'busy';
  if ('code' in error && typeof error.code === 'string') {
    if (busyCodes.test(error.code)) return 'busy';
    if (awayCodes.test(error.code)) return 'away';
  }
  return awayWords.test(error.message) ? 'away' : undefined;
}

/** Nothing of the transaction was sent: its connection was known to be lost. */
export const wasNotSent = (error: unknown): boolean =>
  error instanceof Error && /is not queryable$/.test(error.message);

const minute = 60_000;

/** Tells the callers of a subgraph what trouble its database is in, and the log once a minute that it is away. */
export function databaseTroubleIn(subgraph: string, clock: Clock): (error: unknown) => HubError | undefined {
  let [since, seen, told] = [clock.now(), Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return (error) => {
    const trouble = troubleOf(error);
    if (trouble !== 'away') return trouble && databaseBusy();
    const now = performance.now();
    if (now - seen > minute) since = clock.now();
    if (now - told > minute) {
      told = now;
      log.warn({ subgraph, reason: (error as Error).message }, 'its database does not answer');
    }
    seen = now;
    return subgraphUnavailable(subgraph, { since });
  };
}
