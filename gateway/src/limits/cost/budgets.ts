import { type Budget, budgetOf } from '../budget.ts';
import type { MinuteCounts } from '../minute-counts.ts';
import type { CostLimits } from './cost-limits.ts';

export interface CostBudgets {
  /** Most that one request may cost. */
  perRequest: number;
  ofCallers: Budget | undefined;
  ofAddresses: Budget | undefined;
}

/** What callers have left, whichever graph they ask. */
export function costBudgets(
  { perRequest, perMinute, perMinuteOfNobody }: CostLimits,
  counts: MinuteCounts,
): CostBudgets {
  const budget = (name: string, points: number | undefined) =>
    points === undefined ? undefined : budgetOf(name, points, counts);
  return {
    perRequest,
    ofCallers: budget('cost', perMinute),
    ofAddresses: budget('cost from', perMinuteOfNobody),
  };
}
