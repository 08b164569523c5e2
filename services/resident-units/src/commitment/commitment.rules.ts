import type { Commitment } from './commitment.entity.ts';
import { settledStates } from './commitment.state.ts';

/** Whether something is still to come after its day has passed. */
export const isOverdue = ({ state, dueOn }: Pick<Commitment, 'state' | 'dueOn'>, today: string): boolean =>
  !settledStates.includes(state) && dueOn < today;

/** More than nothing, and no finer than the thousandths that are kept. */
export const isQuantity = (quantity: number): boolean =>
  quantity > 0 && quantity < 1e10 && Math.abs(quantity * 1000 - Math.round(quantity * 1000)) < 1e-6;

/** The number after the last of its community, as C-2026-061. */
export function numberAfter(last: string | undefined, year: string): string {
  const before = last?.startsWith(`C-${year}-`) ? Number(last.slice(7)) : 0;
  return `C-${year}-${String(before + 1).padStart(4, '0')}`;
}
