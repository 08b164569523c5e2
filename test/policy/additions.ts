import { personIdOf } from '@hub/demo/people.ts';
import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import { newId } from '@hub/kit/identifiers.ts';
import type { TestHub } from '../support/hub.ts';
import { communityA, unitId } from './actors.ts';
import { newcomer } from './mutations.ts';
import { caseOfVolunteer, householdA, inState, meetingA, ofA, ofU01 } from './rows.ts';

/** States in which the demonstration has no row of A, a token, and a read of a household. */
export async function addWhatTheDemonstrationLacks(hub: TestHub): Promise<void> {
  await Promise.all([toCommunity(hub), toPartyBranch(hub), toResidentUnits(hub), toIdentity(hub)]);
}

/** Changes the first row, by id, that is as described. */
const change = ({ sql }: TestHub, subgraph: SubgraphName, table: string, to: string, where: string) =>
  sql(
    subgraph,
    `update ${table} set ${to} where id = (select id from ${table} where ${where} order by 1 limit 1)`,
  );

async function toCommunity(hub: TestHub): Promise<void> {
  const { sql } = hub;
  await change(hub, 'community', 'need', `state = 'DRAFT'`, `${inState('OPEN')} and priority = 1`);
  await change(
    hub,
    'community',
    'service_activity',
    `state = 'PLANNED'`,
    `${inState('DONE')} and title like '夜间%'`,
  );
  const toCome = `${inState('CONFIRMED')} and booking_id in (select id from booking where requester_unit_id = '${unitId('U02')}')`;
  await change(hub, 'community', 'booking_occurrence', `state = 'HELD'`, toCome);
  await change(hub, 'community', 'booking_occurrence', `state = 'CANCELLED'`, toCome);
  const read = { fields: ['category'], purpose: caseOfVolunteer };
  await sql(
    'community',
    `insert into audit_entry (at, actor_id, community_id, verb, entity, entity_id, after)
     values (now(), $1, $2, 'readHousehold', 'Household', $3, $4)`,
    [personIdOf('a.volunteer'), communityA, householdA(1), read],
  );
}

async function toPartyBranch(hub: TestHub): Promise<void> {
  const { sql, insert } = hub;
  await change(
    hub,
    'party-branch',
    'agenda_item',
    `proposed_by_unit_id = '${unitId('U01')}'`,
    inState('PROPOSED'),
  );
  await change(
    hub,
    'party-branch',
    'follow_up',
    `owner_unit_id = '${unitId('U01')}'`,
    inState('IN_PROGRESS'),
  );
  const [open] = await sql('party-branch', `select id from joint_meeting where ${meetingA('2026Q2')}`);
  await insert('party-branch', 'resolution', {
    community_id: communityA,
    meeting_id: open?.id,
    no: '2026-A-90',
    text: '演示草案',
    state: 'DRAFT',
  });
  await change(
    hub,
    'party-branch',
    'attendance',
    `state = 'PROXY', proxy_unit_id = '${unitId('U02')}', checked_in_at = null`,
    `${ofA} and ${ofU01} and meeting_id in (select id from joint_meeting where quarter = '2026Q2')`,
  );
}

async function toResidentUnits(hub: TestHub): Promise<void> {
  const { sql, insert } = hub;
  await change(hub, 'resident-units', 'resource_offer', `state = 'DRAFT'`, `${ofU01} and kind <> 'VENUE'`);
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
}

async function toIdentity(hub: TestHub): Promise<void> {
  const { insert } = hub;
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
}
