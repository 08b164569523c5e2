import type { Writing } from '@hub/kit/write-on.ts';
import { LockMode } from '@mikro-orm/postgresql';
import { LendingTerms } from '../lending-terms/lending-terms.entity.ts';
import { Membership } from '../membership/membership.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { Agreement } from './agreement.entity.ts';
import { inForceStates } from './agreement.state.ts';

/** What begins with an agreement: the unit takes part, and what rested on the version before rests on it. */
export async function takeEffect(agreement: Agreement, today: string, writing: Writing): Promise<void> {
  const { tx } = writing;
  const { unit, communityId, supersedes } = agreement;
  if (supersedes) await succeed(agreement, supersedes.id, writing);
  // Agreements of one unit take effect one by one, so that it joins a community once.
  await tx.findOneOrFail(Unit, unit.id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const takesPart = { unit, communityId, $or: [{ untilDay: null }, { untilDay: { $gte: today } }] };
  if (await tx.count(Membership, takesPart)) return;
  tx.persist(new Membership({ unit, communityId, fromDay: today }));
}

async function succeed(agreement: Agreement, beforeId: string, writing: Writing): Promise<void> {
  const before = await writing.row(Agreement, beforeId);
  if (inForceStates.includes(before.state)) before.renew();
  for (const terms of await writing.tx.find(LendingTerms, { agreement: before })) terms.agreement = agreement;
}
