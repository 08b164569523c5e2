import type { Actor } from '@hub/kit/actor.ts';
import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { isInForce } from '../agreement/agreement.rules.ts';
import { AgreementClause } from '../agreement/agreement-clause.entity.ts';
import { commitmentsIn, nextNumber } from '../community/community.numbering.ts';
import { Delivery } from '../delivery/delivery.entity.ts';
import { Membership } from '../membership/membership.entity.ts';
import { notAMember } from '../membership/membership.errors.ts';
import { heldOn } from '../membership/membership.rules.ts';
import { Unit } from '../unit/unit.entity.ts';
import { unitNotFound } from '../unit/unit.errors.ts';
import { amountFrom } from './amount.ts';
import { Commitment, type NewCommitment } from './commitment.entity.ts';
import {
  agreementNotInForce,
  clauseNotFound,
  clauseOfAnotherAgreement,
  commitmentNotFound,
  dayHasPassed,
  deliveriesWait,
  dueInThePast,
  mayNot,
} from './commitment.errors.ts';
import type {
  ClaimNeedInput,
  CloseCommitmentInput,
  CommitmentInput,
  PledgeCommitmentInput,
  ScheduleCommitmentInput,
} from './commitment.inputs.ts';
import { canCancel, canCloseShort, canConfirm, canPledge, canSchedule } from './commitment.policy.ts';

/** Says what a unit would give. */
export const pledge = (context: Context, input: PledgeCommitmentInput): Promise<Commitment> =>
  write(context, 'pledgeCommitment', input, async (tx) => {
    const promise = await promiseFrom(tx, context, input);
    const clause = input.clauseId ? await clauseInForce(tx, context, input.clauseId, promise) : null;
    const resolutionId = input.resolutionId ? uuidFrom(input.resolutionId) : null;
    return pledged(tx, context, { ...promise, resolutionId, clause, agreement: clause?.agreement ?? null });
  });

/** Says what a unit would give for a need; several units may claim parts of one. */
export const claimNeed = (context: Context, input: ClaimNeedInput): Promise<Commitment> =>
  write(context, 'claimNeed', input, async (tx) => {
    const promise = await promiseFrom(tx, context, input);
    return pledged(tx, context, { ...promise, needId: uuidFrom(input.needId) });
  });

/** Binds the unit to what its liaison has pledged. */
export const confirm = (context: Context, input: CommitmentInput): Promise<Commitment> =>
  write(context, 'confirmCommitment', input, async (tx) => {
    const commitment = await lockCommitment(tx, context.actor, input.commitmentId);
    if (!canConfirm.allows(context.actor, commitment)) throw mayNot.confirm();
    commitment.confirm();
    return commitment;
  });

/** Plans the delivery of what is bound for a day, or for another one. */
export const schedule = (context: Context, input: ScheduleCommitmentInput): Promise<Commitment> =>
  write(context, 'scheduleCommitment', input, async (tx) => {
    const commitment = await lockCommitment(tx, context.actor, input.commitmentId);
    if (!canSchedule.allows(context.actor, commitment)) throw mayNot.schedule();
    if (input.on < localDay(context.clock.now())) throw dayHasPassed(input.on);
    commitment.schedule(input.on);
    return commitment;
  });

/** Settles a commitment with less than was promised, once everything delivered has been looked at. */
export const closeShort = (context: Context, input: CloseCommitmentInput): Promise<Commitment> =>
  write(context, 'closeCommitmentShort', input, async (tx) => {
    const commitment = await lockCommitment(tx, context.actor, input.commitmentId);
    if (!canCloseShort.allows(context.actor, commitment)) throw mayNot.closeShort();
    commitment.closeShort(input.reason);
    const waiting = await tx.count(Delivery, { commitment, acceptedAt: null });
    if (waiting > 0) throw deliveriesWait(waiting);
    return commitment;
  });

/** Withdraws a promise on which nothing was delivered. */
export const cancel = (context: Context, input: CloseCommitmentInput): Promise<Commitment> =>
  write(context, 'cancelCommitment', input, async (tx) => {
    const commitment = await lockCommitment(tx, context.actor, input.commitmentId);
    if (!canCancel.allows(context.actor, commitment)) throw mayNot.cancel();
    commitment.cancel(input.reason);
    return commitment;
  });

/** Whatever changes a commitment or its deliveries queues up here. */
export async function lockCommitment(tx: EntityManager, actor: Actor, id: string): Promise<Commitment> {
  const found = await tx.findOne(Commitment, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  return known(actor, found, () => commitmentNotFound(id));
}

type Promised = Omit<NewCommitment, 'no'>;

/** What the unit says, if it may say so. */
async function promiseFrom(
  tx: EntityManager,
  { actor, clock }: Context,
  input: PledgeCommitmentInput | ClaimNeedInput,
): Promise<Promised> {
  const communityId = communityIdFrom(input.communityId);
  const found = await tx.findOne(Unit, uuidFrom(input.unitId));
  const unit = known(actor, found, () => unitNotFound(input.unitId));
  if (!canPledge.allows(actor, { unit, communityId })) throw mayNot.pledge();
  const today = localDay(clock.now());
  if (!(await tx.count(Membership, { unit, communityId, ...heldOn(today) }))) throw notAMember();
  const amount = amountFrom(input);
  if (input.dueOn < today) throw dueInThePast();
  return { unit, communityId, ...amount, title: input.title, dueOn: input.dueOn };
}

/** A clause of an agreement that holds today between the unit and the community. */
async function clauseInForce(
  tx: EntityManager,
  { actor, clock }: Context,
  clauseId: string,
  { unit, communityId }: Promised,
): Promise<AgreementClause> {
  const found = await tx.findOne(AgreementClause, uuidFrom(clauseId));
  const clause = known(actor, found, () => clauseNotFound(clauseId));
  // Nobody ends the agreement while something is promised on it.
  const agreement = await tx.refreshOrFail(clause.agreement, { lockMode: LockMode.PESSIMISTIC_READ });
  if (agreement.unit.id !== unit.id || agreement.communityId !== communityId)
    throw clauseOfAnotherAgreement();
  if (!isInForce(agreement, localDay(clock.now()))) throw agreementNotInForce(agreement.no);
  return clause;
}

async function pledged(tx: EntityManager, { clock }: Context, promise: Promised): Promise<Commitment> {
  const no = await nextNumber(tx, commitmentsIn(localDay(clock.now())), promise.communityId);
  const commitment = new Commitment({ ...promise, no });
  tx.persist(commitment);
  return commitment;
}
