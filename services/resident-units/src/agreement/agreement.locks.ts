import { uuidFrom } from '@hub/kit/identifiers.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Agreement } from './agreement.entity.ts';
import { agreementNotFound } from './agreement.errors.ts';

/** Whatever changes an agreement queues up here. */
export async function lockAgreement(tx: EntityManager, id: string): Promise<Agreement> {
  const agreement = await tx.findOne(Agreement, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!agreement) throw agreementNotFound(id);
  return agreement;
}
