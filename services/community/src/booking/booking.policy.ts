import { officers, participants, unitRoles } from '@hub/kit/role-groups.ts';
import { anyOf, everyone, forUnit, inCommunity, type Rule, when } from '@hub/kit/rule.ts';
import type { ServiceActivity } from '../service-activity/service-activity.entity.ts';
import type { Booking } from './booking.entity.ts';
import { BookingState } from './booking.state.ts';
import type { BookingOccurrence } from './booking-occurrence.entity.ts';

/** Whom a booking concerns: the community, the unit that books and the one that lends; none where it is the community. */
export type BookingParties = Pick<Booking, 'community' | 'requesterUnitId' | 'providerUnitId'>;

const byRequester: Rule<BookingParties> = forUnit({ of: 'requesterUnitId', in: 'community' }, ...unitRoles);
const byProvider: Rule<BookingParties> = forUnit({ of: 'providerUnitId', in: 'community' }, ...unitRoles);

/** For itself the community books. */
const forCommunity: Rule<BookingParties> = when(
  'requesterUnitId',
  [null],
  inCommunity('community', 'CHAIR', 'RECORDER', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER'),
);

/** The unit that books does so through its liaison or head. */
export const canRequest: Rule<BookingParties> = anyOf(byRequester, forCommunity);

/** The community books for its joint meeting itself: nobody else says where a meeting is held. */
export const canBookForMeeting: Rule<BookingParties> = forCommunity;

/** For an activity book the community and the units that hold it together with the community. */
export const isHeldBy = (
  { coHostUnitIds }: Pick<ServiceActivity, 'coHostUnitIds'>,
  requesterUnitId: string | null,
): boolean => requesterUnitId === null || coHostUnitIds.includes(requesterUnitId);

/** A unit decides on the place it lends; the community on its own. */
export const canDecide: Rule<BookingParties> = anyOf(
  byProvider,
  when('providerUnitId', [null], inCommunity('community', 'CHAIR', 'COMMUNITY_WORKER')),
);

export const canCancel: Rule<BookingParties> = anyOf(canRequest, canDecide);

export const canCheckIn: Rule<BookingParties> = anyOf(
  canRequest,
  inCommunity('community', 'COMMUNITY_WORKER'),
);

/** Who uses a place and what for is for those who have to do with the community, and for both units. */
export const seesBooking: Rule<BookingParties> = anyOf(
  inCommunity('community', ...participants),
  byRequester,
  byProvider,
);

/** What one side told the other is between them, and for those who run the community. */
export const seesReason: Rule<BookingParties> = anyOf(
  inCommunity('community', ...officers),
  byRequester,
  byProvider,
);

/** Where in a place somebody is, and when they came. */
export const seesUse: Rule<Pick<BookingOccurrence, 'community'>> = inCommunity('community', ...participants);

const { HELD, CONFIRMED, CHECKED_IN, COMPLETED } = BookingState;

/** That a place is taken or was used everyone may see; what was only asked for, called off or not used may not. */
export const seesOccurrence = anyOf<BookingOccurrence>(
  seesUse,
  when('state', [HELD, CONFIRMED, CHECKED_IN, COMPLETED], everyone),
);
