import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { Writing } from '@hub/kit/write-on.ts';
import { ServiceActivity } from '../service-activity/service-activity.entity.ts';
import type { BookingRequest } from './booking.entity.ts';
import { activityElsewhere, notACoHost } from './booking.errors.ts';
import { type BookingParties, canBookForMeeting, isHeldBy } from './booking.policy.ts';
import { type BookingPurposeInput, BookingPurposeKind } from './booking.purpose.ts';

/** The meeting or activity a booking is for, if whoever books may say so. */
export async function purposeFor(
  parties: BookingParties,
  purpose: BookingPurposeInput | null | undefined,
  writing: Writing,
): Promise<Pick<BookingRequest, 'activity' | 'meetingId'>> {
  if (!purpose) return {};
  const id = uuidFrom(purpose.id);
  if (purpose.kind === BookingPurposeKind.JOINT_MEETING) {
    const act = { zh: '为联席会预约会场', en: 'book the venue of a joint meeting' };
    writing.require(canBookForMeeting, parties, act);
    return { meetingId: id };
  }
  const activity = await writing.peek(ServiceActivity, id);
  if (activity.community.id !== parties.community.id) throw activityElsewhere();
  if (!isHeldBy(activity, parties.requesterUnitId)) throw notACoHost();
  return { activity };
}
