import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { type Refusals, write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Facility } from '../facility/facility.entity.ts';
import { facilityNotFound } from '../facility/facility.errors.ts';
import { askedPeriod } from '../period/asked-period.ts';
import { Booking } from './booking.entity.ts';
import {
  bookingNotFound,
  bookingRefused,
  facilityJustTaken,
  mayNot,
  nothingLeftToApprove,
  nothingLeftToCancel,
  occurrenceNotFound,
  outsideCheckInTime,
  reasonRequired,
} from './booking.errors.ts';
import type {
  CancelBookingInput,
  CheckInBookingInput,
  DecideBookingInput,
  RequestBookingInput,
} from './booking.inputs.ts';
import { takenAround, unitFor, wishOf } from './booking.placement.ts';
import { canCancel, canCheckIn, canDecide, canRequest, owesReason } from './booking.policy.ts';
import { occurrencesOf } from './booking.recurrence.ts';
import {
  brokenRule,
  cancellable,
  checkInPeriod,
  hasBegun,
  nearestFree,
  type Occupied,
} from './booking.rules.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

/** Bookings of one facility queue up at its row; only what was written around the hub can still be in the way. */
const refusals: Refusals = { booking_occurrence_no_overlap: facilityJustTaken };

/** Books a facility: at once where no approval is needed, otherwise as a request that waits. */
export const request = (context: Context, input: RequestBookingInput): Promise<Booking> =>
  write(
    context,
    'requestBooking',
    input,
    async (tx) => {
      const { actor, clock } = context;
      const facility = await lockFacility(tx, input.facilityId);
      const requesterUnitId = input.requesterUnitId ?? null;
      if (!canRequest(actor, facility, requesterUnitId)) throw mayNot.request();
      const now = clock.now();
      const booking = new Booking({ ...input, facility, requesterUnitId, requestedAt: now });
      const periods = occurrencesOf(askedPeriod(input.startsAt, input.endsAt), booking.recurrence);
      const occurrences = periods.map((period) => new BookingOccurrence(booking, period));
      const taken = await takenAround(tx, facility, occurrences);
      refuseBrokenRules(booking, occurrences, taken, now);
      if (!facility.requiresApproval) confirm(booking, occurrences, taken, now);
      else if (facility.pendingBlocksSlot) hold(booking, occurrences, taken, now);
      tx.persist([booking, ...occurrences]);
      return booking;
    },
    refusals,
  );

// A booking moves first, so that one that cannot says so; a rule that is broken afterwards undoes the move.

/** Approves what is still to come of a request, if its time is free, or declines the request with a reason. */
export const decide = (context: Context, input: DecideBookingInput): Promise<Booking> =>
  write(
    context,
    'decideBooking',
    input,
    async (tx) => {
      const { booking, occurrences } = await lockBooking(tx, input.bookingId);
      if (!canDecide(context.actor, booking.facility)) throw mayNot.decide();
      if (input.approve) await approve(tx, booking, occurrences, context.clock.now(), input.reason);
      else decline(booking, occurrences, input.reason);
      return booking;
    },
    refusals,
  );

/** Calls off what has not begun; a series keeps the uses it has had. */
export const cancel = (context: Context, input: CancelBookingInput): Promise<Booking> =>
  write(context, 'cancelBooking', input, async (tx) => {
    const { booking, occurrences } = await lockBooking(tx, input.bookingId);
    if (!canCancel(context.actor, booking.facility, booking)) throw mayNot.cancel();
    booking.cancel(input.reason);
    if (!input.reason && owesReason(context.actor, booking.facility, booking)) throw reasonRequired();
    const coming = cancellable(occurrences, context.clock.now());
    if (coming.length === 0) throw nothingLeftToCancel();
    for (const occurrence of coming) occurrence.cancel();
    return booking;
  });

/** Records that the users have arrived, from half an hour before the start until the end. */
export const checkIn = (context: Context, input: CheckInBookingInput): Promise<BookingOccurrence> =>
  write(context, 'checkInBooking', input, async (tx) => {
    const id = uuidFrom(input.occurrenceId);
    const occurrence = await tx.findOne(BookingOccurrence, id);
    if (!occurrence) throw occurrenceNotFound(id);
    const { booking } = await lockBooking(tx, occurrence.booking.id);
    if (!canCheckIn(context.actor, booking.facility, booking)) throw mayNot.checkIn();
    const now = context.clock.now();
    occurrence.checkIn(now);
    // A series stays confirmed while it runs; a single booking is where its one occurrence is.
    if (!booking.recurrence) booking.checkIn();
    const allowed = checkInPeriod({ from: occurrence.startsAt, to: occurrence.endsAt });
    if (now < allowed.from || now >= allowed.to) throw outsideCheckInTime(allowed);
    return occurrence;
  });

/** Every write on the bookings of a facility queues up here, so that each sees what the one before it did. */
async function lockFacility(tx: EntityManager, id: string): Promise<Facility> {
  const facility = await tx.findOne(Facility, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!facility) throw facilityNotFound(id);
  return facility;
}

/** A booking and its occurrences as they stand once its facility is locked, whatever was read of them before. */
async function lockBooking(
  tx: EntityManager,
  id: string,
): Promise<{ booking: Booking; occurrences: BookingOccurrence[] }> {
  const found = await tx.findOne(Booking, uuidFrom(id));
  if (!found) throw bookingNotFound(id);
  await lockFacility(tx, found.facility.id);
  const booking = await tx.refreshOrFail(found);
  const inOrder = { orderBy: { startsAt: 'asc' }, refresh: true } as const;
  return { booking, occurrences: await tx.find(BookingOccurrence, { booking }, inOrder) };
}

async function approve(
  tx: EntityManager,
  booking: Booking,
  occurrences: BookingOccurrence[],
  now: Date,
  reason?: string | null,
): Promise<void> {
  booking.confirm(reason);
  const { begun = [], coming } = Object.groupBy(occurrences, (use) =>
    hasBegun(use, now) ? 'begun' : 'coming',
  );
  if (!coming) throw nothingLeftToApprove();
  const taken = await takenAround(tx, booking.facility, occurrences);
  for (const occurrence of coming) occurrence.confirm(unitFor(booking, occurrence, taken, now));
  for (const occurrence of begun) occurrence.reject();
}

function decline(booking: Booking, occurrences: BookingOccurrence[], reason?: string | null): void {
  booking.reject(reason);
  if (!reason) throw reasonRequired();
  for (const occurrence of occurrences) occurrence.reject();
}

function refuseBrokenRules(
  booking: Booking,
  occurrences: BookingOccurrence[],
  taken: Occupied[],
  now: Date,
): void {
  for (const occurrence of occurrences) {
    const wish = wishOf(booking, occurrence, now);
    const rule = brokenRule(wish);
    if (rule) throw bookingRefused(rule, occurrence.startsAt, nearestFree(wish, taken));
  }
}

function confirm(booking: Booking, occurrences: BookingOccurrence[], taken: Occupied[], now: Date): void {
  booking.confirm();
  for (const occurrence of occurrences) occurrence.confirm(unitFor(booking, occurrence, taken, now));
}

function hold(booking: Booking, occurrences: BookingOccurrence[], taken: Occupied[], now: Date): void {
  booking.hold();
  for (const occurrence of occurrences) occurrence.hold(unitFor(booking, occurrence, taken, now));
}
