import { uuidFrom } from '@hub/kit/identifiers.ts';
import { periodBetween } from '@hub/kit/period.ts';
import { writeOn } from '@hub/kit/write-on.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Facility } from '../facility/facility.entity.ts';
import { Booking } from './booking.entity.ts';
import {
  nothingLeftToApprove,
  nothingLeftToCancel,
  outsideCheckInTime,
  reasonRequired,
  seriesOverlapsItself,
} from './booking.errors.ts';
import {
  CancelBookingInput,
  CheckInBookingInput,
  DecideBookingInput,
  RequestBookingInput,
} from './booking.inputs.ts';
import { type LockedBooking, lockBooking, lockWithFacility } from './booking.locks.ts';
import { confirm, hold, lostRace, placementOf, refuseBrokenRules, unitFor } from './booking.placement.ts';
import { canCancel, canCheckIn, canDecide, canRequest } from './booking.policy.ts';
import { purposeFor } from './booking.purpose-for.ts';
import { occurrencesOf } from './booking.recurrence.ts';
import { cancellable, checkInPeriod, hasBegun, overlapThemselves } from './booking.rules.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

/** At once where no approval is needed, otherwise as a request that waits. */
export const requestBooking = writeOn(Booking, {
  says: '申请预约: ask for a facility; refusals name the rule and offer the nearest free slot.',
  input: RequestBookingInput,
  // Every write on the bookings of a facility queues up here, so that each sees what the one before it did.
  about: ({ facilityId }, writing) => writing.row(Facility, facilityId),
  by: canRequest,
  judged: ({ community, providerUnitId }, { requesterUnitId }) => ({
    community,
    providerUnitId,
    requesterUnitId: requesterUnitId ? uuidFrom(requesterUnitId) : null,
  }),
  act: { zh: '为该单位预约', en: 'book for this unit' },
  async run(facility, input, writing) {
    const { tx, now } = writing;
    const { community, providerUnitId, requiresApproval, pendingBlocksSlot } = facility;
    const requesterUnitId = input.requesterUnitId ? uuidFrom(input.requesterUnitId) : null;
    const parties = { community, requesterUnitId, providerUnitId };
    const booking = new Booking({
      ...input,
      ...(await purposeFor(parties, input.purpose, writing)),
      facility,
      requesterUnitId,
      resolutionId: input.resolutionId ? uuidFrom(input.resolutionId) : null,
      requestedAt: now,
    });
    const periods = occurrencesOf(periodBetween(input.startsAt, input.endsAt), booking.recurrence);
    const occurrences = periods.map((period) => new BookingOccurrence(booking, period));
    const placement = await placementOf(tx, booking, occurrences, now);
    refuseBrokenRules(placement);
    if (overlapThemselves(periods, facility)) throw seriesOverlapsItself();
    if (!requiresApproval) confirm(placement);
    else if (pendingBlocksSlot) hold(placement);
    tx.persist([booking, ...occurrences]);
    return booking;
  },
  refusals: lostRace,
});

// What is said is judged first; then the booking moves, so that one that cannot says so; a rule over others that is broken
// afterwards undoes the move.

export const decideBooking = writeOn(Booking, {
  says: '审批预约: approve what is still to come of a request, if its time is free, or decline it with a reason.',
  input: DecideBookingInput,
  about: ({ bookingId }, writing) => lockBooking(writing, bookingId),
  by: canDecide,
  judged: ({ booking }) => booking,
  act: { zh: '审批该预约', en: 'decide on this booking' },
  async run(locked, { approve: isApproved, reason }, { tx, now }) {
    if (isApproved) await approve(locked, reason, tx, now);
    else decline(locked, reason);
    return locked.booking;
  },
  refusals: lostRace,
});

/** A series keeps the uses it has had. */
export const cancelBooking = writeOn(Booking, {
  says: '取消预约: call off what has not begun of a booking.',
  input: CancelBookingInput,
  about: ({ bookingId }, writing) => lockBooking(writing, bookingId),
  by: canCancel,
  judged: ({ booking }) => booking,
  act: { zh: '取消该预约', en: 'cancel this booking' },
  run({ booking, occurrences }, { reason }, { actor, now }) {
    // Whoever calls off what others have booked tells them why.
    if (!reason && !canRequest.allows(actor, booking)) throw reasonRequired();
    booking.cancel(reason);
    const coming = cancellable(occurrences, now);
    if (coming.length === 0) throw nothingLeftToCancel();
    for (const occurrence of coming) occurrence.cancel();
    return booking;
  },
});

/** From half an hour before the start until the end. */
export const checkInBooking = writeOn(BookingOccurrence, {
  says: '预约签到: record that the users have arrived.',
  input: CheckInBookingInput,
  async about({ occurrenceId }, writing) {
    const occurrence = await writing.peek(BookingOccurrence, occurrenceId, ['booking']);
    return { occurrence, ...(await lockWithFacility(writing, occurrence.booking)) };
  },
  by: canCheckIn,
  judged: ({ booking }) => booking,
  act: { zh: '为该预约签到', en: 'check in for this booking' },
  run({ occurrence, booking }, _, { now }) {
    occurrence.checkIn(now);
    // A series stays confirmed while it runs; a single booking is where its one occurrence is.
    if (!booking.recurrence) booking.checkIn();
    const allowed = checkInPeriod({ from: occurrence.startsAt, to: occurrence.endsAt });
    if (now < allowed.from || now >= allowed.to) throw outsideCheckInTime(allowed);
    return occurrence;
  },
});

async function approve(
  { booking, occurrences }: LockedBooking,
  reason: string | null | undefined,
  tx: EntityManager,
  now: Date,
): Promise<void> {
  booking.confirm(reason);
  if (occurrences.every((use) => hasBegun(use, now))) throw nothingLeftToApprove();
  const placement = await placementOf(tx, booking, occurrences, now);
  for (const occurrence of occurrences) {
    if (hasBegun(occurrence, now)) occurrence.reject();
    else occurrence.confirm(unitFor(placement, occurrence));
  }
}

function decline({ booking, occurrences }: LockedBooking, reason?: string | null): void {
  if (!reason) throw reasonRequired();
  booking.reject(reason);
  for (const occurrence of occurrences) occurrence.reject();
}
