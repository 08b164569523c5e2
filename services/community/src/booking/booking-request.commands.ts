import type { Actor } from '@hub/kit/actor.ts';
import type { Context } from '@hub/kit/context.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { periodBetween } from '@hub/kit/period.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Facility } from '../facility/facility.entity.ts';
import { lockFacility } from '../facility/facility.lock.ts';
import { ServiceActivity } from '../service-activity/service-activity.entity.ts';
import { activityNotFound } from '../service-activity/service-activity.errors.ts';
import { Booking, type BookingRequest } from './booking.entity.ts';
import { activityElsewhere, mayNot, notACoHost, seriesOverlapsItself } from './booking.errors.ts';
import type { RequestBookingInput } from './booking.inputs.ts';
import { lostRace, type Placement, placementOf, refuseBrokenRules, unitFor } from './booking.placement.ts';
import { type BookingParties, canBookForMeeting, canRequest, isHeldBy } from './booking.policy.ts';
import { type BookingPurposeInput, BookingPurposeKind } from './booking.purpose.ts';
import { occurrencesOf } from './booking.recurrence.ts';
import { overlapThemselves } from './booking.rules.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

/** Books a facility: at once where no approval is needed, otherwise as a request that waits. */
export const request = (context: Context, input: RequestBookingInput): Promise<Booking> =>
  write(
    context,
    'requestBooking',
    input,
    async (tx) => {
      const facility = await lockFacility(tx, input.facilityId);
      const booking = await bookingFrom(tx, context, input, facility);
      const periods = occurrencesOf(periodBetween(input.startsAt, input.endsAt), booking.recurrence);
      const occurrences = periods.map((period) => new BookingOccurrence(booking, period));
      const placement = await placementOf(tx, booking, occurrences, booking.requestedAt);
      refuseBrokenRules(placement);
      if (overlapThemselves(periods, facility)) throw seriesOverlapsItself();
      if (!facility.requiresApproval) confirm(placement);
      else if (facility.pendingBlocksSlot) hold(placement);
      tx.persist([booking, ...occurrences]);
      return booking;
    },
    lostRace,
  );

async function bookingFrom(
  tx: EntityManager,
  { actor, clock }: Context,
  input: RequestBookingInput,
  facility: Facility,
): Promise<Booking> {
  const { community, providerUnitId } = facility;
  const requesterUnitId = input.requesterUnitId ? uuidFrom(input.requesterUnitId) : null;
  const parties = { community, requesterUnitId, providerUnitId };
  if (!canRequest.allows(actor, parties)) throw mayNot.request();
  return new Booking({
    ...input,
    ...(await purposeOf(tx, actor, parties, input.purpose)),
    facility,
    requesterUnitId,
    resolutionId: input.resolutionId ? uuidFrom(input.resolutionId) : null,
    requestedAt: clock.now(),
  });
}

/** The meeting or activity a booking is for, if whoever books may say so. */
async function purposeOf(
  tx: EntityManager,
  actor: Actor,
  parties: BookingParties,
  purpose?: BookingPurposeInput | null,
): Promise<Pick<BookingRequest, 'activity' | 'meetingId'>> {
  if (!purpose) return {};
  const id = uuidFrom(purpose.id);
  if (purpose.kind === BookingPurposeKind.JOINT_MEETING) {
    if (!canBookForMeeting.allows(actor, parties)) throw mayNot.bookForMeeting();
    return { meetingId: id };
  }
  const activity = known(actor, await tx.findOne(ServiceActivity, id), () => activityNotFound(id));
  if (activity.community.id !== parties.community.id) throw activityElsewhere();
  if (!isHeldBy(activity, parties.requesterUnitId)) throw notACoHost();
  return { activity };
}

function confirm(placement: Placement): void {
  placement.booking.confirm();
  for (const occurrence of placement.occurrences) occurrence.confirm(unitFor(placement, occurrence));
}

function hold(placement: Placement): void {
  placement.booking.hold();
  for (const occurrence of placement.occurrences) occurrence.hold(unitFor(placement, occurrence));
}
