import type { Period } from '@hub/kit/period.ts';

const minute = 60_000;
const halfHour = 30;

/** Eight hours, whatever a member does in how many places. */
export const mostMinutesADay = 8 * 60;

/** The length of a period in whole minutes; nothing for one that ends before it starts. */
export const minutesIn = ({ from, to }: Period): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / minute));

/** The time that counts: whole half hours, and no more than eight hours of one day in all. */
export function countedMinutes(served: Period, alreadyThatDay: number): number {
  const whole = Math.floor(minutesIn(served) / halfHour) * halfHour;
  return Math.max(0, Math.min(whole, mostMinutesADay - alreadyThatDay));
}

/** Whether an entry may count so many minutes of the time that was served. */
export const areCountable = (minutes: number, served: Period): boolean =>
  minutes > 0 && minutes % halfHour === 0 && minutes <= minutesIn(served);
