import type { MinuteCounts } from './minute-counts.ts';

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
  take(caller: string, points: number): Left & { isOver: boolean };
}

/** A budget of its own name, of which counts tell what is used up. */
export const budgetOf = (name: string, perMinute: number, counts: MinuteCounts): Budget => ({
  perMinute,
  take(caller, points) {
    const { points: taken, endsInMs } = counts.add(`${name} ${caller}`, points);
    return { points: Math.max(0, perMinute - taken), wholeInMs: endsInMs, isOver: taken > perMinute };
  },
});
