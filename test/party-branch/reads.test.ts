import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';
import { factoriesOn } from './factories.ts';

const hub = useHub('empty');
const { aMeeting, anAttendance, anItem, aFollowUp, anAdoptedResolution, insert } = factoriesOn(hub);

const board = `query ($communityId: ID!) { jointMeetingAgenda(communityId: $communityId, quarter: "2026Q2") {
  no projectedEnd quorum { required present met }
  agenda { number title parent { number } carriedFrom { number } resolution { no }
    subjects { ... on Resolution { no } } }
  carriedOver { number }
  attendances { state unit { id } proxy { id } }
  resolutions { no votes { passed } agendaItem { number } supersededBy { no } followUps { title overdue ownerUnit { id } } }
} }`;

/** A meeting whose agenda, attendances and resolutions come in so many rows. */
async function aFullMeeting(rows: number) {
  const meeting = await aMeeting({ units: rows });
  const before = await aMeeting({ community: meeting.community, quarter: '2026Q1', no: '2026-T-01' });
  for (let i = 1; i <= rows; i++) {
    const carried = { carried_from_id: await anItem(before.id, i, { state: 'DEFERRED' }), carried_times: 1 };
    const itemId = await anItem(meeting.id, i, carried);
    const resolution = await anAdoptedResolution(meeting, { agenda_item_id: itemId });
    const subjects = JSON.stringify([{ kind: 'RESOLUTION', id: resolution }]);
    await anItem(meeting.id, 1, { parent_id: itemId, subjects });
    const row = {
      community_id: meeting.community,
      resolution_id: resolution,
      owner_unit_id: meeting.units[0],
    };
    await insert('follow_up', { ...row, title: '督办', due_on: '2026-06-01' });
  }
  return meeting;
}

describe('the agenda', () => {
  // Loads of the same rows from two places run together when they meet in time, so the figure is a ceiling.
  it.each([2, 12, 30])(
    'of %i items costs no more than one statement for each kind of row and place',
    async (rows) => {
      const { community } = await aFullMeeting(rows);
      const statements = await hub.statementsOf(async () => {
        const { data, errors } = await hub.ask(board, { communityId: community });
        expect(errors).toBeUndefined();
        expect(data.jointMeetingAgenda.agenda).toHaveLength(rows * 2);
        expect(data.jointMeetingAgenda.carriedOver).toHaveLength(rows);
      });
      expect(statements.length).toBeLessThanOrEqual(11);
    },
  );

  it('is expected to end after the minutes of what is on it', async () => {
    const { id, community } = await aMeeting({ startsAt: '2026-05-20T09:00:00+08:00' });
    await anItem(id, 1, { duration_minutes: 25 });
    await anItem(id, 2, { duration_minutes: 15 });
    await anItem(id, 3, { duration_minutes: 60, state: 'PROPOSED' });
    await anItem(id, 4, { duration_minutes: 60, state: 'WITHDRAWN' });
    const { data } = await hub.ask(board, { communityId: community });
    expect(data.jointMeetingAgenda.projectedEnd).toBe('2026-05-20T01:40:00.000Z');
  });

  it.each([
    ['a quarter', { communityId: '000000000001', quarter: '2026Q5' }, 'BAD_QUARTER'],
    ['a community', { communityId: 'x', quarter: '2026Q2' }, 'BAD_ID'],
  ])('of what is not %s is refused', async (_, variables, code) => {
    const query = `query ($communityId: ID!, $quarter: String!) {
      jointMeetingAgenda(communityId: $communityId, quarter: $quarter) { no } }`;
    const answer = await hub.ask(query, variables);
    expect(codeOf(answer)).toBe(code);
    expect(answer.errors?.[0]?.path).toEqual(['jointMeetingAgenda']);
  });

  it('is nothing in a quarter without a meeting', async () => {
    const query = '{ jointMeetingAgenda(communityId: "000000000009", quarter: "2026Q2") { no } }';
    expect(await hub.ask(query)).toEqual({ data: { jointMeetingAgenda: null } });
  });

  it.each(['jointMeeting', 'resolution'])('and %s are found by id, or not at all', async (field) => {
    expect(codeOf(await hub.ask(`{ ${field}(id: "x") { id } }`))).toBe('BAD_ID');
    expect(await hub.ask(`{ ${field}(id: "${newId()}") { id } }`)).toEqual({ data: { [field]: null } });
  });
});

