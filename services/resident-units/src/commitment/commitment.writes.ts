import { localDay } from '@hub/kit/clock.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import { type Writing, writeOn } from '@hub/kit/write-on.ts';
import { LockMode } from '@mikro-orm/postgresql';
import { isInForce } from '../agreement/agreement.rules.ts';
import { AgreementClause } from '../agreement/agreement-clause.entity.ts';
import { commitmentsIn, nextNumber } from '../community/community.numbering.ts';
import { Delivery } from '../delivery/delivery.entity.ts';
import { Membership } from '../membership/membership.entity.ts';
import { notAMember } from '../membership/membership.errors.ts';
import { heldOn } from '../membership/membership.rules.ts';
import { Unit } from '../unit/unit.entity.ts';
import { amountFrom } from './amount.ts';
import { Commitment, type NewCommitment } from './commitment.entity.ts';
import {
  agreementNotInForce,
  clauseOfAnotherAgreement,
  dayHasPassed,
  deliveriesWait,
  dueInThePast,
} from './commitment.errors.ts';
import {
  ClaimNeedInput,
  CloseCommitmentInput,
  CommitmentInput,
  PledgeCommitmentInput,
  ScheduleCommitmentInput,
} from './commitment.inputs.ts';
import { canCancel, canCloseShort, canConfirm, canPledge, canSchedule } from './commitment.policy.ts';

type Parties = Pick<Commitment, 'unit' | 'communityId'>;
type Pledge = PledgeCommitmentInput | ClaimNeedInput;

const pledged = {
  by: canPledge,
  act: { zh: '代表该单位认领资源', en: 'pledge for this unit' },
};

export const pledgeCommitment = writeOn(Commitment, {
  ...pledged,
  says: '登记意向: pledge something for a unit.',
  input: PledgeCommitmentInput,
  about: (input, writing) => partiesOf(input, writing),
  async run(parties, input, writing) {
    const promise = await promiseFrom(parties, input, writing);
    const clause = input.clauseId ? await clauseInForce(parties, input.clauseId, writing) : null;
    const resolutionId = input.resolutionId ? uuidFrom(input.resolutionId) : null;
    return pledge({ ...promise, resolutionId, clause, agreement: clause?.agreement ?? null }, writing);
  },
});

/** Several units may claim parts of one need. */
export const claimNeed = writeOn(Commitment, {
  ...pledged,
  says: '认领需求: pledge something for a need.',
  input: ClaimNeedInput,
  about: (input, writing) => partiesOf(input, writing),
  async run(parties, input, writing) {
    const promise = await promiseFrom(parties, input, writing);
    return pledge({ ...promise, needId: uuidFrom(input.needId) }, writing);
  },
});

export const confirmCommitment = writeOn(Commitment, {
  says: '确认承诺: bind the unit to its pledge.',
  input: CommitmentInput,
  row: 'commitmentId',
  by: canConfirm,
  act: { zh: '确认该承诺', en: 'confirm this commitment' },
  run: (commitment) => commitment.confirm(),
});

/** Or for another day than before. */
export const scheduleCommitment = writeOn(Commitment, {
  says: '承诺排期: plan the delivery of what is bound for a day.',
  input: ScheduleCommitmentInput,
  row: 'commitmentId',
  by: canSchedule,
  act: { zh: '为该承诺排期', en: 'schedule this commitment' },
  run(commitment, { on }, { now }) {
    if (on < localDay(now)) throw dayHasPassed(on);
    commitment.schedule(on);
  },
});

/** Once everything delivered has been looked at. */
export const closeCommitmentShort = writeOn(Commitment, {
  says: '短交结案: settle a commitment with less than was promised.',
  input: CloseCommitmentInput,
  row: 'commitmentId',
  by: canCloseShort,
  act: { zh: '短交结案', en: 'close this commitment short' },
  async run(commitment, { reason }, { tx }) {
    commitment.closeShort(reason);
    const waiting = await tx.count(Delivery, { commitment, acceptedAt: null });
    if (waiting > 0) throw deliveriesWait(waiting);
  },
});

export const cancelCommitment = writeOn(Commitment, {
  says: '取消承诺: withdraw a promise on which nothing was delivered.',
  input: CloseCommitmentInput,
  row: 'commitmentId',
  by: canCancel,
  act: { zh: '取消该承诺', en: 'cancel this commitment' },
  run: (commitment, { reason }) => commitment.cancel(reason),
});

type Promised = Omit<NewCommitment, 'no'>;

const partiesOf = async ({ unitId, communityId }: Pledge, writing: Writing): Promise<Parties> => ({
  unit: await writing.peek(Unit, unitId),
  communityId: communityIdFrom(communityId),
});

async function promiseFrom(parties: Parties, input: Pledge, { tx, now }: Writing): Promise<Promised> {
  const today = localDay(now);
  if (!(await tx.count(Membership, { ...parties, ...heldOn(today) }))) throw notAMember();
  const amount = amountFrom(input);
  if (input.dueOn < today) throw dueInThePast();
  return { ...parties, ...amount, title: input.title, dueOn: input.dueOn };
}

/** A clause of an agreement that holds today between the unit and the community. */
async function clauseInForce(
  { unit, communityId }: Parties,
  clauseId: string,
  writing: Writing,
): Promise<AgreementClause> {
  const clause = await writing.peek(AgreementClause, clauseId);
  // Nobody ends the agreement while something is promised on it.
  const agreement = await writing.tx.refreshOrFail(clause.agreement, {
    lockMode: LockMode.PESSIMISTIC_READ,
  });
  if (agreement.unit.id !== unit.id || agreement.communityId !== communityId)
    throw clauseOfAnotherAgreement();
  if (!isInForce(agreement, localDay(writing.now))) throw agreementNotInForce(agreement.no);
  return clause;
}

/** Its number continues the community's for the year. */
async function pledge(promise: Promised, { tx, now }: Writing): Promise<Commitment> {
  const no = await nextNumber(tx, commitmentsIn(localDay(now)), promise.communityId);
  const commitment = new Commitment({ ...promise, no });
  tx.persist(commitment);
  return commitment;
}
