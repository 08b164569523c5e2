import type { Subgraph } from '@hub/kit/subgraph.ts';
import { Booking } from './booking/booking.entity.ts';
import { resolveBooking, resolveBookingOccurrence } from './booking/booking.reference.ts';
import { BookingResolver } from './booking/booking.resolver.ts';
import { BookingOccurrence } from './booking/booking-occurrence.entity.ts';
import { BookingOccurrenceResolver } from './booking/booking-occurrence.resolver.ts';
import { FacilityCalendarResolver } from './booking/facility-calendar.resolver.ts';
import { Community } from './community/community.entity.ts';
import { resolveCommunity } from './community/community.reference.ts';
import { CommunityResolver } from './community/community.resolver.ts';
import { Facility } from './facility/facility.entity.ts';
import { resolveFacility } from './facility/facility.reference.ts';
import { FacilityResolver } from './facility/facility.resolver.ts';
import { resolveJointMeeting } from './joint-meeting/joint-meeting.reference.ts';
import { JointMeetingResolver } from './joint-meeting/joint-meeting.resolver.ts';
import { Tables } from './migrations/0001-tables.ts';
import { Invariants } from './migrations/0002-invariants.ts';
import { resolveUnit } from './unit/unit.reference.ts';
import { UnitResolver } from './unit/unit.resolver.ts';

/** 社区: places, needs, facilities and their bookings, registers, activities and shifts. */
export const subgraph: Subgraph = {
  name: 'community',
  entities: [Community, Facility, Booking, BookingOccurrence],
  resolvers: [
    CommunityResolver,
    FacilityResolver,
    BookingResolver,
    BookingOccurrenceResolver,
    FacilityCalendarResolver,
    JointMeetingResolver,
    UnitResolver,
  ],
  orphanedTypes: [],
  references: {
    Community: resolveCommunity,
    Facility: resolveFacility,
    Booking: resolveBooking,
    BookingOccurrence: resolveBookingOccurrence,
    JointMeeting: resolveJointMeeting,
    Unit: resolveUnit,
  },
  migrations: [
    { name: '0001-tables', class: Tables },
    { name: '0002-invariants', class: Invariants },
  ],
};
