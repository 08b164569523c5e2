import { type Actor, holds } from '@hub/kit/actor.ts';
import type { Facility } from '../facility/facility.entity.ts';
import type { ServiceActivity } from '../service-activity/service-activity.entity.ts';
import type { Booking } from './booking.entity.ts';

type Where = Pick<Facility, 'providerUnitId'> & { community: { id: string } };

/** The unit that books does so through its liaison or head; for itself the community books. */
export const canRequest = (actor: Actor, { community }: Where, requesterUnitId: string | null): boolean =>
  requesterUnitId === null
    ? holds(actor, community.id, 'CHAIR', 'RECORDER', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER')
    : holds(actor, requesterUnitId, 'LIAISON', 'UNIT_HEAD');

/** The community books for its joint meeting itself: nobody else says where a meeting is held. */
export const canBookForMeeting = (requesterUnitId: string | null): boolean => requesterUnitId === null;

/** For an activity book the community and the units that hold it together with the community. */
export const canBookForActivity = (
  { coHostUnitIds }: Pick<ServiceActivity, 'coHostUnitIds'>,
  requesterUnitId: string | null,
): boolean => requesterUnitId === null || coHostUnitIds.includes(requesterUnitId);

/** A unit decides on the place it lends; the community on its own. */
export const canDecide = (actor: Actor, { community, providerUnitId }: Where): boolean =>
  providerUnitId === null
    ? holds(actor, community.id, 'COMMUNITY_WORKER', 'CHAIR')
    : holds(actor, providerUnitId, 'LIAISON', 'UNIT_HEAD');

export const canCancel = (
  actor: Actor,
  facility: Where,
  booking: Pick<Booking, 'requesterUnitId'>,
): boolean => canRequest(actor, facility, booking.requesterUnitId) || canDecide(actor, facility);

/** Whoever calls off what others have booked tells them why. */
export const owesReason = (
  actor: Actor,
  facility: Where,
  booking: Pick<Booking, 'requesterUnitId'>,
): boolean => !canRequest(actor, facility, booking.requesterUnitId);

export const canCheckIn = (
  actor: Actor,
  facility: Where,
  booking: Pick<Booking, 'requesterUnitId'>,
): boolean =>
  canRequest(actor, facility, booking.requesterUnitId) ||
  holds(actor, facility.community.id, 'COMMUNITY_WORKER');
