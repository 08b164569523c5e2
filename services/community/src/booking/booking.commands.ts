import type { Context } from '@hub/kit/context.ts';
import { notFound } from '@hub/kit/errors.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { periodBetween } from '@hub/kit/period.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Facility } from '../facility/facility.entity.ts';
import { Booking } from './booking.entity.ts';
import { bookingRefused, facilityTaken, mayNot, outsideCheckInTime } from './booking.errors.ts';
import type {
  CancelBookingInput,
  CheckInBookingInput,
  DecideBookingInput,
  RequestBookingInput,
} from './booking.inputs.ts';
import { canCancel, canCheckIn, canDecide, canRequest } from './booking.policy.ts';
import { occurrencesOf } from './booking.recurrence.ts';
import {
  brokenRule,
  checkInPeriod,
  freeUnit,
  nearestFree,
  type Occupied,
  type Wish,
} from './booking.rules.ts';
import { holdingStates } from './booking.state.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

/** Books a facility: at once where no approval is needed, otherwise as a request that waits. */
export function request(context: Context, input: RequestBookingInput): Promise<Booking> {
  const { actor, clock } = context;
  return write(context, 'requestBooking', input, async (tx) => {
    const facility = await lockFacility(tx, input.facilityId);
    const requesterUnitId = input.requesterUnitId ?? null;
    if (!canRequest(actor, facility, requesterUnitId)) throw mayNot.request();
    const now = clock.now();
    const booking = new Booking({ ...input, facility, requesterUnitId, requestedAt: now });
    const periods = occurrencesOf(periodBetween(input.startsAt, input.endsAt), booking.recurrence);
    const occurrences = periods.map((period) => new BookingOccurrence(booking, period));
    const taken = await takenAround(tx, facility, occurrences);
    refuseBrokenRules(booking, occurrences, taken, now);
    if (!facility.requiresApproval) confirm(booking, occurrences, taken, now);
    else if (facility.pendingBlocksSlot) hold(booking, occurrences, taken, now);
    tx.persist([booking, ...occurrences]);
    return booking;
  });
}

/** Approves a request, if its time is still free, or declines it. */
export function decide(context: Context, input: DecideBookingInput): Promise<Booking> {
  return write(context, 'decideBooking', input, async (tx) => {
    const { booking, occurrences } = await lockBooking(tx, input.bookingId);
    if (!canDecide(context.actor, booking.facility)) throw mayNot.decide();
    if (input.approve) {
      const taken = await takenAround(tx, booking.facility, occurrences);
      confirm(booking, occurrences, taken, context.clock.now(), input.reason);
    } else {
      booking.reject(input.reason);
      for (const occurrence of occurrences) occurrence.reject();
    }
    return booking;
  });
}

/** Calls off what has not begun. */
export function cancel(context: Context, input: CancelBookingInput): Promise<Booking> {
  return write(context, 'cancelBooking', input, async (tx) => {
    const { booking, occurrences } = await lockBooking(tx, input.bookingId);
    if (!canCancel(context.actor, booking.facility, booking)) throw mayNot.cancel();
    booking.cancel(input.reason);
    const now = context.clock.now();
    for (const occurrence of occurrences.filter(({ startsAt }) => startsAt > now)) occurrence.cancel();
    return booking;
  });
}

/** Records that the users have arrived, from half an hour before the start until the end. */
export function checkIn(context: Context, input: CheckInBookingInput): Promise<BookingOccurrence> {
  return write(context, 'checkInBooking', input, async (tx) => {
    const id = uuidFrom(input.occurrenceId);
    const occurrence = await tx.findOne(BookingOccurrence, id, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      populate: ['booking', 'facility'],
      strategy: 'select-in',
    });
    if (!occurrence) throw notFound({ zh: '预约场次', en: 'booking occurrence' }, id);
    const { booking, facility, startsAt, endsAt } = occurrence;
    if (!canCheckIn(context.actor, facility, booking)) throw mayNot.checkIn();
    const now = context.clock.now();
    const allowed = checkInPeriod({ from: startsAt, to: endsAt });
    if (now < allowed.from || now >= allowed.to) throw outsideCheckInTime(allowed);
    occurrence.checkIn(now);
    // A series stays confirmed while it runs; a single booking is where its one occurrence is.
    if (!booking.recurrence) booking.checkIn();
    return occurrence;
  });
}

/** Bookings of one facility queue up here, so that each sees what the one before it took. */
async function lockFacility(tx: EntityManager, id: string): Promise<Facility> {
  const facility = await tx.findOne(Facility, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!facility) throw notFound({ zh: '场地', en: 'facility' }, id);
  return facility;
}

async function lockBooking(
  tx: EntityManager,
  id: string,
): Promise<{ booking: Booking; occurrences: BookingOccurrence[] }> {
  const found = await tx.findOne(Booking, uuidFrom(id));
  if (!found) throw notFound({ zh: '预约', en: 'booking' }, id);
  await lockFacility(tx, found.facility.id);
  const booking = await tx.refreshOrFail(found);
  const occurrences = await tx.find(BookingOccurrence, { booking }, { orderBy: { startsAt: 'asc' } });
  return { booking, occurrences };
}

/** What others hold within reach of the occurrences: enough to place them, and to offer the nearest free time. */
async function takenAround(
  tx: EntityManager,
  facility: Facility,
  occurrences: BookingOccurrence[],
): Promise<Occupied[]> {
  const reachMs = 16 * 86_400_000;
  const starts = occurrences.map(({ startsAt }) => startsAt.getTime());
  const others = await tx.find(BookingOccurrence, {
    facility,
    id: { $nin: occurrences.map(({ id }) => id) },
    state: { $in: [...holdingStates] },
    startsAt: {
      $gte: new Date(Math.min(...starts) - reachMs),
      $lte: new Date(Math.max(...starts) + reachMs),
    },
  });
  return others.map(({ occupiedFrom, occupiedTo, unitNo }) => ({
    from: occupiedFrom,
    to: occupiedTo,
    unitNo: unitNo ?? 0,
  }));
}

const wishOf = (
  { facility, headcount }: Booking,
  { startsAt, endsAt }: BookingOccurrence,
  now: Date,
): Wish => ({
  facility,
  headcount,
  period: { from: startsAt, to: endsAt },
  now,
});

function refuseBrokenRules(
  booking: Booking,
  occurrences: BookingOccurrence[],
  taken: Occupied[],
  now: Date,
): void {
  for (const occurrence of occurrences) {
    const wish = wishOf(booking, occurrence, now);
    const rule = brokenRule(wish);
    if (rule) throw bookingRefused(rule.code, rule.sentence, nearestFree(wish, taken));
  }
}

function confirm(
  booking: Booking,
  occurrences: BookingOccurrence[],
  taken: Occupied[],
  now: Date,
  reason?: string | null,
): void {
  booking.confirm(reason);
  for (const occurrence of occurrences) occurrence.confirm(unitFor(booking, occurrence, taken, now));
}

function hold(booking: Booking, occurrences: BookingOccurrence[], taken: Occupied[], now: Date): void {
  booking.hold();
  for (const occurrence of occurrences) occurrence.hold(unitFor(booking, occurrence, taken, now));
}

function unitFor(booking: Booking, occurrence: BookingOccurrence, taken: Occupied[], now: Date): number {
  const wish = wishOf(booking, occurrence, now);
  const unitNo = freeUnit(booking.facility, wish.period, taken);
  if (unitNo === undefined) throw facilityTaken(nearestFree(wish, taken));
  return unitNo;
}
