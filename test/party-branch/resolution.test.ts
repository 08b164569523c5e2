import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestMeeting } from './factories.ts';

const hub = useHub('empty');
const { aMeeting, anItem, aResolution, aFollowUp } = factoriesOn(hub);

const vote = { method: 'SIMPLE', yes: 3, no: 1, abstain: 0 };

const draft = (agendaItemId: string, as: string, text = '补植苗木120株。') =>
  hub.write('draftResolution', { agendaItemId, text }, as, 'id no state');

/** A meeting in session with four of five units there, and a resolution on its item. */
async function aDraft(more = {}) {
  const meeting = await aMeeting({ state: 'IN_SESSION', present: 4 });
  const agendaItemId = await anItem(meeting.id, 1);
  const resolutionId = await aResolution(meeting, { agenda_item_id: agendaItemId, ...more });
  return { ...meeting, agendaItemId, resolutionId };
}

const adopt = ({ resolutionId, chair }: { resolutionId: string; chair: string }, more = {}, as = chair) =>
  hub.write(
    'adoptResolution',
    { resolutionId, vote, ...more },
    as,
    'state adoptedAt reviewOn followUps { title } votes { method yes no abstain entitled passed }',
  );

describe('a draft', () => {
  it('is numbered after the last of its community and year', async () => {
    const meeting = await aMeeting();
    await aResolution(meeting, { no: '2026-T-07' });
    const { data } = await draft(await anItem(meeting.id, 1), meeting.recorder);
    expect(data.draftResolution).toMatchObject({ no: '2026-T-08', state: 'DRAFT' });
  });

  it('is worded by fifty at once in two meetings of a community, and each has a number of its own', async () => {
    const regular = await aMeeting();
    const besides = await aMeeting({ community: regular.community, kind: 'EXTRAORDINARY', no: '2026-T-03' });
    const items = [await anItem(regular.id, 1), await anItem(besides.id, 1)];
    const answers = await atOnce(50, (no) => draft(items[no % 2] ?? '', regular.chair));
    expect(outcomes(answers)).toEqual({ OK: 50 });
    const numbers = answers.map(({ data }) => data.draftResolution.no);
    const each = Array.from({ length: 50 }, (_, i) => `2026-T-${String(i + 1).padStart(2, '0')}`);
    expect(numbers.toSorted()).toEqual(each);
  });

  it.each(['PROPOSED', 'DECIDED', 'NOTED', 'DEFERRED', 'WITHDRAWN'])(
    'on an item that is %s is refused',
    async (state) => {
      const { id, chair } = await aMeeting();
      expect(codeOf(await draft(await anItem(id, 1, { state }), chair))).toBe(
        'AGENDA_ITEM_NOT_TO_BE_DECIDED',
      );
    },
  );

  it.each(['ADJOURNED', 'MINUTES_REVIEW', 'CLOSED', 'CANCELLED'])(
    'for a meeting that is %s is refused',
    async (state) => {
      const { id, chair } = await aMeeting({ state });
      expect(codeOf(await draft(await anItem(id, 1), chair))).toBe('MEETING_IS_OVER');
    },
  );

  it('has words, and is written by those who prepare the meeting', async () => {
    const { id, community, chair, liaison } = await aMeeting();
    const item = await anItem(id, 1);
    expect(codeOf(await draft(item, chair, ' '))).toBe('BLANK_TEXT');
    expect(codeOf(await draft(item, liaison))).toBe('FORBIDDEN');
    expect(codeOf(await draft(item, `BRANCH_SECRETARY@${community}`))).toBeUndefined();
    expect(codeOf(await draft(newId(), chair))).toBe('NOT_FOUND');
    expect(codeOf(await draft('x', chair))).toBe('BAD_ID');
  });
});

