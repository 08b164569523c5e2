import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AgreementClause } from '../agreement/agreement-clause.entity.ts';
import { isMember } from '../membership/membership.rules.ts';
import { Unit } from '../unit/unit.entity.ts';
import { Commitment } from './commitment.entity.ts';
import {
  badQuantity,
  commitmentNotFound,
  deliveryNotFound,
  dueInThePast,
  mayNot,
  moreThanDelivered,
  notAMember,
  unitNotFound,
} from './commitment.errors.ts';
import type {
  AcceptDeliveryInput,
  ClaimNeedInput,
  CloseCommitmentInput,
  CommitmentInput,
  PledgeCommitmentInput,
  RecordDeliveryInput,
} from './commitment.inputs.ts';
import {
  canAccept,
  canCancel,
  canCloseShort,
  canConfirm,
  canDeliver,
  canPledge,
} from './commitment.policy.ts';
import { isQuantity, numberAfter } from './commitment.rules.ts';
import { Delivery } from './delivery.entity.ts';

/** Says what a unit would give. */
export const pledge = (context: Context, input: PledgeCommitmentInput): Promise<Commitment> =>
  write(context, 'pledgeCommitment', input, async (tx) => {
    const clause = input.clauseId ? await tx.findOne(AgreementClause, uuidFrom(input.clauseId)) : null;
    const resolutionId = input.resolutionId ? uuidFrom(input.resolutionId) : null;
    return pledged(tx, context, input, { resolutionId, clause });
  });

/** Says what a unit would give for a need; several units may claim parts of one. */
export const claimNeed = (context: Context, input: ClaimNeedInput): Promise<Commitment> =>
  write(context, 'claimNeed', input, (tx) => pledged(tx, context, input, { needId: uuidFrom(input.needId) }));

/** Binds the unit to what its liaison has pledged. */
export const confirm = (context: Context, input: CommitmentInput): Promise<Commitment> =>
  write(context, 'confirmCommitment', input, async (tx) => {
    const commitment = await lockCommitment(tx, input.commitmentId);
    if (!canConfirm(context.actor, commitment.unit.id)) throw mayNot.confirm();
    commitment.confirm();
    return commitment;
  });

/** Records what the unit says it has delivered: its half of the attestation. */
export const recordDelivery = (context: Context, input: RecordDeliveryInput): Promise<Commitment> =>
  write(context, 'recordDelivery', input, async (tx) => {
    const commitment = await lockCommitment(tx, input.commitmentId);
    if (!canDeliver(context.actor, commitment.unit.id)) throw mayNot.deliver();
    if (!isQuantity(input.quantity)) throw badQuantity();
    commitment.deliver(input.quantity);
    const delivery = new Delivery({
      commitment,
      quantity: input.quantity,
      valueFen: input.valueFen ?? null,
      note: input.note ?? null,
      at: context.clock.now(),
      attestedBy: context.actor.id,
    });
    tx.persist(delivery);
    return commitment;
  });

/** Records what the community accepts of a delivery: the other half. Each delivery is accepted once. */
export const acceptDelivery = (context: Context, input: AcceptDeliveryInput): Promise<Commitment> =>
  write(context, 'acceptDelivery', input, async (tx) => {
    const found = await tx.findOne(Delivery, uuidFrom(input.deliveryId));
    if (!found) throw deliveryNotFound(input.deliveryId);
    const commitment = await lockCommitment(tx, found.commitment.id);
    if (!canAccept(context.actor, commitment.communityId)) throw mayNot.accept();
    const delivery = await tx.refreshOrFail(found);
    if (!isQuantity(input.quantity)) throw badQuantity();
    if (input.quantity > delivery.quantity) throw moreThanDelivered(delivery.quantity);
    delivery.accept(input.quantity, context.clock.now(), context.actor.id);
    commitment.acceptDelivered(input.quantity);
    return commitment;
  });

/** Settles a commitment with less than was promised. */
export const closeShort = (context: Context, input: CloseCommitmentInput): Promise<Commitment> =>
  write(context, 'closeCommitmentShort', input, async (tx) => {
    const commitment = await lockCommitment(tx, input.commitmentId);
    if (!canCloseShort(context.actor, commitment.communityId)) throw mayNot.closeShort();
    commitment.closeShort(input.reason);
    return commitment;
  });

/** Withdraws a promise on which nothing was delivered. */
export const cancel = (context: Context, input: CloseCommitmentInput): Promise<Commitment> =>
  write(context, 'cancelCommitment', input, async (tx) => {
    const commitment = await lockCommitment(tx, input.commitmentId);
    if (!canCancel(context.actor, commitment.unit.id)) throw mayNot.cancel();
    commitment.cancel(input.reason);
    return commitment;
  });

async function pledged(
  tx: EntityManager,
  { actor, clock }: Context,
  input: PledgeCommitmentInput | ClaimNeedInput,
  answers: Partial<Pick<Commitment, 'needId' | 'resolutionId' | 'clause'>>,
): Promise<Commitment> {
  const communityId = communityIdFrom(input.communityId);
  const unit = await tx.findOne(Unit, uuidFrom(input.unitId));
  if (!unit) throw unitNotFound(input.unitId);
  if (!canPledge(actor, unit.id)) throw mayNot.pledge();
  const today = localDay(clock.now());
  if (!(await isMember(tx, unit.id, communityId, today))) throw notAMember();
  if (!isQuantity(input.quantity)) throw badQuantity();
  if (input.dueOn < today) throw dueInThePast();
  const { kind, title, quantity, unitOfMeasure, dueOn } = input;
  const no = await nextNumber(tx, communityId, today.slice(0, 4));
  const valueFen = input.valueFen ?? null;
  const commitment = new Commitment({
    unit,
    communityId,
    no,
    kind,
    title,
    quantity,
    unitOfMeasure,
    valueFen,
    dueOn,
    ...answers,
  });
  tx.persist(commitment);
  return commitment;
}

/** Pledges to one community queue up here, so that their numbers are unique and without gaps. */
async function nextNumber(tx: EntityManager, communityId: string, year: string): Promise<string> {
  await tx.execute("select pg_advisory_xact_lock(hashtextextended('commitment ' || ?, 0))", [communityId]);
  const [last] = await tx.find(
    Commitment,
    { communityId, no: { $like: `C-${year}-%` } },
    { orderBy: { no: 'desc' }, limit: 1 },
  );
  return numberAfter(last?.no, year);
}

/** Whatever changes a commitment or its deliveries queues up here. */
async function lockCommitment(tx: EntityManager, id: string): Promise<Commitment> {
  const commitment = await tx.findOne(Commitment, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!commitment) throw commitmentNotFound(id);
  return commitment;
}
