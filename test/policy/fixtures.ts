import { idOf } from '@hub/demo/identifiers.ts';
import { personIdOf } from '@hub/demo/people.ts';
import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import { newId } from '@hub/kit/identifiers.ts';
import type { TestHub } from '../support/hub.ts';
import { communityA, communityB, groupId, inServiceMemberId, partyMemberId, unitId } from './actors.ts';
import type { Facts } from './expectation.ts';
import { newcomer } from './mutations.ts';

/** A row that stands for a type, or for those of its rows that one state or kind has in common. */
export interface Fixture {
  type: string;
  /** What it stands for, in words. */
  label: string;
  /** Its id, and what other subgraphs require of it, as the gateway hands it over. */
  reference: Record<string, unknown> & { __typename: string; id: string };
  facts: Facts;
  /** The case that a request names as its purpose. */
  purpose?: string;
}

/** The subgraph whose table has the rows, and which of them stand for the type. */
interface Source {
  in: SubgraphName;
  rows: Readonly<Record<string, string>>;
  /** What else of it is looked at than its columns. */
  also?: string;
}

const demo = { no: 0 };
const [ofA, ofU01] = [`community_id = '${communityA}'`, `unit_id = '${unitId('U01')}'`];
const id = (value: string) => `id = '${value}'`;
const householdA = (no: number) => idOf(demo, 'A', 'household', no);
export const caseOfVolunteer = idOf(demo, 'A', 'household-case', 1);
const caseA = (no: number) => id(idOf(demo, 'A', 'household-case', no));
const inState = (state: string) => `${ofA} and state = '${state}'`;
const ofMember = `member_id = '${inServiceMemberId('U01-1')}'`;
const meetingA = (quarter: string) => `${ofA} and quarter = '${quarter}'`;

