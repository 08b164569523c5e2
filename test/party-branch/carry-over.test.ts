import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestMeeting } from './factories.ts';

const hub = useHub('empty');
const { aMeeting, anItem } = factoriesOn(hub);

const close = ({ id, chair }: TestMeeting) => hub.write('closeMeeting', { meetingId: id }, chair, 'state');

const regularMeetings = (community: string) =>
  hub.sql<{ id: string; no: string; quarter: string; state: string }>(
    'party-branch',
    `select id, no, quarter, state from joint_meeting where community_id = $1 and kind = 'REGULAR' order by quarter`,
    [community],
  );

async function agendaIn(communityId: string, quarter: string) {
  const { data } = await hub.ask(
    `query ($communityId: ID!, $quarter: String!) { jointMeetingAgenda(communityId: $communityId, quarter: $quarter) {
       no state agenda { number title carriedTimes carriedFrom { id carriedFrom { id } } } carriedOver { title } } }`,
    { communityId, quarter },
  );
  return data.jointMeetingAgenda;
}

const numbered = (agenda: { number: string; title: string }[]) =>
  agenda.map(({ number, title }) => `${number} ${title}`);

describe('a meeting that closes', () => {
  it('makes the draft of the next quarter’s, with the next number and the same units', async () => {
    const meeting = await aMeeting({ state: 'MINUTES_REVIEW', quarter: '2026Q4', no: '2026-T-04', units: 3 });
    await anItem(meeting.id, 1);
    expect((await close(meeting)).data.closeMeeting.state).toBe('CLOSED');
    const [, next] = await regularMeetings(meeting.community);
    expect(next).toMatchObject({ no: '2027-T-01', quarter: '2027Q1', state: 'DRAFT' });
    const units = await hub.sql<{ unit_id: string; quarter: string; state: string }>(
      'party-branch',
      'select unit_id, quarter, state from attendance where meeting_id = $1',
      [next?.id],
    );
    expect(units.map(({ unit_id }) => unit_id).toSorted()).toEqual(meeting.units.toSorted());
    for (const unit of units) expect(unit).toMatchObject({ quarter: '2027Q1', state: 'INVITED' });
  });

  it('makes no other meeting when it leaves nothing', async () => {
    const meeting = await aMeeting({ state: 'MINUTES_REVIEW' });
    await anItem(meeting.id, 1, { state: 'DECIDED' });
    await anItem(meeting.id, 2, { state: 'WITHDRAWN' });
    await close(meeting);
    expect(await regularMeetings(meeting.community)).toHaveLength(1);
  });

  it('adds what it leaves to a next meeting that takes items, and keeps parts with their item', async () => {
    const meeting = await aMeeting({ state: 'MINUTES_REVIEW' });
    const { community } = meeting;
    const next = await aMeeting({ community, state: 'AGENDA_OPEN', quarter: '2026Q3', no: '2026-T-03' });
    await anItem(next.id, 1, { title: '已有' });
    const whole = await anItem(meeting.id, 1, { title: '整体' });
    await anItem(meeting.id, 1, { title: '已决部分', parent_id: whole, state: 'DECIDED' });
    await anItem(meeting.id, 2, { title: '未决部分', parent_id: whole });
    await anItem(meeting.id, 2, { title: '另一项', state: 'IN_DISCUSSION' });
    await close(meeting);
    const { no, agenda, carriedOver } = await agendaIn(community, '2026Q3');
    expect(no).toBe('2026-T-03');
    expect(numbered(agenda)).toEqual(['1 已有', '2 整体', '2.1 未决部分', '3 另一项']);
    expect(carriedOver).toHaveLength(3);
  });

  it('passes over a next meeting whose agenda is fixed', async () => {
    const meeting = await aMeeting({ state: 'MINUTES_REVIEW' });
    const { community } = meeting;
    await aMeeting({ community, state: 'CONVENED', quarter: '2026Q3', no: '2026-T-03' });
    await anItem(meeting.id, 1);
    await close(meeting);
    const [, , made] = await regularMeetings(community);
    expect(made).toMatchObject({ no: '2026-T-04', quarter: '2026Q4', state: 'DRAFT' });
  });

  it('that was called besides leaves its items to the regular one of its quarter', async () => {
    const extraordinary = await aMeeting({ state: 'MINUTES_REVIEW', kind: 'EXTRAORDINARY', no: '2026-T-03' });
    const { community } = extraordinary;
    await aMeeting({ community, state: 'AGENDA_OPEN' });
    await anItem(extraordinary.id, 1, { title: '急事' });
    await close(extraordinary);
    expect(numbered((await agendaIn(community, '2026Q2')).agenda)).toEqual(['1 急事']);
  });

  it('closes where there has never been a regular one', async () => {
    const extraordinary = await aMeeting({ state: 'MINUTES_REVIEW', kind: 'EXTRAORDINARY' });
    await anItem(extraordinary.id, 1);
    await close(extraordinary);
    expect(await regularMeetings(extraordinary.community)).toMatchObject([
      { quarter: '2026Q3', no: '2026-T-03' },
    ]);
  });

  it('leaves the whole lineage to see when an item is carried over twice', async () => {
    const meeting = await aMeeting({ state: 'MINUTES_REVIEW' });
    const origin = await anItem(meeting.id, 1);
    await close(meeting);
    const [, second] = await regularMeetings(meeting.community);
    await hub.sql('party-branch', `update joint_meeting set state = 'MINUTES_REVIEW' where id = $1`, [
      second?.id,
    ]);
    await close({ ...meeting, id: String(second?.id) });
    const { agenda } = await agendaIn(meeting.community, '2026Q4');
    expect(agenda).toMatchObject([{ carriedTimes: 2, carriedFrom: { carriedFrom: { id: origin } } }]);
  });

  it('is closed by its chair alone, and leaves nothing behind when refused', async () => {
    const meeting = await aMeeting({ state: 'MINUTES_REVIEW' });
    await anItem(meeting.id, 1);
    expect(codeOf(await close({ ...meeting, chair: meeting.recorder }))).toBe('FORBIDDEN');
    expect(codeOf(await close({ ...meeting, chair: 'CHAIR@000000000001' }))).toBe('FORBIDDEN');
    expect(await regularMeetings(meeting.community)).toHaveLength(1);
    const audit = await hub.sql(
      'party-branch',
      `select a.* from audit_entry a join joint_meeting m on m.id::text = a.entity_id where m.community_id = $1`,
      [meeting.community],
    );
    expect(audit).toEqual([]);
  });
});

