import { auditTrailPart } from '@hub/kit/audit-trail.ts';
import type { Subgraph } from '@hub/kit/subgraph.ts';
import { AgendaItem } from './agenda-item/agenda-item.entity.ts';
import { resolveAgendaItem } from './agenda-item/agenda-item.reference.ts';
import { AgendaItemResolver } from './agenda-item/agenda-item.resolver.ts';
import { Attendance } from './attendance/attendance.entity.ts';
import { resolveAttendance } from './attendance/attendance.reference.ts';
import { AttendanceResolver } from './attendance/attendance.resolver.ts';
import { resolveCommunity } from './community/community.reference.ts';
import { CommunityResolver } from './community/community.resolver.ts';
import { Community } from './community/community.stub.ts';
import { FollowUp } from './follow-up/follow-up.entity.ts';
import { resolveFollowUp } from './follow-up/follow-up.reference.ts';
import { FollowUpResolver } from './follow-up/follow-up.resolver.ts';
import { JointMeeting } from './joint-meeting/joint-meeting.entity.ts';
import { resolveJointMeeting } from './joint-meeting/joint-meeting.reference.ts';
import { JointMeetingResolver } from './joint-meeting/joint-meeting.resolver.ts';
import { Tables } from './migrations/0001-tables.ts';
import { Invariants } from './migrations/0002-invariants.ts';
import { PartyGroup } from './party-group/party-group.entity.ts';
import { resolvePartyGroup } from './party-group/party-group.reference.ts';
import { PartyGroupResolver } from './party-group/party-group.resolver.ts';
import { PartyMember } from './party-member/party-member.entity.ts';
import { resolvePartyMember } from './party-member/party-member.reference.ts';
import { PartyMemberResolver } from './party-member/party-member.resolver.ts';
import { PartyOrganization } from './party-organization/party-organization.entity.ts';
import { resolvePartyOrganization } from './party-organization/party-organization.reference.ts';
import { PartyOrganizationResolver } from './party-organization/party-organization.resolver.ts';
import { Resolution } from './resolution/resolution.entity.ts';
import { resolveResolution } from './resolution/resolution.reference.ts';
import { ResolutionResolver } from './resolution/resolution.resolver.ts';
import { resolveUnit } from './unit/unit.reference.ts';
import { UnitResolver } from './unit/unit.resolver.ts';
import { Unit } from './unit/unit.stub.ts';

const auditTrail = auditTrailPart('partyBranch');

/** 党支部: organisation, members, joint meetings, agenda, resolutions and follow-up. */
export const subgraph: Subgraph = {
  name: 'party-branch',
  entities: [
    PartyOrganization,
    PartyGroup,
    PartyMember,
    JointMeeting,
    AgendaItem,
    Attendance,
    Resolution,
    FollowUp,
  ],
  resolvers: [
    AgendaItemResolver,
    AttendanceResolver,
    CommunityResolver,
    FollowUpResolver,
    JointMeetingResolver,
    PartyGroupResolver,
    PartyMemberResolver,
    PartyOrganizationResolver,
    ResolutionResolver,
    UnitResolver,
    auditTrail.resolver,
  ],
  orphanedTypes: [Community, Unit],
  references: {
    AuditTrail: auditTrail.resolveReference,
    AgendaItem: resolveAgendaItem,
    Attendance: resolveAttendance,
    Community: resolveCommunity,
    FollowUp: resolveFollowUp,
    JointMeeting: resolveJointMeeting,
    PartyGroup: resolvePartyGroup,
    PartyMember: resolvePartyMember,
    PartyOrganization: resolvePartyOrganization,
    Resolution: resolveResolution,
    Unit: resolveUnit,
  },
  migrations: [
    { name: '0001-tables', class: Tables },
    { name: '0002-invariants', class: Invariants },
  ],
};