const sources: Readonly<Record<string, Source>> = {
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

const tableOf = (type: string): string =>
  type === 'Grant' ? 'role_grant' : type.replace(/\B[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** What others require of a row before they answer for it. */
const required: Readonly<Record<string, (row: Row) => object>> = {
  Need: ({ category, unitOfMeasure, communityId }) => ({
    category,
    unitOfMeasure,
    community: { id: communityId },
  }),
  ServiceActivity: ({ communityId }) => ({ community: { id: communityId } }),
  JointMeeting: ({ quarter, communityId }) => ({ quarter, community: { id: communityId } }),
  Resolution: ({ communityId }) => ({ meeting: { community: { id: communityId } } }),
  InServiceMember: ({ skills, homeCommunityId }) => ({ skills, homeCommunity: { id: homeCommunityId } }),
};

type Row = Readonly<Record<string, unknown>>;

/** Every row that stands for something, read from the demonstration; a type without one stops the walk. */
export async function readFixtures(hub: TestHub): Promise<Fixture[]> {
  await addWhatTheDemonstrationLacks(hub);
  const read = Object.entries(sources).flatMap(([type, { in: subgraph, rows, also }]) =>
    Object.entries(rows).map(async ([label, where]) => {
      const [found] = await hub.sql(
        subgraph,
        `select ${also ? `*, ${also}` : '*'} from ${tableOf(type)} where ${where} order by 1 limit 1`,
      );
      if (!found) throw new Error(`No row of the demonstration stands for ${type}, ${label}: ${where}.`);
      return fixtureOf(type, label, camelCased(found));
    }),
  );
  const fixtures = await Promise.all(read);
  const trail = { __typename: 'AuditTrail', id: 'hub' };
  return [
    { type: 'AuditTrail', label: 'the one trail', reference: trail, facts: {} },
    ...fixtures,
    ...readForAPurpose(fixtures),
  ];
}

function fixtureOf(type: string, label: string, row: Row): Fixture {
  const reference = { __typename: type, id: String(row.id ?? row.facilityId), ...required[type]?.(row) };
  return { type, label, reference, facts: factsOf(type, row) };
}

/** The same households once more, when everyone names the volunteer's live case as the purpose. */
const readForAPurpose = (fixtures: readonly Fixture[]): Fixture[] =>
  fixtures
    .filter(({ type }) => type === 'Household')
    .map((fixture) => ({
      ...fixture,
      label: `${fixture.label}; the live case is the purpose`,
      purpose: caseOfVolunteer,
      facts: { ...fixture.facts, values: { ...fixture.facts.values, purpose: 'case' } },
    }));

/** People serve for their unit, and units offer, whichever community a grant is for. */
const inEveryCommunity = [
  'CheckInReport',
  'InServiceMember',
  'ResourceOffer',
  'ServiceHourEntry',
  'ShiftSignup',
];
const communityColumns: Readonly<Record<string, string>> = {
  Community: 'id',
  Grant: 'place',
  InServiceMember: 'homeCommunityId',
};
const unitColumns = ['unitId', 'requesterUnitId', 'providerUnitId', 'proposedByUnitId', 'ownerUnitId'];

function factsOf(type: string, row: Row): Facts {
  const text = (column: string) => {
    const value = row[column];
    return typeof value === 'string' ? value : undefined;
  };
  const isLive = type === 'Household' && row.id === householdA(1);
  const member = type.endsWith('Member') ? text('id') : text('memberId');
  const group = type === 'PartyGroup' ? text('id') : text('groupId');
  const named = type === 'Person' ? text('id') : isLive ? personIdOf('a.volunteer') : text('personId');
  return {
    community: text(communityColumns[type] ?? 'communityId') ?? null,
    units: type === 'Grant' ? [text('scope') ?? ''] : unitColumns.flatMap((column) => text(column) ?? []),
    ...(group && { group }),
    ...(member && { member }),
    ...(named && { persons: [named] }),
    inEveryCommunity: inEveryCommunity.includes(type),
    values: { ...row, ...(isLive && { case: 'LIVE' }) },
  };
}

const camelCased = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

/** States in which the demonstration has no row of A, a token, and one audit entry of each place in every trail. */
async function addWhatTheDemonstrationLacks({ sql, insert }: TestHub): Promise<void> {
  const set = (subgraph: SubgraphName, table: string, change: string, where: string) =>
    sql(
      subgraph,
      `update ${table} set ${change} where id = (select id from ${table} where ${where} order by 1 limit 1)`,
    );
  await set('community', 'need', `state = 'DRAFT'`, `${inState('OPEN')} and priority = 1`);
  await set(
    'community',
    'service_activity',
    `state = 'PLANNED'`,
    `${inState('DONE')} and title like '夜间%'`,
  );
  const toCome = `${inState('CONFIRMED')} and booking_id in (select id from booking where requester_unit_id = '${unitId('U02')}')`;
  await set('community', 'booking_occurrence', `state = 'HELD'`, toCome);
  await set('community', 'booking_occurrence', `state = 'CANCELLED'`, toCome);
  await set('party-branch', 'agenda_item', `proposed_by_unit_id = '${unitId('U01')}'`, inState('PROPOSED'));
  await set('party-branch', 'follow_up', `owner_unit_id = '${unitId('U01')}'`, inState('IN_PROGRESS'));
  const [open] = await sql('party-branch', `select id from joint_meeting where ${meetingA('2026Q2')}`);
  await insert('party-branch', 'resolution', {
    community_id: communityA,
    meeting_id: open?.id,
    no: '2026-A-90',
    text: '演示草案',
    state: 'DRAFT',
  });
  await set('resident-units', 'resource_offer', `state = 'DRAFT'`, `${ofU01} and kind <> 'VENUE'`);
  await insert('resident-units', 'commitment', {
    community_id: communityA,
    unit_id: unitId('U01'),
    no: 'C-2026-9001',
    kind: 'GOODS',
    title: '演示意向',
    quantity: 1,
    unit_of_measure: '台',
    value_fen: 1000,
    due_on: '2026-12-31',
    state: 'PLEDGED',
  });
  const [inForce] = await sql(
    'resident-units',
    `update agreement set active_from = '2026-01-01' where ${ofU01} and ${ofA} returning *`,
  );
  const before = await insert('resident-units', 'agreement', {
    ...inForce,
    id: newId(),
    no: '演示-前一版本',
    state: 'RENEWED',
    active_from: '2025-01-01',
    active_to: '2025-12-31',
  });
  await sql('resident-units', `update agreement set supersedes_id = $1 where id = $2`, [before, inForce?.id]);
  await set(
    'party-branch',
    'attendance',
    `state = 'PROXY', proxy_unit_id = '${unitId('U02')}', checked_in_at = null`,
    `${ofA} and ${ofU01} and meeting_id in (select id from joint_meeting where quarter = '2026Q2')`,
  );
  await insert('identity', 'role_grant', {
    person_id: personIdOf('a.chair'),
    role: 'RECORDER',
    scope: communityA,
    community_id: communityA,
    place: communityA,
    from_day: '2025-01-01',
    given_by_id: personIdOf('street'),
    reason: '演示',
    ended_at: '2025-12-31T00:00:00Z',
    ended_by_id: personIdOf('street'),
    end_reason: '演示',
  });
  await insert('identity', 'person', {
    id: newcomer,
    username: 'newcomer',
    name: '演示·银杏-990',
    email: 'newcomer@hub.invalid',
    email_verified: false,
    created_at: '2026-04-01T00:00:00Z',
    updated_at: '2026-04-01T00:00:00Z',
  });
  await insert('identity', 'account', {
    person_id: newcomer,
    account_id: newcomer,
    provider_id: 'credential',
    created_at: '2026-04-01T00:00:00Z',
    updated_at: '2026-04-01T00:00:00Z',
  });
  await insert('identity', 'access_token', {
    unit_id: unitId('U01'),
    community_id: communityA,
    name: '演示',
    secret_sha256: 'a'.repeat(64),
    created_by_id: personIdOf('a.head'),
    created_at: '2026-04-01T00:00:00Z',
    expires_at: '2026-12-31T00:00:00Z',
  });
  const read = { fields: ['category'], purpose: caseOfVolunteer };
  await sql(
    'community',
    `insert into audit_entry (at, actor_id, community_id, verb, entity, entity_id, after)
     values (now(), $1, $2, 'readHousehold', 'Household', $3, $4)`,
    [personIdOf('a.volunteer'), communityA, householdA(1), read],
  );
}
