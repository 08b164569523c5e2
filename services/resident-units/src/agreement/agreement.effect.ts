import type { Actor } from '@hub/kit/actor.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { LendingTerms } from '../lending-terms/lending-terms.entity.ts';
import { Membership } from '../membership/membership.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import type { Agreement } from './agreement.entity.ts';
import { lockAgreement } from './agreement.locks.ts';
import { inForceStates } from './agreement.state.ts';

/** What begins with an agreement: the unit takes part, and what rested on the version before rests on it. */
export async function takeEffect(
  tx: EntityManager,
  actor: Actor,
  agreement: Agreement,
  today: string,
): Promise<void> {
  const { unit, communityId, supersedes } = agreement;
  if (supersedes) await succeed(tx, actor, agreement, supersedes.id);
  // Agreements of one unit take effect one by one, so that it joins a community once.
  await tx.findOneOrFail(Unit, unit.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const takesPart = { unit, communityId, $or: [{ untilDay: null }, { untilDay: { $gte: today } }] };
  if (await tx.count(Membership, takesPart)) return;
  tx.persist(new Membership({ unit, communityId, fromDay: today }));
}

async function succeed(
  tx: EntityManager,
  actor: Actor,
  agreement: Agreement,
  beforeId: string,
): Promise<void> {
  const before = await lockAgreement(tx, actor, beforeId);
  if (inForceStates.includes(before.state)) before.renew();
  for (const terms of await tx.find(LendingTerms, { agreement: before })) terms.agreement = agreement;
}
