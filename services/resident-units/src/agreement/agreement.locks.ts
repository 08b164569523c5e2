import type { Actor } from '@hub/kit/actor.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Agreement } from './agreement.entity.ts';
import { agreementNotFound } from './agreement.errors.ts';

/** Whatever changes an agreement queues up here. */
export async function lockAgreement(tx: EntityManager, actor: Actor, id: string): Promise<Agreement> {
  const found = await tx.findOne(Agreement, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  return known(actor, found, () => agreementNotFound(id));
}