describe('closed at once', () => {
  it('by fifty, two meetings of a community make one next meeting with the items of both', async () => {
    const regular = await aMeeting({ state: 'MINUTES_REVIEW' });
    const { community } = regular;
    const besides = await aMeeting({
      community,
      state: 'MINUTES_REVIEW',
      kind: 'EXTRAORDINARY',
      no: '2026-T-03',
    });
    for (const { id } of [regular, besides]) for (const place of [1, 2, 3]) await anItem(id, place);
    const answers = await atOnce(50, (no) => close(no % 2 ? regular : besides));
    expect(outcomes(answers)).toEqual({ OK: 2, ILLEGAL_MOVE: 48 });
    expect(await regularMeetings(community)).toMatchObject([
      { no: '2026-T-02', state: 'CLOSED' },
      { no: '2026-T-04', state: 'DRAFT' },
    ]);
    const { agenda } = await agendaIn(community, '2026Q3');
    expect(agenda.map(({ number }: { number: string }) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});

describe('a session that ends', () => {
  it('has told its notices, and leaves everything else to be decided', async () => {
    const { id, chair } = await aMeeting({ state: 'IN_SESSION', present: 3 });
    await anItem(id, 1, { kind: 'NOTICE' });
    await anItem(id, 2, { kind: 'NOTICE', state: 'PROPOSED' });
    await anItem(id, 3, { kind: 'INSPECTION' });
    const { data } = await hub.write('adjournMeeting', { meetingId: id }, chair, 'agenda { state } endsAt');
    const states = data.adjournMeeting.agenda.map(({ state }: { state: string }) => state);
    expect(states).toEqual(['NOTED', 'PROPOSED', 'ACCEPTED']);
  });
});
