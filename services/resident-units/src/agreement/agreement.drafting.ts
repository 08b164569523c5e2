import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { follow } from '@hub/kit/state-machine.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { agreementsIn, nextNumber } from '../community/community.numbering.ts';
import { Unit } from '../unit/unit.entity.ts';
import { unitNotFound } from '../unit/unit.errors.ts';
import { Agreement } from './agreement.entity.ts';
import { alreadyFollowed, badClauseCount, endsBeforeItStarts, mayNot } from './agreement.errors.ts';
import type { ClauseInput, DraftAgreementInput, RenewAgreementInput } from './agreement.inputs.ts';
import { lockAgreement } from './agreement.locks.ts';
import { canNegotiate } from './agreement.policy.ts';
import { isInOrder, mostClauses, type Terms } from './agreement.rules.ts';
import { AgreementState, agreementMoves } from './agreement.state.ts';
import { AgreementClause } from './agreement-clause.entity.ts';

/** Writes down what a unit and a community would agree on. */
export const draft = (context: Context, input: DraftAgreementInput): Promise<Agreement> =>
  write(context, 'draftAgreement', input, async (tx) => {
    const communityId = communityIdFrom(input.communityId);
    const found = await tx.findOne(Unit, uuidFrom(input.unitId));
    const unit = known(context.actor, found, () => unitNotFound(input.unitId));
    if (!canNegotiate.allows(context.actor, { unit, communityId })) throw mayNot.draft();
    return drafted(tx, context, { unit, communityId }, termsFrom(input), input.clauses);
  });

/** Drafts the version that is to follow one in force, which holds until the new one does (S38: to amend is to renew). */
export const renew = (context: Context, input: RenewAgreementInput): Promise<Agreement> =>
  write(context, 'renewAgreement', input, async (tx) => {
    const agreement = await lockAgreement(tx, context.actor, input.agreementId);
    if (!canNegotiate.allows(context.actor, agreement)) throw mayNot.renew();
    const terms = termsFrom(input);
    // Says whether it can be renewed; it is, once the new version takes effect.
    follow(agreementMoves, agreement.state, 'renew');
    const followed = await tx.findOne(Agreement, {
      supersedes: agreement,
      state: { $ne: AgreementState.TERMINATED },
    });
    if (followed) throw alreadyFollowed(followed.no);
    const clauses =
      input.clauses ?? (await tx.find(AgreementClause, { agreement }, { orderBy: { no: 'asc' } }));
    const { unit, communityId } = agreement;
    return drafted(tx, context, { unit, communityId, supersedes: agreement }, terms, clauses);
  });

function termsFrom({ activeFrom, activeTo = null, reviewOn = null }: Terms): Required<Terms> {
  const terms = { activeFrom, activeTo, reviewOn };
  if (!isInOrder(terms)) throw endsBeforeItStarts();
  return terms;
}

/** A new agreement with its clauses, numbered on within the community and the year. */
async function drafted(
  tx: EntityManager,
  { clock }: Context,
  parties: Pick<Agreement, 'unit' | 'communityId'> & Partial<Pick<Agreement, 'supersedes'>>,
  terms: Terms,
  clauses: readonly ClauseInput[],
): Promise<Agreement> {
  if (clauses.length < 1 || clauses.length > mostClauses) throw badClauseCount(mostClauses);
  const no = await nextNumber(tx, agreementsIn(localDay(clock.now())), parties.communityId);
  const agreement = new Agreement({ ...parties, ...terms, no });
  const { unit, communityId } = agreement;
  const made = clauses.map(
    ({ text, isPrinciple }, i) =>
      new AgreementClause({ agreement, unit, communityId, no: i + 1, text, isPrinciple }),
  );
  tx.persist([agreement, ...made]);
  return agreement;
}
