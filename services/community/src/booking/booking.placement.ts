import type { Refusals } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Facility } from '../facility/facility.entity.ts';
import type { Booking } from './booking.entity.ts';
import { facilityJustTaken, facilityTaken } from './booking.errors.ts';
import type { Wish } from './booking.rules.ts';
import { freeUnit, nearestFree, type Occupied } from './booking.slots.ts';
import { holdingStates } from './booking.state.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

/** Bookings of one facility queue up at its row; only rows written around the hub can still be in the way. */
export const lostRace: Refusals = { booking_occurrence_no_overlap: facilityJustTaken };

/** How far from a wish others are looked at: the two weeks in which a free time is offered, and buffers. */
const reachMs = 16 * 86_400_000;

/** What others hold within reach of the occurrences: enough to place them, and to offer the nearest free time. */
export async function takenAround(
  tx: EntityManager,
  facility: Facility,
  occurrences: readonly BookingOccurrence[],
): Promise<Occupied[]> {
  const others = await tx.find(BookingOccurrence, {
    facility,
    id: { $nin: occurrences.map(({ id }) => id) },
    state: { $in: [...holdingStates] },
    startsAt: { $lt: new Date(Math.max(...occurrences.map(({ endsAt }) => endsAt.getTime())) + reachMs) },
    endsAt: { $gt: new Date(Math.min(...occurrences.map(({ startsAt }) => startsAt.getTime())) - reachMs) },
  });
  return others.map(occupied);
}

/** What a holding occurrence keeps others out of. */
export const occupied = ({ occupiedFrom, occupiedTo, unitNo }: BookingOccurrence): Occupied => ({
  from: occupiedFrom,
  to: occupiedTo,
  unitNo: unitNo ?? 0,
});

/** A unit that is free for the occurrence, or a refusal that offers the nearest free time. */
export function unitFor(
  booking: Booking,
  occurrence: BookingOccurrence,
  taken: readonly Occupied[],
  now: Date,
): number {
  const wish = wishOf(booking, occurrence, now);
  const unitNo = freeUnit(wish.facility, wish.period, taken);
  if (unitNo === undefined) throw facilityTaken(occurrence.startsAt, nearestFree(wish, taken));
  return unitNo;
}

export const wishOf = (
  { facility, headcount }: Booking,
  { startsAt, endsAt }: BookingOccurrence,
  now: Date,
): Wish => ({ facility, headcount, period: { from: startsAt, to: endsAt }, now });
