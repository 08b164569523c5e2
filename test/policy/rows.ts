import { idOf } from '@hub/demo/identifiers.ts';
import { personIdOf } from '@hub/demo/people.ts';
import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import { communityA, communityB, groupId, inServiceMemberId, partyMemberId, unitId } from './actors.ts';
import { newcomer } from './mutations.ts';

/** The subgraph whose table has the rows, and which of them stand for the type. */
export interface Source {
  in: SubgraphName;
  rows: Readonly<Record<string, string>>;
  /** What else of it is looked at than its columns. */
  also?: string;
}

const demo = { no: 0 };
export const [ofA, ofU01] = [`community_id = '${communityA}'`, `unit_id = '${unitId('U01')}'`];
const id = (value: string) => `id = '${value}'`;
export const householdA = (no: number) => idOf(demo, 'A', 'household', no);
export const caseOfVolunteer = idOf(demo, 'A', 'household-case', 1);
const caseA = (no: number) => id(idOf(demo, 'A', 'household-case', no));
export const inState = (state: string) => `${ofA} and state = '${state}'`;
const ofMember = `member_id = '${inServiceMemberId('U01-1')}'`;
export const meetingA = (quarter: string) => `${ofA} and quarter = '${quarter}'`;

/** Which rows stand for each type, by what they stand for in words. */
export const sources: Readonly<Record<string, Source>> = {
  AuditTrail: { in: 'community', rows: {} },
  Community: { in: 'community', rows: { A: id(communityA), B: id(communityB) } },
  Grid: { in: 'community', rows: { 'of A': ofA } },
  Compound: { in: 'community', rows: { 'of B': 'true' } },
  Facility: {
    in: 'community',
    rows: {
      'of A': id(idOf(demo, 'A', 'facility', '党员活动室')),
      'lent by U01': `provider_unit_id = '${unitId('U01')}'`,
    },
  },
  Equipment: { in: 'community', rows: { 'of A': ofA } },
  Asset: { in: 'community', rows: { 'of A': ofA } },
  PopulationSnapshot: {
    in: 'community',
    rows: { 'of A': `${ofA} and grid_id is null`, 'of a compound of B': 'compound_id is not null' },
  },
  Need: {
    in: 'community',
    rows: {
      'drafted in A': inState('DRAFT'),
      'open in A': inState('OPEN'),
      'matched in A': inState('MATCHED'),
      'in a project of A': inState('IN_PROJECT'),
      'fulfilled in A': inState('FULFILLED'),
      'withdrawn in A': inState('WITHDRAWN'),
    },
  },
  Booking: {
    in: 'community',
    rows: {
      'of U01 at a place of A': `${ofA} and requester_unit_id = '${unitId('U01')}' and provider_unit_id is null and state = 'CONFIRMED'`,
      'at U01, asked by another': `${ofA} and provider_unit_id = '${unitId('U01')}' and requester_unit_id is distinct from '${unitId('U01')}'`,
      'of A itself': `${ofA} and requester_unit_id is null and provider_unit_id is null`,
    },
  },
  BookingOccurrence: {
    in: 'community',
    rows: {
      'asked for in A': inState('PENDING'),
      'held in A': inState('HELD'),
      'confirmed in A, of U01': `${inState('CONFIRMED')} and booking_id in (select id from booking where requester_unit_id = '${unitId('U01')}' and provider_unit_id is null)`,
      'used in A': inState('COMPLETED'),
      'not used in A': inState('NO_SHOW'),
      'called off in A': inState('CANCELLED'),
    },
  },
  ServiceActivity: {
    in: 'community',
    rows: {
      'planned in A': inState('PLANNED'),
      'open in A': inState('OPEN'),
      'over in A': inState('DONE'),
    },
  },
  Shift: {
    in: 'community',
    also: '(select state from service_activity where id = activity_id) as "activity.state"',
    rows: {
      'of an open activity of A': `${id(idOf(demo, 'A', 'shift', 'next-0'))}`,
      'of a planned activity of A': `${ofA} and activity_id in (select id from service_activity where state = 'PLANNED')`,
    },
  },
  Household: {
    in: 'community',
    rows: {
      'of A, with a live case of VO own': id(householdA(1)),
      'of A, with a case of VO own that is over': id(householdA(4)),
      'of A, with a case of GL own that is closed': id(householdA(5)),
    },
  },
  HouseholdCase: {
    in: 'community',
    rows: {
      'live, of VO own': caseA(1),
      'open after its last day, of VO own': caseA(4),
      'closed, of GL own': caseA(5),
    },
  },
  PartyOrganization: { in: 'party-branch', rows: { 'of A': ofA } },
  PartyGroup: { in: 'party-branch', rows: { 'the first of A': id(groupId('A', 1)) } },
  PartyMember: { in: 'party-branch', rows: { 'of the first group of A': id(partyMemberId('A', 1)) } },
  JointMeeting: {
    in: 'party-branch',
    rows: { 'of A, agenda open': meetingA('2026Q2'), 'of A, closed': meetingA('2026Q1') },
  },
  AgendaItem: {
    in: 'party-branch',
    rows: {
      'of A, proposed by U01': `${ofA} and state = 'PROPOSED' and proposed_by_unit_id = '${unitId('U01')}'`,
      'of A itself': `${inState('ACCEPTED')} and proposed_by_unit_id is null`,
      'about an agreement of U03': `${ofA} and subjects @> '[{"kind": "AGREEMENT"}]'`,
    },
  },
  Attendance: {
    in: 'party-branch',
    rows: {
      'of U01 in A': `${ofA} and ${ofU01} and meeting_id in (select id from joint_meeting where quarter = '2026Q2')`,
    },
  },
  Resolution: {
    in: 'party-branch',
    rows: {
      'drafted in A': inState('DRAFT'),
      'being carried out in A': inState('IN_EXECUTION'),
      'completed in A': inState('COMPLETED'),
      'superseded in B': id(idOf(demo, 'resolution', '2025-B-02')),
    },
  },
  FollowUp: {
    in: 'party-branch',
    rows: { 'of U01 in A': `${ofA} and owner_unit_id = '${unitId('U01')}'` },
  },
  Unit: {
    in: 'resident-units',
    rows: {
      U01: id(unitId('U01')),
      U02: id(unitId('U02')),
      'U17, who manages compounds of B': id(unitId('U17')),
    },
  },
  Membership: { in: 'resident-units', rows: { 'of U01 in A': `${ofU01} and ${ofA}` } },
  Liaison: { in: 'resident-units', rows: { 'of U01 in A': `${ofU01} and ${ofA}` } },
  Agreement: {
    in: 'resident-units',
    rows: {
      'of U01 and A': `${ofU01} and ${inState('ACTIVE')}`,
      'of U01 and A, followed by another': `${ofU01} and ${inState('RENEWED')}`,
    },
  },
  AgreementClause: {
    in: 'resident-units',
    rows: { 'of U01 and A': `${ofU01} and ${ofA} and not is_principle` },
  },
  ResourceOffer: {
    in: 'resident-units',
    rows: {
      'drafted by U01': `${ofU01} and state = 'DRAFT'`,
      'open, of U01': `${ofU01} and state = 'OPEN'`,
    },
  },
  LendingTerms: {
    in: 'resident-units',
    rows: { 'of a place of U01': ofU01 },
  },
  Commitment: {
    in: 'resident-units',
    rows: {
      'money of U01 for A': `${ofU01} and ${ofA} and kind = 'FUNDS'`,
      'goods of U01 for A': `${ofU01} and ${ofA} and kind = 'GOODS' and quantity_delivered > 0`,
      'pledged by U01 to A': `${ofU01} and ${inState('PLEDGED')}`,
    },
  },
  Delivery: { in: 'resident-units', rows: { 'of U01 to A': `${ofU01} and ${ofA}` } },
  InServiceMember: {
    in: 'resident-units',
    rows: { 'of U01, at home in A': id(inServiceMemberId('U01-1')) },
  },
  CheckInReport: { in: 'resident-units', rows: { 'of a member of U01 to A': ofMember } },
  ShiftSignup: {
    in: 'resident-units',
    rows: { 'of a member of U01 in A': `${ofMember} and state = 'CHECKED_OUT'` },
  },
  ServiceHourEntry: {
    in: 'resident-units',
    rows: { 'of a member of U01 in A': `${ofMember} and state = 'APPROVED'` },
  },
  Person: {
    in: 'identity',
    rows: {
      'VO own': id(personIdOf('a.volunteer')),
      'IM own': id(personIdOf('a.member')),
      'without a role': id(newcomer),
    },
  },
  Grant: {
    in: 'identity',
    rows: Object.fromEntries(
      [
        ['of CH in A', 'a.chair'],
        ['of VO own', 'a.volunteer'],
        ['of LI own', 'a.liaison'],
        ['of ST own street', 'street'],
      ].map(([label, username]) => [
        label,
        `person_id = '${personIdOf(username ?? '')}' and ended_at is null`,
      ]),
    ),
  },
  AccessToken: { in: 'identity', rows: { 'of U01 in A': `${ofU01} and ${ofA}` } },
};