describe('resolutions', () => {
  it('come latest first, page by page, and by state', async () => {
    const meeting = await aMeeting();
    for (const no of ['2025-T-09', '2026-T-02', '2026-T-01']) await anAdoptedResolution(meeting, { no });
    await anAdoptedResolution(meeting, { no: '2026-T-03', state: 'COMPLETED' });
    const query = `query ($id: ID!, $after: String, $state: ResolutionState) {
      resolutions(communityId: $id, first: 2, after: $after, state: $state) {
        edges { node { no } } pageInfo { hasNextPage endCursor } } }`;
    const page = async (variables = {}) => {
      const { data } = await hub.ask(query, { id: meeting.community, ...variables });
      const { edges, pageInfo } = data.resolutions;
      return { numbers: edges.map(({ node }: { node: { no: string } }) => node.no), ...pageInfo };
    };
    const first = await page();
    expect(first).toMatchObject({ numbers: ['2026-T-03', '2026-T-02'], hasNextPage: true });
    const second = await page({ after: first.endCursor });
    expect(second).toMatchObject({ numbers: ['2026-T-01', '2025-T-09'], hasNextPage: false });
    expect((await page({ state: 'COMPLETED' })).numbers).toEqual(['2026-T-03']);
  });
});

describe('a unit', () => {
  it('sees its attendance latest first, in whatever order it was written', async () => {
    const meeting = await aMeeting({ quarter: '2026Q1', no: '2026-T-01' });
    const { community, units } = meeting;
    const unitId = units[0] ?? '';
    const later = await aMeeting({ community, quarter: '2026Q3', no: '2026-T-03' });
    const between = await aMeeting({ community, quarter: '2026Q2', no: '2026-T-02' });
    await anAttendance(later.id, unitId);
    await anAttendance(between.id, unitId);
    const query = `query ($id: ID!) { jointMeeting(id: $id) { attendances {
      unit { id attendance(first: 2) { edges { node { meeting { quarter } } } pageInfo { hasNextPage } } } } } }`;
    const { data } = await hub.ask(query, { id: meeting.id });
    const mine = data.jointMeeting.attendances.find(
      ({ unit }: { unit: { id: string } }) => unit.id === unitId,
    );
    const { edges, pageInfo } = mine.unit.attendance;
    expect(edges.map(({ node }: { node: { meeting: { quarter: string } } }) => node.meeting.quarter)).toEqual(
      ['2026Q3', '2026Q2'],
    );
    expect(pageInfo.hasNextPage).toBe(true);
  });

  it('sees what it still has to do by day, and what is done only when asked', async () => {
    const meeting = await aMeeting();
    const owner_unit_id = meeting.units[0];
    await aFollowUp(meeting, { owner_unit_id, title: '后', due_on: '2026-06-02' });
    await aFollowUp(meeting, { owner_unit_id, title: '先', due_on: '2026-05-02' });
    await aFollowUp(meeting, {
      owner_unit_id,
      title: '完',
      due_on: '2026-05-01',
      state: 'DONE',
      progress: 100,
    });
    const query = `query ($id: ID!) { jointMeeting(id: $id) { resolutions { followUps { ownerUnit {
      open: followUps { edges { node { title } } } all: followUps(open: false) { edges { node { title } } } } } } } }`;
    const { data } = await hub.ask(query, { id: meeting.id });
    const { open, all } = data.jointMeeting.resolutions[0].followUps[0].ownerUnit;
    const titles = ({ edges }: { edges: { node: { title: string } }[] }) =>
      edges.map(({ node }) => node.title);
    expect(titles(open)).toEqual(['先', '后']);
    expect(titles(all)).toEqual(['完', '先', '后']);
  });
});

describe('the organization', () => {
  it('counts whom it registers, looks after and lets vote, and no one who has left', async () => {
    const { community } = await aMeeting();
    const organization = await insert('party_organization', { community_id: community, name: '演示党支部' });
    const group = await insert('party_group', {
      community_id: community,
      organization_id: organization,
      no: 1,
      area: '第1网格',
    });
    const members = [
      { category: 'REGISTERED' },
      { category: 'REGISTERED', standing: 'PROBATIONARY' },
      { category: 'FLOATING' },
      { category: 'UNTRANSFERRED' },
      { category: 'REGISTERED', state: 'TRANSFERRED' },
      { category: 'REGISTERED', state: 'PROSPECT' },
    ];
    for (const [i, member] of members.entries()) {
      const row = {
        community_id: community,
        organization_id: organization,
        group_id: group,
        occupation: 'RETIRED',
        ...member,
      };
      await insert('party_member', { ...row, display_name: `演示·银杏-00${i}` });
    }
    const { data } = await hub.ask(
      `query ($id: ID!) { partyOrganization(communityId: $id) { registeredCount managedCount votingEligibleCount
         groups { memberCount members(first: 3) { edges { node { canVote } } pageInfo { hasNextPage } } } } }`,
      { id: community },
    );
    expect(data.partyOrganization).toEqual({
      registeredCount: 2,
      managedCount: 4,
      votingEligibleCount: 1,
      groups: [
        {
          memberCount: 4,
          members: {
            edges: [{ node: { canVote: true } }, { node: { canVote: false } }, { node: { canVote: false } }],
            pageInfo: { hasNextPage: true },
          },
        },
      ],
    });
  });
});
