import type { EntityManager } from '@mikro-orm/postgresql';
import { AuditEntry } from './audit-entry.entity.ts';

/** Something to be remembered that changes no row: a sign-in, a refusal, the reading of restricted data. */
export interface RecordedEvent {
  at: Date;
  actorId: string;
  communityId?: string | null;
  verb: string;
  entity: string;
  entityId: string;
  after?: Record<string, unknown>;
}

/** Adds entries to the audit trail on their own; whoever asks is answered only once they are written. */
export async function recordEvent(em: EntityManager, ...events: RecordedEvent[]): Promise<void> {
  const entries = events.toSorted(byCommunity).map(({ communityId = null, after = {}, ...event }) => {
    return { ...event, communityId, before: null, after };
  });
  await em.fork({ clear: true }).insertMany(AuditEntry, entries);
}

/** In the order in which writes take the chains of communities. */
const byCommunity = (one: RecordedEvent, other: RecordedEvent): number =>
  (one.communityId ?? '').localeCompare(other.communityId ?? '');