describe('a vote', () => {
  it('keeps who could take part, whoever comes or goes afterwards', async () => {
    const { resolutionId, chair, recorder, id, units } = await aDraft();
    const voted = await adopt({ resolutionId, chair });
    expect(voted.data.adoptResolution.votes).toEqual({ ...vote, entitled: 4, passed: true });
    await hub.write('markAttendance', { meetingId: id, unitId: units[4], state: 'PRESENT' }, recorder);
    const [row] = await hub.sql<{ entitled: number; entitled_unit_ids: string[] }>(
      'party-branch',
      'select entitled, entitled_unit_ids from resolution where id = $1',
      [resolutionId],
    );
    expect(row?.entitled).toBe(4);
    expect(row?.entitled_unit_ids.toSorted()).toEqual(units.slice(0, 4).toSorted());
  });

  it.each([
    ['SIMPLE', 3, 'ADOPTED'],
    ['SIMPLE', 2, 'REJECTED'],
    ['TWO_THIRDS', 3, 'ADOPTED'],
    ['TWO_THIRDS', 2, 'REJECTED'],
    ['FOUR_FIFTHS', 4, 'ADOPTED'],
    ['FOUR_FIFTHS', 3, 'REJECTED'],
  ])('by %s with %i of four in favour ends %s', async (method, yes, state) => {
    const { data } = await adopt(await aDraft(), { vote: { method, yes, no: 0, abstain: 0 } });
    expect(data.adoptResolution.state).toBe(state);
  });

  it('counts a unit that is spoken for while its proxy is there', async () => {
    const meeting = await aDraft();
    const spokenFor = { meetingId: meeting.id, unitId: meeting.units[4], state: 'PROXY' };
    await hub.write('markAttendance', { ...spokenFor, proxyUnitId: meeting.units[0] }, meeting.recorder);
    const { data } = await adopt(meeting, { vote: { ...vote, yes: 4 } });
    expect(data.adoptResolution.votes).toMatchObject({ entitled: 5, passed: true });
  });

  it('that rejects asks nothing of anyone, and decides the item all the same', async () => {
    const rejected = await aDraft();
    const followUps = [{ title: '采购苗木', dueOn: '2026-06-01' }];
    const { data } = await adopt(rejected, {
      vote: { ...vote, yes: 1 },
      reviewOn: '2026-08-01',
      followUps,
    });
    expect(data.adoptResolution).toMatchObject({
      state: 'REJECTED',
      adoptedAt: null,
      reviewOn: null,
      followUps: [],
    });
    expect(codeOf(await adopt(rejected))).toBe('ILLEGAL_MOVE');
  });

  it.each([
    ['a review', { reviewOn: '2026-04-14' }, 'DAY_HAS_PASSED'],
    ['a follow-up', { followUps: [{ title: '采购', dueOn: '2026-04-14' }] }, 'DAY_HAS_PASSED'],
    ['a follow-up without words', { followUps: [{ title: ' ', dueOn: '2026-06-01' }] }, 'BLANK_TEXT'],
    [
      'a unit that is none',
      { followUps: [{ title: '采购', dueOn: '2026-06-01', ownerUnitId: 'x' }] },
      'BAD_ID',
    ],
    ['fewer votes than none', { vote: { ...vote, no: -1 } }, 'VOTES_MISCOUNTED'],
    ['more votes than may', { vote: { ...vote, abstain: 1 } }, 'VOTES_MISCOUNTED'],
    ['a resolution that is none', { resolutionId: 'x' }, 'BAD_ID'],
    ['a resolution of nowhere', { resolutionId: newId() }, 'NOT_FOUND'],
  ])('with %s is refused, and nothing changes', async (_, more, code) => {
    const drafted = await aDraft();
    expect(codeOf(await adopt(drafted, more))).toBe(code);
    const [row] = await hub.sql<{ state: string; votes: number; traces: number }>(
      'party-branch',
      `select state, yes as votes, (select count(*)::int from audit_entry where entity_id = r.id::text) as traces
       from resolution r where id = $1`,
      [drafted.resolutionId],
    );
    expect(row).toEqual({ state: 'DRAFT', votes: null, traces: 0 });
  });

  it('is not taken on an item that is not on the agenda', async () => {
    const { id, chair, ...drafted } = await aDraft();
    await hub.sql('party-branch', `update agenda_item set state = 'WITHDRAWN' where meeting_id = $1`, [id]);
    expect(codeOf(await adopt({ ...drafted, chair }))).toBe('ILLEGAL_MOVE');
  });

  it('is declared once by fifty at once who count differently', async () => {
    const drafted = await aDraft();
    const answers = await atOnce(50, (no) => adopt(drafted, { vote: { ...vote, yes: no % 4 } }));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
    const audited = await hub.sql('party-branch', 'select 1 from audit_entry where entity_id = $1', [
      drafted.resolutionId,
    ]);
    expect(audited).toHaveLength(1);
  });

  it('leaves its resolution, its item and its follow-ups in one trail', async () => {
    const drafted = await aDraft();
    await adopt(drafted, { followUps: [{ title: '采购苗木', dueOn: '2026-06-01' }] });
    const [event] = await hub.sql<{ verb: string; changes: { entity: string }[] }>(
      'party-branch',
      'select verb, changes from outbox_event where entity_id = $1',
      [drafted.resolutionId],
    );
    expect(event?.verb).toBe('adoptResolution');
    expect(event?.changes.map(({ entity }) => entity).toSorted()).toEqual([
      'AgendaItem',
      'FollowUp',
      'Resolution',
    ]);
  });
});

