import {
  ChangeSetType,
  type EntityManager,
  type EventSubscriber,
  type FlushEventArgs,
  wrap,
} from '@mikro-orm/core';
import { idOf } from './rule.ts';

/** What one write did to one row; columns that did not change are left out of an update. */
export interface Change {
  entity: string;
  id: string;
  /** The community the row belongs to, if it belongs to one. */
  communityId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const recorded = new WeakMap<EntityManager, Change[]>();

/** From here on, the changes this entity manager flushes are recorded in the returned list. */
export function recordChanges(em: EntityManager): Change[] {
  const changes: Change[] = [];
  recorded.set(em, changes);
  return changes;
}

/** Sees every flush. One outside a recorded write is a defect: it would leave no trace. */
export class ChangeRecorder implements EventSubscriber {
  afterFlush({ em, uow }: FlushEventArgs): void {
    const changeSets = uow.getChangeSets();
    if (changeSets.length === 0) return;
    const changes = recorded.get(em);
    if (!changes) throw new Error('Rows change only inside write().');
    for (const { type, entity, meta, originalEntity, payload } of changeSets) {
      // What is hidden, as the hash of a password, is not for the record either.
      const isShown = (name: string) => !meta.properties[name as keyof typeof meta.properties]?.hidden;
      const before =
        originalEntity && pick(originalEntity as Values, Object.keys(originalEntity).filter(isShown));
      const after = pick(payload as Values, Object.keys(payload).filter(isShown));
      changes.push({
        entity: meta.className,
        id: String(wrap(entity, true).getPrimaryKey()),
        communityId: communityOf(entity as Row, meta.className),
        before: before && type === ChangeSetType.UPDATE ? pick(before, Object.keys(after)) : (before ?? null),
        after: type === ChangeSetType.DELETE ? null : after,
      });
    }
  }
}

interface Row {
  id?: unknown;
  communityId?: unknown;
  community?: unknown;
}

/** A row says which community is its own by an id or by a relation; a community is its own. */
function communityOf({ id, communityId, community }: Row, className: string): string | null {
  return idOf(className === 'Community' ? id : (communityId ?? community ?? null));
}

type Values = Record<string, unknown>;

const pick = (row: Values, keys: string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, row[key] ?? null]));
