import { localDay } from '@hub/kit/clock.ts';
import type { Writing } from '@hub/kit/write-on.ts';
import { agreementsIn, nextNumber } from '../community/community.numbering.ts';
import { Agreement } from './agreement.entity.ts';
import { badClauseCount, endsBeforeItStarts } from './agreement.errors.ts';
import type { ClauseInput } from './agreement.inputs.ts';
import { isInOrder, mostClauses, type Terms } from './agreement.rules.ts';
import { AgreementClause } from './agreement-clause.entity.ts';

type Parties = Pick<Agreement, 'unit' | 'communityId'> & Partial<Pick<Agreement, 'supersedes'>>;

export function termsFrom({ activeFrom, activeTo = null, reviewOn = null }: Terms): Required<Terms> {
  const terms = { activeFrom, activeTo, reviewOn };
  if (!isInOrder(terms)) throw endsBeforeItStarts();
  return terms;
}

/** A new agreement with its clauses, numbered on within the community and the year. */
export async function draft(
  parties: Parties,
  terms: Terms,
  clauses: readonly ClauseInput[],
  { tx, now }: Writing,
): Promise<Agreement> {
  if (clauses.length < 1 || clauses.length > mostClauses) throw badClauseCount(mostClauses);
  const no = await nextNumber(tx, agreementsIn(localDay(now)), parties.communityId);
  const agreement = new Agreement({ ...parties, ...terms, no });
  const { unit, communityId } = agreement;
  const made = clauses.map(
    ({ text, isPrinciple }, i) =>
      new AgreementClause({ agreement, unit, communityId, no: i + 1, text, isPrinciple }),
  );
  tx.persist([agreement, ...made]);
  return agreement;
}
