import type { FollowUp } from './follow-up.entity.ts';
import { openStates } from './follow-up.state.ts';

/** Whether something is still to be done after its day has passed. */
export const isOverdue = ({ state, dueOn }: Pick<FollowUp, 'state' | 'dueOn'>, today: string): boolean =>
  openStates.includes(state) && dueOn < today;
