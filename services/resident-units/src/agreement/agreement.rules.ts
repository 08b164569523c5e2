import type { Commitment } from '../commitment/commitment.entity.ts';
import { CommitmentState } from '../commitment/commitment.state.ts';
import type { Agreement } from './agreement.entity.ts';
import { inForceStates } from './agreement.state.ts';
import type { AgreementClause } from './agreement-clause.entity.ts';

/** Whether what is agreed holds on a day: a lapsed date ends it even before anyone marks it expired. */
export const isInForce = (
  { state, activeFrom, activeTo }: Pick<Agreement, 'state' | 'activeFrom' | 'activeTo'>,
  day: string,
): boolean => inForceStates.includes(state) && activeFrom <= day && (activeTo === null || day <= activeTo);

/** A clause is kept by at least one commitment, or states a principle (S38); what was cancelled keeps nothing. */
export const isKept = (
  { isPrinciple }: Pick<AgreementClause, 'isPrinciple'>,
  commitments: readonly Pick<Commitment, 'state'>[],
): boolean => isPrinciple || commitments.some(({ state }) => state !== CommitmentState.CANCELLED);

/** From when to when it is to hold, and when it is looked at again. */
export interface Terms {
  activeFrom: string;
  activeTo?: string | null;
  reviewOn?: string | null;
}

/** Ends after it starts, and is reviewed in between. */
export const isInOrder = ({ activeFrom, activeTo = null, reviewOn = null }: Terms): boolean =>
  (activeTo === null || activeTo > activeFrom) &&
  (reviewOn === null || (reviewOn >= activeFrom && (activeTo === null || reviewOn <= activeTo)));

/** An agreement with more is a book. */
export const mostClauses = 50;

/** Whether it is a SHA-256 as it is kept. */
export const isHash = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(sha256);
