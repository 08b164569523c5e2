import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { factoriesOn, type TestMeeting } from './factories.ts';

const hub = useHub('empty');
const factories = factoriesOn(hub);
const { aMeeting, anAttendance, anItem, aResolution, anAdoptedResolution, aFollowUp, insert } = factories;

const sql = (text: string, ...values: unknown[]) => hub.sql('party-branch', text, values);

async function anOrganization() {
  const { community } = await aMeeting();
  const organization = await insert('party_organization', { community_id: community, name: '演示党支部' });
  const group = await insert('party_group', {
    community_id: community,
    organization_id: organization,
    no: 1,
    area: '第1网格',
  });
  return { community, organization, group };
}

const aMember = (community: string, organization: string, group: string) =>
  insert('party_member', {
    community_id: community,
    organization_id: organization,
    group_id: group,
    display_name: '演示·银杏-001',
    category: 'REGISTERED',
    occupation: 'RETIRED',
  });

/** What SQL that goes around the hub may not do, by the constraint that refuses it. */
const refused: [constraint: string, attempt: (meeting: TestMeeting) => Promise<unknown>][] = [
  [
    'joint_meeting_community_id_no_unique',
    (meeting) => aMeeting({ community: meeting.community, quarter: '2026Q3' }),
  ],
  [
    'joint_meeting_one_regular_per_quarter',
    (meeting) => aMeeting({ community: meeting.community, no: '2026-T-03' }),
  ],
  [
    'joint_meeting_ends_after_start',
    ({ id }) => sql('update joint_meeting set ends_at = starts_at where id = $1', id),
  ],
  ['attendance_meeting_id_unit_id_unique', ({ id, units }) => anAttendance(id, units[0] ?? '')],
  ['attendance_proxy_is_named', ({ id }) => anAttendance(id, newId(), 'PROXY')],
  [
    'attendance_proxy_is_named',
    ({ id, units }) => anAttendance(id, newId(), 'PRESENT', { proxy_unit_id: units[0] }),
  ],
  [
    'attendance_proxy_is_a_member_unit',
    ({ id }) => anAttendance(id, newId(), 'PROXY', { proxy_unit_id: newId() }),
  ],
  [
    'attendance_proxy_is_another_unit',
    ({ id, units }) =>
      sql(
        `update attendance set state = 'PROXY', proxy_unit_id = unit_id where meeting_id = $1 and unit_id = $2`,
        id,
        units[0],
      ),
  ],
  [
    'agenda_item_position_is_unique',
    async ({ id }) => {
      await anItem(id, 1);
      await anItem(id, 1);
    },
  ],
  [
    'agenda_item_is_part_of_one_of_its_meeting',
    async ({ id }) => anItem(id, 1, { parent_id: await anItem((await aMeeting()).id, 1) }),
  ],
  [
    'agenda_item_is_not_its_own_parent',
    async ({ id }) => sql('update agenda_item set parent_id = id where id = $1', await anItem(id, 1)),
  ],
  ['agenda_item_lasts', ({ id }) => anItem(id, 1, { duration_minutes: 0 })],
  [
    'agenda_item_is_carried_over_once',
    async ({ id, community }) => {
      const next = await aMeeting({ community, quarter: '2026Q3', no: '2026-T-03' });
      const origin = { carried_from_id: await anItem(id, 1) };
      await anItem(next.id, 1, origin);
      await anItem(next.id, 2, origin);
    },
  ],
  [
    'resolution_decides_an_item_of_its_meeting',
    async (meeting) => aResolution(meeting, { agenda_item_id: await anItem((await aMeeting()).id, 1) }),
  ],
  [
    'resolution_community_id_no_unique',
    async (meeting) => {
      await aResolution(meeting, { no: '2026-T-01' });
      await aResolution(meeting, { no: '2026-T-01' });
    },
  ],
  ['resolution_is_voted_on_before_it_is_adopted', (meeting) => aResolution(meeting, { state: 'ADOPTED' })],
  ['resolution_votes_are_counted_whole', (meeting) => anAdoptedResolution(meeting, { against: 5 })],
  [
    'resolution_entitled_units_are_all_named',
    (meeting) => anAdoptedResolution(meeting, { entitled_unit_ids: JSON.stringify([newId()]) }),
  ],
  ['follow_up_progress_is_a_percentage', (meeting) => aFollowUp(meeting, { progress: 101 })],
  ['follow_up_done_at_a_hundred', (meeting) => aFollowUp(meeting, { progress: 100 })],
  ['follow_up_done_at_a_hundred', (meeting) => aFollowUp(meeting, { state: 'DONE', progress: 99 })],
  [
    'party_organization_community_id_unique',
    async () => {
      const { community } = await anOrganization();
      await insert('party_organization', { community_id: community, name: '又一个' });
    },
  ],
  [
    'party_member_is_in_a_group_of_their_organization',
    async () => {
      const { community, organization } = await anOrganization();
      return aMember(community, organization, (await anOrganization()).group);
    },
  ],
  [
    'party_group_is_led_by_one_of_its_members',
    async () => {
      const { community, organization, group } = await anOrganization();
      const other = await insert('party_group', {
        community_id: community,
        organization_id: organization,
        no: 2,
        area: '第2网格',
      });
      await sql(
        'update party_group set leader_id = $1 where id = $2',
        await aMember(community, organization, other),
        group,
      );
    },
  ],
];

describe('the database', () => {
  it.each(refused)('holds %s', async (constraint, attempt) => {
    await expect(attempt(await aMeeting())).rejects.toMatchObject({ constraint });
  });

  it.each([
    'text = text || text',
    'yes = 9',
    'entitled = 5',
    'adopted_at = now()',
    `state = 'DRAFT'`,
    `state = 'PUT_TO_VOTE', text = ''`,
  ])('does not set %s once a resolution was voted on', async (change) => {
    const id = await anAdoptedResolution(await aMeeting());
    await expect(sql(`update resolution set ${change} where id = $1`, id)).rejects.toMatchObject({
      constraint: 'resolution_text_is_final',
    });
  });

  it('lets a resolution go on that was voted on, and does not let it go', async () => {
    const id = await anAdoptedResolution(await aMeeting());
    await sql(`update resolution set state = 'IN_EXECUTION', review_on = '2026-07-01' where id = $1`, id);
    await expect(sql('delete from resolution where id = $1', id)).rejects.toThrow('does not change');
  });

  it('lets a draft be reworded', async () => {
    const id = await aResolution(await aMeeting());
    await expect(sql(`update resolution set text = '新文' where id = $1`, id)).resolves.toEqual([]);
  });

  it('keeps an attendance in the quarter of its meeting, whatever it is told', async () => {
    const { id } = await aMeeting({ quarter: '2026Q2' });
    const attendance = await anAttendance(id, newId(), 'INVITED', { quarter: '2020Q1' });
    expect(await sql('select quarter from attendance where id = $1', attendance)).toEqual([
      { quarter: '2026Q2' },
    ]);
  });
});
