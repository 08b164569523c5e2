import type { Agreement } from './agreement.entity.ts';
import { inForceStates } from './agreement.state.ts';

/** Whether what is agreed holds on a day: a lapsed date ends it even before anyone marks it expired. */
export const isInForce = (
  { state, activeFrom, activeTo }: Pick<Agreement, 'state' | 'activeFrom' | 'activeTo'>,
  day: string,
): boolean => inForceStates.includes(state) && activeFrom <= day && (activeTo === null || day <= activeTo);

/** A clause is kept by at least one commitment, or states a principle (S38). */
export const isKept = ({ isPrinciple }: { isPrinciple: boolean }, commitments: number): boolean =>
  isPrinciple || commitments > 0;
