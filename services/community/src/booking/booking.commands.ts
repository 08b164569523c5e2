import type { Actor } from '@hub/kit/actor.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { lockFacility } from '../facility/facility.lock.ts';
import { Booking } from './booking.entity.ts';
import {
  bookingNotFound,
  mayNot,
  nothingLeftToApprove,
  nothingLeftToCancel,
  occurrenceNotFound,
  outsideCheckInTime,
  reasonRequired,
} from './booking.errors.ts';
import type { CancelBookingInput, CheckInBookingInput, DecideBookingInput } from './booking.inputs.ts';
import { lostRace, placementOf, unitFor } from './booking.placement.ts';
import { canCancel, canCheckIn, canDecide, canRequest } from './booking.policy.ts';
import { cancellable, checkInPeriod, hasBegun } from './booking.rules.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

// A booking moves first, so that one that cannot says so; a rule that is broken afterwards undoes the move.

/** Approves what is still to come of a request, if its time is free, or declines the request with a reason. */
export const decide = (context: Context, input: DecideBookingInput): Promise<Booking> =>
  write(
    context,
    'decideBooking',
    input,
    async (tx) => {
      const locked = await lockBooking(tx, context.actor, input.bookingId);
      const { booking } = locked;
      if (!canDecide.allows(context.actor, booking)) throw mayNot.decide();
      if (input.approve) await approve(tx, locked, input.reason, context.clock.now());
      else decline(locked, input.reason);
      return booking;
    },
    lostRace,
  );

/** Calls off what has not begun; a series keeps the uses it has had. */
export const cancel = (context: Context, input: CancelBookingInput): Promise<Booking> =>
  write(context, 'cancelBooking', input, async (tx) => {
    const { booking, occurrences } = await lockBooking(tx, context.actor, input.bookingId);
    if (!canCancel.allows(context.actor, booking)) throw mayNot.cancel();
    booking.cancel(input.reason);
    // Whoever calls off what others have booked tells them why.
    if (!input.reason && !canRequest.allows(context.actor, booking)) throw reasonRequired();
    const coming = cancellable(occurrences, context.clock.now());
    if (coming.length === 0) throw nothingLeftToCancel();
    for (const occurrence of coming) occurrence.cancel();
    return booking;
  });

/** Records that the users have arrived, from half an hour before the start until the end. */
export const checkIn = (context: Context, input: CheckInBookingInput): Promise<BookingOccurrence> =>
  write(context, 'checkInBooking', input, async (tx) => {
    const id = uuidFrom(input.occurrenceId);
    const found = await tx.findOne(BookingOccurrence, id, { populate: ['booking'] });
    const occurrence = known(context.actor, found, () => occurrenceNotFound(id));
    const { booking } = await lockFound(tx, occurrence.booking);
    if (!canCheckIn.allows(context.actor, booking)) throw mayNot.checkIn();
    const now = context.clock.now();
    occurrence.checkIn(now);
    // A series stays confirmed while it runs; a single booking is where its one occurrence is.
    if (!booking.recurrence) booking.checkIn();
    const allowed = checkInPeriod({ from: occurrence.startsAt, to: occurrence.endsAt });
    if (now < allowed.from || now >= allowed.to) throw outsideCheckInTime(allowed);
    return occurrence;
  });

interface LockedBooking {
  booking: Booking;
  occurrences: BookingOccurrence[];
}

async function lockBooking(tx: EntityManager, actor: Actor, id: string): Promise<LockedBooking> {
  const found = await tx.findOne(Booking, uuidFrom(id));
  return lockFound(
    tx,
    known(actor, found, () => bookingNotFound(id)),
  );
}

/** A booking and its occurrences as they stand once its facility is locked, whatever was read of them before. */
async function lockFound(tx: EntityManager, found: Booking): Promise<LockedBooking> {
  await lockFacility(tx, found.facility.id);
  const booking = await tx.refreshOrFail(found);
  const inOrder = { orderBy: { startsAt: 'asc' }, refresh: true } as const;
  return { booking, occurrences: await tx.find(BookingOccurrence, { booking }, inOrder) };
}

async function approve(
  tx: EntityManager,
  { booking, occurrences }: LockedBooking,
  reason: string | null | undefined,
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
  booking.reject(reason);
  if (!reason) throw reasonRequired();
  for (const occurrence of occurrences) occurrence.reject();
}
