import { auditTrailPart } from '@hub/kit/audit-trail.ts';
import type { Subgraph } from '@hub/kit/subgraph.ts';
import { Agreement } from './agreement/agreement.entity.ts';
import { resolveAgreement, resolveAgreementClause } from './agreement/agreement.reference.ts';
import { AgreementResolver } from './agreement/agreement.resolver.ts';
import { AgreementClause } from './agreement/agreement-clause.entity.ts';
import { AgreementClauseResolver } from './agreement/agreement-clause.resolver.ts';
import { CheckInReport } from './check-in-report/check-in-report.entity.ts';
import { resolveCheckInReport } from './check-in-report/check-in-report.reference.ts';
import { CheckInReportResolver } from './check-in-report/check-in-report.resolver.ts';
import { Commitment } from './commitment/commitment.entity.ts';
import { resolveCommitment } from './commitment/commitment.reference.ts';
import { CommitmentResolver } from './commitment/commitment.resolver.ts';
import { CommitmentBoardResolver } from './commitment/commitment-board.resolver.ts';
import { resolveCommunity } from './community/community.reference.ts';
import { CommunityResolver } from './community/community.resolver.ts';
import { Community } from './community/community.stub.ts';
import { Delivery } from './delivery/delivery.entity.ts';
import { resolveDelivery } from './delivery/delivery.reference.ts';
import { DeliveryResolver } from './delivery/delivery.resolver.ts';
import { resolveFacility } from './facility/facility.reference.ts';
import { Facility } from './facility/facility.stub.ts';
import { InServiceMember } from './in-service-member/in-service-member.entity.ts';
import { resolveInServiceMember } from './in-service-member/in-service-member.reference.ts';
import { InServiceMemberResolver } from './in-service-member/in-service-member.resolver.ts';
import { resolveJointMeeting } from './joint-meeting/joint-meeting.reference.ts';
import { JointMeetingResolver } from './joint-meeting/joint-meeting.resolver.ts';
import { JointMeeting } from './joint-meeting/joint-meeting.stub.ts';
import { LendingTerms } from './lending-terms/lending-terms.entity.ts';
import { resolveLendingTerms } from './lending-terms/lending-terms.reference.ts';
import { FacilityResolver, LendingTermsResolver } from './lending-terms/lending-terms.resolver.ts';
import { Liaison } from './liaison/liaison.entity.ts';
import { resolveLiaison } from './liaison/liaison.reference.ts';
import { LiaisonResolver } from './liaison/liaison.resolver.ts';
import { Membership } from './membership/membership.entity.ts';
import { resolveMembership } from './membership/membership.reference.ts';
import { MembershipResolver } from './membership/membership.resolver.ts';
import { Tables } from './migrations/0001-tables.ts';
import { Invariants } from './migrations/0002-invariants.ts';
import { resolveNeed } from './need/need.reference.ts';
import { NeedResolver } from './need/need.resolver.ts';
import { Need } from './need/need.stub.ts';
import { resolvePerson } from './person/person.reference.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { Person } from './person/person.stub.ts';
import { resolveResolution } from './resolution/resolution.reference.ts';
import { ResolutionResolver } from './resolution/resolution.resolver.ts';
import { Resolution } from './resolution/resolution.stub.ts';
import { ResourceOffer } from './resource-offer/resource-offer.entity.ts';
import { resolveResourceOffer } from './resource-offer/resource-offer.reference.ts';
import { ResourceOfferResolver } from './resource-offer/resource-offer.resolver.ts';
import { resolveServiceActivity } from './service-activity/service-activity.reference.ts';
import { ServiceActivityResolver } from './service-activity/service-activity.resolver.ts';
import { ServiceActivity } from './service-activity/service-activity.stub.ts';
import { ServiceHourEntry } from './service-hour-entry/service-hour-entry.entity.ts';
import { resolveServiceHourEntry } from './service-hour-entry/service-hour-entry.reference.ts';
import { ServiceHourEntryResolver } from './service-hour-entry/service-hour-entry.resolver.ts';
import { resolveShift } from './shift/shift.reference.ts';
import { ShiftResolver } from './shift/shift.resolver.ts';
import { Shift } from './shift/shift.stub.ts';
import { ShiftSeats } from './shift-seats/shift-seats.entity.ts';
import { ShiftSignup } from './shift-signup/shift-signup.entity.ts';
import { resolveShiftSignup } from './shift-signup/shift-signup.reference.ts';
import { ShiftSignupResolver } from './shift-signup/shift-signup.resolver.ts';
import { Unit } from './unit/unit.entity.ts';
import { resolveUnit } from './unit/unit.reference.ts';
import { UnitResolver } from './unit/unit.resolver.ts';

const auditTrail = auditTrailPart('residentUnits');

/** 驻区单位: units, liaisons, agreements, offers, commitments, in-service members, check-ins and hours. */
export const subgraph: Subgraph = {
  name: 'resident-units',
  entities: [
    Agreement,
    AgreementClause,
    CheckInReport,
    Commitment,
    Delivery,
    InServiceMember,
    LendingTerms,
    Liaison,
    Membership,
    ResourceOffer,
    ServiceHourEntry,
    ShiftSeats,
    ShiftSignup,
    Unit,
  ],
  resolvers: [
    AgreementClauseResolver,
    AgreementResolver,
    CheckInReportResolver,
    CommitmentBoardResolver,
    CommitmentResolver,
    CommunityResolver,
    DeliveryResolver,
    FacilityResolver,
    InServiceMemberResolver,
    JointMeetingResolver,
    LendingTermsResolver,
    LiaisonResolver,
    MembershipResolver,
    NeedResolver,
    PersonResolver,
    ResolutionResolver,
    ResourceOfferResolver,
    ServiceActivityResolver,
    ServiceHourEntryResolver,
    ShiftResolver,
    ShiftSignupResolver,
    UnitResolver,
    auditTrail.resolver,
  ],
  orphanedTypes: [Community, Facility, JointMeeting, Need, Person, Resolution, ServiceActivity, Shift],
  references: {
    AuditTrail: auditTrail.resolveReference,
    Agreement: resolveAgreement,
    AgreementClause: resolveAgreementClause,
    CheckInReport: resolveCheckInReport,
    Commitment: resolveCommitment,
    Community: resolveCommunity,
    Delivery: resolveDelivery,
    Facility: resolveFacility,
    InServiceMember: resolveInServiceMember,
    JointMeeting: resolveJointMeeting,
    LendingTerms: resolveLendingTerms,
    Liaison: resolveLiaison,
    Membership: resolveMembership,
    Need: resolveNeed,
    Person: resolvePerson,
    Resolution: resolveResolution,
    ResourceOffer: resolveResourceOffer,
    ServiceActivity: resolveServiceActivity,
    ServiceHourEntry: resolveServiceHourEntry,
    Shift: resolveShift,
    ShiftSignup: resolveShiftSignup,
    Unit: resolveUnit,
  },
  migrations: [
    { name: '0001-tables', class: Tables },
    { name: '0002-invariants', class: Invariants },
  ],
};
