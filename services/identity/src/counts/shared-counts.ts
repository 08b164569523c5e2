import { createHmac } from 'node:crypto';
import type pg from 'pg';

/** What was counted of a caller within the minute that began with the first of it. */
export interface Count {
  /** Sealed. */
  caller: string;
  points: number;
  endsInMs: number;
}

/** Where all processes of a hub put together what each of them counts. */
export interface SharedCounts {
  /** What a caller is known by there, who cannot be told from it. */
  seal(caller: string): string;
  /** Adds points to those of callers, and tells what all processes have counted of each, where that is anything. */
  exchange(counted: readonly Pick<Count, 'caller' | 'points'>[]): Promise<Count[]>;
}

// The database says when a minute is over: the clocks of machines differ. Callers come in one order, so that two processes
// do not wait for each other.
const exchanging = `
  with given as (select * from unnest($1::text[], $2::bigint[]) as given (caller, points)),
  counted as (
    insert into minute_count as known (caller, points, ends_at)
    select caller, points, now() + interval '1 minute' from given where points > 0 order by caller
    on conflict (caller) do update set
      points = case when known.ends_at > now() then known.points else 0 end + excluded.points,
      ends_at = case when known.ends_at > now() then known.ends_at else excluded.ends_at end
    returning caller, points, ends_at
  ),
  found as (
    select * from counted
    union all
    select known.* from minute_count known join given using (caller)
    where given.points = 0 and known.ends_at > now()
  )
  select caller, points::float8, (extract(epoch from ends_at - now()) * 1000)::float8 as "endsInMs" from found`;

/** Whoever counts at the same moment is waited for by nobody. */
const forgetting = `
  delete from minute_count where caller in
    (select caller from minute_count where ends_at < now() - interval '1 minute' for update skip locked)`;

const minute = 60_000;

export function sharedCounts(pool: pg.Pool, secret: string): SharedCounts {
  const key = createHmac('sha256', secret).update('callers who are counted').digest();
  let forgotAt = Number.NEGATIVE_INFINITY;
  return {
    seal: (caller) => createHmac('sha256', key).update(caller).digest('base64url').slice(0, 22),
    async exchange(counted) {
      const values = [counted.map(({ caller }) => caller), counted.map(({ points }) => points)];
      const { rows } = await pool.query<Count>({ name: 'exchange-counts', text: exchanging, values });
      const now = performance.now();
      if (now - forgotAt > minute) {
        forgotAt = now;
        await pool.query(forgetting);
      }
      return rows;
    },
  };
}
