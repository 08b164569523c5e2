import type { Clock } from '@hub/kit/clock.ts';
import { databaseTroubleIn } from '@hub/kit/database-errors.ts';
import { HubError } from '@hub/kit/errors.ts';
import { within } from '@hub/kit/within.ts';
import type pg from 'pg';

/** As long as any other part of an answer may take. */
const usualPatienceMs = 5_000;

/** Whoever guesses at a name has the next who gives it wait for up to four seconds; and to hash a password takes its time. */
export const signInPatienceMs = 12_000;

/** Who is asking is found out within the time that any other part of an answer has, or not at all. */
export async function inTime<T>(work: Promise<T>, patienceMs = usualPatienceMs): Promise<T> {
  const until = performance.now() + patienceMs;
  return within(patienceMs, work).catch((error: unknown) => {
    throw performance.now() >= until ? signInAway({}) : error;
  });
}

/** Gives for an error the trouble that the database is in, if that is why. The sign-in library does not say why it failed. */
export function troubleFinder(
  pool: pg.Pool,
  clock: Clock,
): (error: unknown) => Promise<HubError | undefined> {
  const told = databaseTroubleIn('identity', clock);
  return async (error) => {
    if (error instanceof HubError) return undefined;
    const now = () => inTime(pool.query('select 1')).then(() => undefined, told);
    const trouble = told(error) ?? (await now());
    return trouble?.code === 'SUBGRAPH_UNAVAILABLE' ? signInAway(trouble.details) : trouble;
  };
}

const signInAway = (details: HubError['details']) =>
  new HubError(
    'SUBGRAPH_UNAVAILABLE',
    {
      zh: '暂时无法核对您的登录。请稍后再试。',
      en: 'Who you are cannot be looked up for the moment. Try again shortly.',
    },
    details,
  );
