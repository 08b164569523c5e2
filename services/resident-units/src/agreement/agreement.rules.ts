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
