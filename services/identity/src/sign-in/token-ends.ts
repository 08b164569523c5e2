import type { Ended } from '@hub/kit/ended-tokens.ts';
import type pg from 'pg';

/** On what tokens were given that count no longer, of one holder or of all. */
export async function tokenEndsIn(pool: pg.Pool, holder?: string): Promise<Ended> {
  const { rows } = await pool.query<{ holder: string; no: string }>(
    'select holder, no from token_end where holder = $1 or $1 is null',
    [holder ?? null],
  );
  return Object.fromEntries(rows.map((row) => [row.holder, Number(row.no)]));
}