describe('a follow-up', () => {
  const report = (followUpId: string, progress: number, as: string, more = {}) =>
    hub.write('reportFollowUp', { followUpId, progress, ...more }, as, 'progress state overdue');
  const ownedBy = ({ units }: TestMeeting) => ({ owner_unit_id: units[0] });

  it.each([-1, 101])('is not %i per cent done', async (progress) => {
    const meeting = await aMeeting();
    expect(codeOf(await report(await aFollowUp(meeting), progress, meeting.recorder))).toBe(
      'PROGRESS_OUT_OF_RANGE',
    );
  });

  it('is reported on by its unit, the recorder and the secretary, and not by the chair', async () => {
    const meeting = await aMeeting();
    const id = await aFollowUp(meeting, ownedBy(meeting));
    for (const as of [
      meeting.liaison,
      `UNIT_HEAD@${meeting.units[0]}/${meeting.community}`,
      meeting.recorder,
    ])
      expect(codeOf(await report(id, 10, as))).toBeUndefined();
    expect(codeOf(await report(id, 20, `BRANCH_SECRETARY@${meeting.community}`))).toBeUndefined();
    for (const as of [meeting.chair, `LIAISON@${meeting.units[1]}/${meeting.community}`])
      expect(codeOf(await report(id, 30, as))).toBe('FORBIDDEN');
    expect(codeOf(await report(id, 30, 'RECORDER@000000000001'))).toBe('NOT_FOUND');
  });

  it('is overdue when its day has passed, until it is done', async () => {
    const meeting = await aMeeting();
    const id = await aFollowUp(meeting, { due_on: '2026-04-14' });
    expect((await report(id, 50, meeting.recorder)).data.reportFollowUp).toEqual({
      progress: 50,
      state: 'IN_PROGRESS',
      overdue: true,
    });
    expect((await report(id, 100, meeting.recorder)).data.reportFollowUp).toEqual({
      progress: 100,
      state: 'DONE',
      overdue: false,
    });
  });

  it('that was cancelled is not reported on', async () => {
    const meeting = await aMeeting();
    const id = await aFollowUp(meeting, { state: 'CANCELLED' });
    expect(codeOf(await report(id, 10, meeting.recorder))).toBe('ILLEGAL_MOVE');
  });

  it('that is none is not found', async () => {
    const { recorder } = await aMeeting();
    expect(codeOf(await report(newId(), 10, recorder))).toBe('NOT_FOUND');
    expect(codeOf(await report('x', 10, recorder))).toBe('BAD_ID');
  });

  it('reported by fifty at once ends with the highest, and its trail never falls', async () => {
    const meeting = await aMeeting();
    const id = await aFollowUp(meeting);
    const answers = await atOnce(50, (no) => report(id, ((no * 37) % 50) + 40, meeting.recorder));
    const { OK = 0, PROGRESS_OUT_OF_RANGE = 0 } = outcomes(answers);
    expect(OK + PROGRESS_OUT_OF_RANGE).toBe(50);
    const rows = await hub.sql<{ progress: number | null }>(
      'party-branch',
      `select (after ->> 'progress')::int as progress from audit_entry where entity_id = $1 order by seq`,
      [id],
    );
    const trail = rows.flatMap(({ progress }) => progress ?? []);
    expect(trail.toSorted((a, b) => a - b)).toEqual(trail);
    expect(trail.at(-1)).toBe(89);
  });
});
