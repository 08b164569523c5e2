import type { Period } from '@hub/kit/period.ts';

const minute = 60_000;

/** When a member may check in: from half an hour before the shift until it ends. */
export const checkInPeriod = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): Period => ({
  from: new Date(startsAt.getTime() - 30 * minute),
  to: endsAt,
});

const halfHour = 30;
const mostMinutesADay = 8 * 60;

/** The time that counts: whole half hours, and no more than eight hours of one day in all. */
export function countedMinutes({ from, to }: Period, alreadyThatDay: number): number {
  const served = Math.floor((to.getTime() - from.getTime()) / minute / halfHour) * halfHour;
  return Math.max(0, Math.min(served, mostMinutesADay - alreadyThatDay));
}
