import type { Commitment } from './commitment.entity.ts';
import { CommitmentState, settledStates } from './commitment.state.ts';

/** Whether something is still to come after its day has passed. */
export const isOverdue = ({ state, dueOn }: Pick<Commitment, 'state' | 'dueOn'>, today: string): boolean =>
  !settledStates.includes(state) && dueOn < today;

type Counted = Pick<Commitment, 'state' | 'quantity' | 'quantityAccepted'>;

/** What the unit is bound to: a pledge binds nobody yet, and one that was closed short to no more than was accepted. */
export function boundQuantity({ state, quantity, quantityAccepted }: Counted): number {
  if (state === CommitmentState.PLEDGED || state === CommitmentState.CANCELLED) return 0;
  return state === CommitmentState.CLOSED_SHORT ? quantityAccepted : quantity;
}

/** What is pledged and not bound. */
export const pledgedQuantity = ({ state, quantity }: Counted): number =>
  state === CommitmentState.PLEDGED ? quantity : 0;
