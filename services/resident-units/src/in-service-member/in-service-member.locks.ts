import { type Actor, scopeOf } from '@hub/kit/actor.ts';
import type { HubError } from '@hub/kit/errors.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { InServiceMember } from './in-service-member.entity.ts';

// What concerns one person queues up on their row. Whoever locks seats of a shift too locks the person first.

/** The member the actor is; `refuse` names what is refused to anyone else. */
export async function lockOwnMember(
  tx: EntityManager,
  actor: Actor,
  refuse: () => HubError,
): Promise<InServiceMember> {
  const id = scopeOf(actor, 'IN_SERVICE_MEMBER');
  const member =
    id && (await tx.findOne(InServiceMember, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!member) throw refuse();
  return member;
}

/** The member that a row is about. */
export const lockMember = (tx: EntityManager, { id }: InServiceMember): Promise<InServiceMember> =>
  tx.findOneOrFail(InServiceMember, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
