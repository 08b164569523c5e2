import { auditTrailPart } from '@hub/kit/audit-trail.ts';
import type { Subgraph } from '@hub/kit/subgraph.ts';
import { Asset } from './asset/asset.entity.ts';
import { resolveAsset } from './asset/asset.reference.ts';
import { AssetResolver } from './asset/asset.resolver.ts';
import { Booking } from './booking/booking.entity.ts';
import { resolveBooking, resolveBookingOccurrence } from './booking/booking.reference.ts';
import { BookingResolver } from './booking/booking.resolver.ts';
import {
  CommunityBookingsResolver,
  FacilityBookingsResolver,
  UnitBookingsResolver,
} from './booking/booking-lists.resolver.ts';
import { BookingOccurrence } from './booking/booking-occurrence.entity.ts';
import { BookingOccurrenceResolver } from './booking/booking-occurrence.resolver.ts';
import { FacilityCalendarResolver } from './booking/facility-calendar.resolver.ts';
import { resolveCommitment } from './commitment/commitment.reference.ts';
import { CommitmentResolver } from './commitment/commitment.resolver.ts';
import { Commitment } from './commitment/commitment.stub.ts';
import { Community } from './community/community.entity.ts';
import { resolveCommunity } from './community/community.reference.ts';
import { CommunityResolver } from './community/community.resolver.ts';
import { Compound } from './compound/compound.entity.ts';
import { resolveCompound } from './compound/compound.reference.ts';
import { CompoundResolver } from './compound/compound.resolver.ts';
import { resolveDelivery } from './delivery/delivery.reference.ts';
import { DeliveryResolver } from './delivery/delivery.resolver.ts';
import { Delivery } from './delivery/delivery.stub.ts';
import { Equipment } from './equipment/equipment.entity.ts';
import { resolveEquipment } from './equipment/equipment.reference.ts';
import { EquipmentResolver } from './equipment/equipment.resolver.ts';
import { Facility } from './facility/facility.entity.ts';
import { resolveFacility } from './facility/facility.reference.ts';
import { FacilityResolver } from './facility/facility.resolver.ts';
import { Grid } from './grid/grid.entity.ts';
import { resolveGrid } from './grid/grid.reference.ts';
import { GridResolver } from './grid/grid.resolver.ts';
import { CommunityHouseholdsResolver } from './household/community-households.resolver.ts';
import { Household } from './household/household.entity.ts';
import { resolveHousehold, resolveHouseholdCase } from './household/household.reference.ts';
import { HouseholdResolver } from './household/household.resolver.ts';
import { HouseholdAccessResolver } from './household/household-access.resolver.ts';
import { HouseholdCase } from './household/household-case.entity.ts';
import { HouseholdCaseResolver } from './household/household-case.resolver.ts';
import { resolveInServiceMember } from './in-service-member/in-service-member.reference.ts';
import { InServiceMemberResolver } from './in-service-member/in-service-member.resolver.ts';
import { InServiceMember } from './in-service-member/in-service-member.stub.ts';
import { resolveJointMeeting } from './joint-meeting/joint-meeting.reference.ts';
import { JointMeetingResolver } from './joint-meeting/joint-meeting.resolver.ts';
import { JointMeeting } from './joint-meeting/joint-meeting.stub.ts';
import { Tables } from './migrations/0001-tables.ts';
import { Invariants } from './migrations/0002-invariants.ts';
import { Need } from './need/need.entity.ts';
import { resolveNeed } from './need/need.reference.ts';
import { NeedResolver } from './need/need.resolver.ts';
import { PopulationSnapshot } from './population-snapshot/population-snapshot.entity.ts';
import { resolvePopulationSnapshot } from './population-snapshot/population-snapshot.reference.ts';
import {
  CommunityPopulationResolver,
  CompoundPopulationResolver,
  GridPopulationResolver,
  PopulationSnapshotResolver,
} from './population-snapshot/population-snapshot.resolver.ts';
import { resolveResolution } from './resolution/resolution.reference.ts';
import { ResolutionResolver } from './resolution/resolution.resolver.ts';
import { Resolution } from './resolution/resolution.stub.ts';
import { ServiceActivity } from './service-activity/service-activity.entity.ts';
import { resolveServiceActivity } from './service-activity/service-activity.reference.ts';
import { ServiceActivityResolver } from './service-activity/service-activity.resolver.ts';
import { Shift } from './shift/shift.entity.ts';
import { resolveShift } from './shift/shift.reference.ts';
import { ShiftResolver } from './shift/shift.resolver.ts';
import { resolveUnit } from './unit/unit.reference.ts';
import { UnitResolver } from './unit/unit.resolver.ts';
import { Unit } from './unit/unit.stub.ts';

const auditTrail = auditTrailPart('community');

/** 社区: places, needs, facilities and their bookings, activities and shifts, and households in its care. */
export const subgraph: Subgraph = {
  name: 'community',
  entities: [
    Asset,
    Booking,
    BookingOccurrence,
    Community,
    Compound,
    Equipment,
    Facility,
    Grid,
    Household,
    HouseholdCase,
    Need,
    PopulationSnapshot,
    ServiceActivity,
    Shift,
  ],
  resolvers: [
    AssetResolver,
    BookingOccurrenceResolver,
    BookingResolver,
    CommitmentResolver,
    CommunityBookingsResolver,
    CommunityHouseholdsResolver,
    CommunityPopulationResolver,
    CommunityResolver,
    CompoundPopulationResolver,
    CompoundResolver,
    DeliveryResolver,
    EquipmentResolver,
    FacilityBookingsResolver,
    FacilityCalendarResolver,
    FacilityResolver,
    GridPopulationResolver,
    GridResolver,
    HouseholdAccessResolver,
    HouseholdCaseResolver,
    HouseholdResolver,
    InServiceMemberResolver,
    JointMeetingResolver,
    NeedResolver,
    PopulationSnapshotResolver,
    ResolutionResolver,
    ServiceActivityResolver,
    ShiftResolver,
    UnitBookingsResolver,
    UnitResolver,
    auditTrail.resolver,
  ],
  orphanedTypes: [Commitment, Delivery, InServiceMember, JointMeeting, Resolution, Unit],
  references: {
    AuditTrail: auditTrail.resolveReference,
    Asset: resolveAsset,
    Booking: resolveBooking,
    BookingOccurrence: resolveBookingOccurrence,
    Commitment: resolveCommitment,
    Community: resolveCommunity,
    Compound: resolveCompound,
    Delivery: resolveDelivery,
    Equipment: resolveEquipment,
    Facility: resolveFacility,
    Grid: resolveGrid,
    Household: resolveHousehold,
    HouseholdCase: resolveHouseholdCase,
    InServiceMember: resolveInServiceMember,
    JointMeeting: resolveJointMeeting,
    Need: resolveNeed,
    PopulationSnapshot: resolvePopulationSnapshot,
    Resolution: resolveResolution,
    ServiceActivity: resolveServiceActivity,
    Shift: resolveShift,
    Unit: resolveUnit,
  },
  migrations: [
    { name: '0001-tables', class: Tables },
    { name: '0002-invariants', class: Invariants },
  ],
};
