import { keptIdleMs, sessionOptions, watchOver } from '@hub/kit/connections.ts';
import { readDatabaseSettings } from '@hub/kit/database-settings.ts';
import pg from 'pg';

/** So many at once: hashing a password takes longer than all that is asked of the database for it. */
const connections = 5;

/** The connections of sign-in, tokens and counts to the identity database, with the deadlines of every other. */
export function identityPool(url: string): pg.Pool {
  const settings = readDatabaseSettings();
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: sessionOptions(settings),
    connectionTimeoutMillis: settings.connectMs,
    idleTimeoutMillis: keptIdleMs,
    keepAlive: true,
  });
  watchOver(pool, settings);
  return pool;
}
