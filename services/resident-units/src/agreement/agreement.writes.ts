import { localDay } from '@hub/kit/clock.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { writeOn } from '@hub/kit/write-on.ts';
import { Unit } from '../unit/unit.entity.ts';
import { draft, termsFrom } from './agreement.drafting.ts';
import { takeEffect } from './agreement.effect.ts';
import { Agreement } from './agreement.entity.ts';
import {
  alreadyFollowed,
  alreadySigned,
  badHash,
  isOver,
  notYet,
  reviewNotDue,
  stillRuns,
} from './agreement.errors.ts';
import {
  AgreementInput,
  DraftAgreementInput,
  RenewAgreementInput,
  SignAgreementInput,
  TerminateAgreementInput,
} from './agreement.inputs.ts';
import { canKeep, canNegotiate, canSign, canTerminate, signsFor } from './agreement.policy.ts';
import { isHash } from './agreement.rules.ts';
import { AgreementState, agreementMoves } from './agreement.state.ts';
import { AgreementClause } from './agreement-clause.entity.ts';

// An agreement moves first, so that one that cannot says so; a rule that is broken afterwards undoes the move.

const kept = { input: AgreementInput, row: 'agreementId', by: canKeep } as const;

export const draftAgreement = writeOn(Agreement, {
  says: '起草协议: write down what a unit and a community would agree on.',
  input: DraftAgreementInput,
  about: async ({ unitId, communityId }, writing) => ({
    unit: await writing.peek(Unit, unitId),
    communityId: communityIdFrom(communityId),
  }),
  by: canNegotiate,
  act: { zh: '起草该协议', en: 'draft this agreement' },
  run: (parties, input, writing) => draft(parties, termsFrom(input), input.clauses, writing),
});

export const negotiateAgreement = writeOn(Agreement, {
  says: '协商协议: put a draft to the other side.',
  input: AgreementInput,
  row: 'agreementId',
  by: canNegotiate,
  act: { zh: '协商该协议', en: 'negotiate this agreement' },
  run: (agreement) => agreement.negotiate(),
});

export const signAgreement = writeOn(Agreement, {
  says: '签署协议: sign the document for one side; with both it is signed.',
  input: SignAgreementInput,
  row: 'agreementId',
  by: canSign,
  act: { zh: '签署该协议', en: 'sign this agreement' },
  run(agreement, { sha256 }, { actor, now }) {
    const parties = signsFor(actor, agreement);
    const party = parties.find((side) => !agreement.isSignedFor(side)) ?? parties[0];
    if (!isHash(sha256)) throw badHash();
    if (!party) throw alreadySigned();
    agreement.sign(party, { by: actor.id, at: now, sha256 });
  },
});

export const activateAgreement = writeOn(Agreement, {
  ...kept,
  says: '启用协议: let it hold, from its first day on; the unit now takes part.',
  act: { zh: '启用该协议', en: 'activate this agreement' },
  async run(agreement, _, writing) {
    agreement.activate();
    const today = localDay(writing.now);
    if (today < agreement.activeFrom) throw notYet(agreement.activeFrom);
    if (agreement.activeTo && agreement.activeTo < today) throw isOver(agreement.activeTo);
    await takeEffect(agreement, today, writing);
  },
});

export const reviewAgreement = writeOn(Agreement, {
  ...kept,
  says: '评审协议: say that both sides are to look at it again.',
  act: { zh: '将该协议列入评审', en: 'put this agreement up for review' },
  run(agreement, _, { now }) {
    agreement.review();
    const { reviewOn } = agreement;
    if (reviewOn && localDay(now) < reviewOn) throw reviewNotDue(reviewOn);
  },
});

/** The one in force holds until the new version does (S38: to amend is to renew). */
export const renewAgreement = writeOn(Agreement, {
  says: '续签协议: draft the version that is to follow it.',
  input: RenewAgreementInput,
  about: ({ agreementId }, writing) => writing.row(Agreement, agreementId),
  by: canNegotiate,
  act: { zh: '续签该协议', en: 'renew this agreement' },
  async run(agreement, input, writing) {
    const { tx } = writing;
    const terms = termsFrom(input);
    // Says whether it can be renewed; it is, once the new version takes effect.
    follow(agreementMoves, agreement.state, 'renew');
    const following = { supersedes: agreement, state: { $ne: AgreementState.TERMINATED } };
    const followed = await tx.findOne(Agreement, following);
    if (followed) throw alreadyFollowed(followed.no);
    const clauses =
      input.clauses ?? (await tx.find(AgreementClause, { agreement }, { orderBy: { no: 'asc' } }));
    const { unit, communityId } = agreement;
    return draft({ unit, communityId, supersedes: agreement }, terms, clauses, writing);
  },
});

export const expireAgreement = writeOn(Agreement, {
  ...kept,
  says: '登记到期: record that it has run out.',
  act: { zh: '将该协议登记为到期', en: 'record that this agreement has expired' },
  run(agreement, _, { now }) {
    agreement.expire();
    const { activeTo } = agreement;
    if (activeTo === null || localDay(now) <= activeTo) throw stillRuns(activeTo);
  },
});

/** Or give up a draft. */
export const terminateAgreement = writeOn(Agreement, {
  says: '终止协议: end it before its time.',
  input: TerminateAgreementInput,
  row: 'agreementId',
  by: canTerminate,
  act: { zh: '终止该协议', en: 'terminate this agreement' },
  run: (agreement, { reason }) => agreement.terminate(reason),
});
