import { scopeOf } from '@hub/kit/actor.ts';
import { forbidden, type Sentence } from '@hub/kit/errors.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { Writing } from '@hub/kit/write-on.ts';
import { LockMode } from '@mikro-orm/postgresql';
import { InServiceMember } from './in-service-member.entity.ts';
import { isOneself } from './in-service-member.policy.ts';

// What concerns one person queues up on their row. Whoever locks seats of a shift too locks the person first.

/** The member the actor is; `act` names what is refused to anyone else. */
export async function lockOwnMember({ tx, actor }: Writing, act: Sentence): Promise<InServiceMember> {
  const id = scopeOf(actor, 'IN_SERVICE_MEMBER');
  const member =
    id && (await tx.findOne(InServiceMember, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!member) throw forbidden(act, isOneself);
  return member;
}

/** The member that a row is about. */
export const lockMember = ({ tx }: Writing, { id }: InServiceMember): Promise<InServiceMember> =>
  tx.findOneOrFail(InServiceMember, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
