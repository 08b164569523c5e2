import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from './clock.ts';
import { Statements } from './reading/statements.ts';

/** For how many seconds the oldest event has waited that is not published, by the clock by which it was written. */
export async function lagOfEvents(em: EntityManager, clock: Clock): Promise<number> {
  const { rows } = await Statements.of(em).find(
    'select at from outbox_event where published_at is null order by id limit 1',
    [],
  );
  const at = rows[0]?.[0];
  return at instanceof Date ? Math.max(0, clock.now().getTime() - at.getTime()) / 1000 : 0;
}
