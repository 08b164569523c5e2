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
  dueInThePast,
  mayNot,
  notAMember,
  unitNotFound,
} from './commitment.errors.ts';
import type {
  ClaimNeedInput,
  CloseCommitmentInput,
  CommitmentInput,
  PledgeCommitmentInput,
} from './commitment.inputs.ts';
import { canCancel, canCloseShort, canConfirm, canPledge } from './commitment.policy.ts';
import { isQuantity, numberAfter } from './commitment.rules.ts';

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
export async function lockCommitment(tx: EntityManager, id: string): Promise<Commitment> {
  const commitment = await tx.findOne(Commitment, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!commitment) throw commitmentNotFound(id);
  return commitment;
}
