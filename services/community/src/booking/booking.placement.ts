import type { Refusals } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Booking } from './booking.entity.ts';
import { bookingRefused, facilityJustTaken, facilityTaken } from './booking.errors.ts';
import { brokenRule, day, type Wish } from './booking.rules.ts';
import { freeUnit, nearestFree, type Occupied } from './booking.slots.ts';
import { holdingStates } from './booking.state.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

/** Bookings of one facility queue up at its row; only rows written around the hub can still be in the way. */
export const lostRace: Refusals = { booking_occurrence_no_overlap: facilityJustTaken };

/** A booking on its way into the calendar of its facility. */
export interface Placement {
  booking: Booking;
  occurrences: readonly BookingOccurrence[];
  /** What others hold within reach: enough to place the booking, and to offer the nearest free time. */
  taken: readonly Occupied[];
  now: Date;
}

/** How far around a booking others are looked at: the two weeks in which a free time is offered, and buffers. */
const reachMs = 16 * day;

export async function placementOf(
  tx: EntityManager,
  booking: Booking,
  occurrences: readonly BookingOccurrence[],
  now: Date,
): Promise<Placement> {
  const within = {
    startsAt: { $lt: new Date(Math.max(...occurrences.map(({ endsAt }) => endsAt.getTime())) + reachMs) },
    endsAt: { $gt: new Date(Math.min(...occurrences.map(({ startsAt }) => startsAt.getTime())) - reachMs) },
  };
  const others = await tx.find(
    BookingOccurrence,
    {
      facility: booking.facility,
      id: { $nin: occurrences.map(({ id }) => id) },
      state: { $in: [...holdingStates] },
      ...within,
    },
    // A full calendar is thousands of rows, of which only this much is looked at.
    { fields: ['occupiedFrom', 'occupiedTo', 'unitNo'], disableIdentityMap: true },
  );
  return { booking, occurrences, taken: others.map(occupied), now };
}

/** What a holding occurrence keeps others out of. */
export const occupied = ({
  occupiedFrom,
  occupiedTo,
  unitNo,
}: Pick<BookingOccurrence, 'occupiedFrom' | 'occupiedTo' | 'unitNo'>): Occupied => ({
  from: occupiedFrom,
  to: occupiedTo,
  unitNo: unitNo ?? 0,
});

/** Refuses the first use that breaks a rule of its facility, and offers the nearest time that breaks none. */
export function refuseBrokenRules(placement: Placement): void {
  for (const occurrence of placement.occurrences) {
    const wish = wishOf(placement, occurrence);
    const rule = brokenRule(wish);
    if (rule) throw bookingRefused(rule, occurrence.startsAt, nearestFree(wish, placement.taken));
  }
}

/** A unit that is free for the use, or a refusal that offers the nearest free time. */
export function unitFor(placement: Placement, occurrence: BookingOccurrence): number {
  const wish = wishOf(placement, occurrence);
  const unitNo = freeUnit(wish.facility, wish.period, placement.taken);
  if (unitNo === undefined) throw facilityTaken(occurrence.startsAt, nearestFree(wish, placement.taken));
  return unitNo;
}

const wishOf = (
  { booking: { facility, headcount }, now }: Placement,
  { startsAt, endsAt }: BookingOccurrence,
): Wish => ({ facility, headcount, period: { from: startsAt, to: endsAt }, now });

export function confirm(placement: Placement): void {
  placement.booking.confirm();
  for (const occurrence of placement.occurrences) occurrence.confirm(unitFor(placement, occurrence));
}

export function hold(placement: Placement): void {
  placement.booking.hold();
  for (const occurrence of placement.occurrences) occurrence.hold(unitFor(placement, occurrence));
}
