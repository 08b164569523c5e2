import type { Writing } from '@hub/kit/write-on.ts';
import { Facility } from '../facility/facility.entity.ts';
import { Booking } from './booking.entity.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

export interface LockedBooking {
  booking: Booking;
  occurrences: BookingOccurrence[];
}

export const lockBooking = async (writing: Writing, id: string): Promise<LockedBooking> =>
  lockWithFacility(writing, await writing.peek(Booking, id));

/** A booking and its occurrences as they stand once its facility is locked, whatever was read of them before. */
export async function lockWithFacility(writing: Writing, found: Booking): Promise<LockedBooking> {
  await writing.row(Facility, found.facility.id);
  const booking = await writing.tx.refreshOrFail(found);
  const inOrder = { orderBy: { startsAt: 'asc' }, refresh: true } as const;
  return { booking, occurrences: await writing.tx.find(BookingOccurrence, { booking }, inOrder) };
}
