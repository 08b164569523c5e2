import { overlaps, type Period } from '@hub/kit/period.ts';
import { openPeriods } from '../facility/opening-hours.ts';
import { type BookableFacility, brokenRule, day, minute, occupiedBy, type Wish } from './booking.rules.ts';

/** Time that one unit of a facility is kept by a holding occurrence, buffers included. */
export interface Occupied extends Period {
  unitNo: number;
}

/** The lowest unit that nothing keeps during the use, or undefined when all are taken. */
export function freeUnit(
  facility: BookableFacility,
  use: Period,
  taken: readonly Occupied[],
): number | undefined {
  const kept = occupiedBy(use, facility);
  const busy = new Set(taken.filter((other) => overlaps(kept, other)).map(({ unitNo }) => unitNo));
  return unitsOf(facility).find((unitNo) => !busy.has(unitNo));
}

/** What to look for in a facility's calendar. */
export interface SlotSearch {
  facility: BookableFacility;
  period: Period;
  minMinutes: number;
  now: Date;
}

/** As many minutes as a calendar shows at a time. */
export const longestSearchMinutes = 92 * 1440;

export const isTooShortOrLong = (minMinutes: number): boolean =>
  minMinutes < 1 || minMinutes > longestSearchMinutes;

/** The stretches within the period that can still be asked for, and for which one and the same unit is free. */
export function freeSlots(
  { facility, period, minMinutes, now }: SlotSearch,
  taken: readonly Occupied[],
): Period[] {
  const soonest = whole(new Date(now.getTime() + facility.noticeMinutes * minute), 5);
  const latest = latestStart(facility, now);
  const within = { from: whole(later(period.from, soonest)), to: period.to };
  if (!facility.bookable || within.from >= within.to) return [];
  const closed = gaps(within, openPeriods(facility.openingHours, within));
  // A use must keep its own buffers clear of what is taken, so each taken stretch grows by them.
  const { bufferBeforeMinutes: before, bufferAfterMinutes: after } = facility;
  const grown = { bufferBeforeMinutes: after, bufferAfterMinutes: before };
  const takenOf = Map.groupBy(taken, ({ unitNo }) => unitNo);
  const free = unitsOf(facility).flatMap((unitNo) => {
    const blocked = (takenOf.get(unitNo) ?? []).map((other) => occupiedBy(other, grown));
    return gaps(within, [...closed, ...blocked]);
  });
  return widest(
    free.filter(({ from, to }) => to.getTime() - from.getTime() >= minMinutes * minute && from <= latest),
  );
}

/** The free time of the same length that begins nearest to the wish, rather later than sooner, and breaks no rule; null if none begins within the horizon. */
export function nearestFree(wish: Wish, taken: readonly Occupied[], horizonDays = 14): Period | null {
  const { facility, period, now } = wish;
  const wanted = period.from.getTime();
  const length = period.to.getTime() - wanted;
  const horizon = {
    from: new Date(wanted - horizonDays * day),
    to: new Date(wanted + horizonDays * day + length),
  };
  const latest = latestStart(facility, now).getTime();
  const [start] = freeSlots({ facility, period: horizon, minMinutes: length / minute, now }, taken)
    .map(({ from, to }) => Math.max(from.getTime(), Math.min(wanted, to.getTime() - length, latest)))
    .toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a);
  if (start === undefined) return null;
  const nearest = { from: new Date(start), to: new Date(start + length) };
  // A slot breaks no rule about time; a rule that is broken still is broken by every other one too.
  return brokenRule({ ...wish, period: nearest }) ? null : nearest;
}

/** What is left of a stretch between the blocked ones. */
function gaps({ from, to }: Period, blocked: readonly Period[]): Period[] {
  const inOrder = blocked.toSorted((a, b) => a.from.getTime() - b.from.getTime());
  const free: Period[] = [];
  let at = from;
  for (const other of inOrder) {
    free.push({ from: at, to: earlier(other.from, to) });
    at = later(at, other.to);
  }
  return [...free, { from: at, to }].filter((gap) => gap.from < gap.to);
}

/** The stretches in order of time, without those that lie within another. */
function widest(stretches: readonly Period[]): Period[] {
  let reach = 0;
  return stretches
    .toSorted((a, b) => a.from.getTime() - b.from.getTime() || b.to.getTime() - a.to.getTime())
    .filter(({ to }) => {
      const isFurther = to.getTime() > reach;
      if (isFurther) reach = to.getTime();
      return isFurther;
    });
}

/** The next instant of so many whole minutes: what is told to be free can be asked for as it is told. */
const whole = (instant: Date, minutes = 1): Date =>
  new Date(Math.ceil(instant.getTime() / (minutes * minute)) * minutes * minute);

/** Until when a use may begin. */
const latestStart = ({ advanceDays }: BookableFacility, now: Date): Date =>
  new Date(now.getTime() + advanceDays * day);

const unitsOf = ({ unitCount }: BookableFacility): number[] =>
  Array.from({ length: unitCount }, (_, i) => i + 1);

const later = (a: Date, b: Date): Date => (a > b ? a : b);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
