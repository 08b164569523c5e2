import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { CostLimits } from './cost-limits.ts';

/** What is left of a caller's budget. */
export interface Left {
  points: number;
  /** In how many milliseconds the budget is whole again. */
  wholeInMs: number;
}

/** What one caller may use up within a minute. */
export interface Budget {
  perMinute: number;
  /** Takes points; `isOver` when there were not as many left. */
  take(caller: string, points: number): Promise<Left & { isOver: boolean }>;
}

const secondsInMinute = 60;

/** A budget that each process counts by itself. */
function budgetOf(perMinute: number): Budget {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: secondsInMinute });
  return {
    perMinute,
    async take(caller, points) {
      try {
        return { ...leftIn(await limiter.consume(caller, points)), isOver: false };
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        return { ...leftIn(reason), isOver: true };
      }
    },
  };
}

const leftIn = ({ remainingPoints, msBeforeNext }: RateLimiterRes): Left => ({
  points: remainingPoints,
  wholeInMs: msBeforeNext,
});

export interface CostBudgets {
  /** Most that one request may cost. */
  perRequest: number;
  ofCallers: Budget | undefined;
  ofAddresses: Budget | undefined;
}

/** What callers have left, whichever graph they ask. */
export const costBudgets = ({ perRequest, perMinute, perMinuteOfNobody }: CostLimits): CostBudgets => ({
  perRequest,
  ofCallers: perMinute === undefined ? undefined : budgetOf(perMinute),
  ofAddresses: perMinuteOfNobody === undefined ? undefined : budgetOf(perMinuteOfNobody),
});
