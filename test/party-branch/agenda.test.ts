import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, proposal, type TestMeeting } from './factories.ts';

const hub = useHub('empty');
const { aMeeting, anItem } = factoriesOn(hub);

const propose = ({ id, units, liaison }: TestMeeting, more = {}) =>
  hub.write('proposeAgendaItem', proposal(id, { unitId: units[0], ...more }), liaison, 'id number');

/** Everything a write leaves behind. */
const traces = async () => {
  const [counts] = await hub.sql(
    'party-branch',
    `select (select count(*) from agenda_item) items, (select count(*) from audit_entry) audited,
       (select count(*) from outbox_event) told, (select count(*) from first_answer) answered`,
  );
  return counts;
};

/** The places below each parent, as the rows have them. */
async function places(meetingId: string): Promise<number[][]> {
  const rows = await hub.sql<{ places: number[] }>(
    'party-branch',
    `select array_agg(position order by position) as places from agenda_item where meeting_id = $1
     group by parent_id order by parent_id nulls first`,
    [meetingId],
  );
  return rows.map((row) => row.places);
}

const from1to = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

describe('a proposal', () => {
  it('leaves its audit entry and its event with it, under the name of who made it', async () => {
    const meeting = await aMeeting();
    const { data } = await propose(meeting);
    const { id } = data.proposeAgendaItem;
    const audit = await hub.sql('party-branch', 'select * from audit_entry where entity_id = $1', [id]);
    expect(audit).toMatchObject([
      { actor_id: meeting.liaison, verb: 'proposeAgendaItem', entity: 'AgendaItem', before: null },
    ]);
    const told = await hub.sql('party-branch', 'select verb from outbox_event where entity_id = $1', [id]);
    expect(told).toEqual([{ verb: 'proposeAgendaItem' }]);
  });

  it.each([
    ['without a title', { title: ' ' }, 'BLANK_TEXT'],
    ['that takes no time', { durationMinutes: 0 }, 'DURATION_OUT_OF_RANGE'],
    ['that takes all day', { durationMinutes: 481 }, 'DURATION_OUT_OF_RANGE'],
    ['for a unit that is none', { unitId: 'x' }, 'BAD_ID'],
    ['below an item that is none', { parentId: 'x' }, 'BAD_ID'],
    ['below an item of nowhere', { parentId: newId() }, 'BAD_AGENDA_PLACE'],
    ['about something that is nothing', { subjects: [{ kind: 'NEED', id: 'x' }] }, 'BAD_ID'],
    ['to a meeting that is none', { meetingId: 'x' }, 'BAD_ID'],
    ['to a meeting of nowhere', { meetingId: newId() }, 'NOT_FOUND'],
  ])('%s is refused and leaves nothing behind', async (_, more, code) => {
    const meeting = await aMeeting();
    const before = await traces();
    expect(codeOf(await propose(meeting, more))).toBe(code);
    expect(await traces()).toEqual(before);
  });

  it('below an item of another meeting is refused', async () => {
    const [meeting, other] = [await aMeeting(), await aMeeting()];
    expect(codeOf(await propose(meeting, { parentId: await anItem(other.id, 1) }))).toBe('BAD_AGENDA_PLACE');
  });

  it('repeated with one clientMutationId is made once, and with other input not at all', async () => {
    const meeting = await aMeeting();
    const clientMutationId = newId();
    const answers = await atOnce(50, () => propose(meeting, { clientMutationId }));
    expect(new Set(answers.map(({ data }) => data.proposeAgendaItem.id)).size).toBe(1);
    expect(await places(meeting.id)).toEqual([[1]]);
    expect(codeOf(await propose(meeting, { clientMutationId, title: '另一议题' }))).toBe(
      'CLIENT_MUTATION_ID_REUSED',
    );
  });

  it('is taken after the deadline from the chair alone', async () => {
    const { id, chair, recorder } = await aMeeting({ startsAt: '2026-04-25T09:00:00+08:00' });
    expect(codeOf(await hub.write('proposeAgendaItem', proposal(id), recorder))).toBe(
      'AGENDA_DEADLINE_PASSED',
    );
    const { data } = await hub.write('proposeAgendaItem', proposal(id), chair);
    expect(data.proposeAgendaItem.state).toBe('PROPOSED');
  });

  it('is numbered as a part of its item', async () => {
    const meeting = await aMeeting();
    await anItem(meeting.id, 1);
    const parentId = await anItem(meeting.id, 2);
    const numbers = [await propose(meeting, { parentId }), await propose(meeting, { parentId })];
    expect(numbers.map(({ data }) => data.proposeAgendaItem.number)).toEqual(['2.1', '2.2']);
  });

  it('tells every subject it is about, and null for a resolution that is not there', async () => {
    const meeting = await aMeeting();
    const subjects = [
      { kind: 'NEED', id: newId() },
      { kind: 'RESOLUTION', id: newId() },
      { kind: 'FACILITY', id: newId() },
    ];
    const proposed = await hub.write(
      'proposeAgendaItem',
      proposal(meeting.id, { unitId: meeting.units[0], subjects }),
      meeting.liaison,
      'subjects { __typename }',
    );
    expect(proposed.data.proposeAgendaItem.subjects).toEqual([
      { __typename: 'Need' },
      null,
      { __typename: 'Facility' },
    ]);
  });
});

describe('an item', () => {
  it('is taken back by its unit until the agenda is fixed, and by no other', async () => {
    const meeting = await aMeeting();
    const withdraw = (itemId: string, as: string) => hub.write('withdrawAgendaItem', { itemId }, as);
    const { data } = await propose(meeting);
    const itemId = data.proposeAgendaItem.id;
    expect(codeOf(await withdraw(itemId, `LIAISON@${meeting.units[1]}/${meeting.community}`))).toBe(
      'FORBIDDEN',
    );
    expect((await withdraw(itemId, meeting.liaison)).data.withdrawAgendaItem.state).toBe('WITHDRAWN');
    expect(codeOf(await withdraw(itemId, meeting.chair))).toBe('ILLEGAL_MOVE');
    const frozen = await aMeeting({ state: 'AGENDA_FROZEN' });
    expect(codeOf(await withdraw(await anItem(frozen.id, 1), frozen.chair))).toBe('AGENDA_NOT_OPEN');
  });

  it.each(['acceptAgendaItem', 'withdrawAgendaItem'])('that is none is not for %s', async (verb) => {
    const { chair } = await aMeeting();
    expect(codeOf(await hub.write(verb, { itemId: 'x' }, chair))).toBe('BAD_ID');
    expect(codeOf(await hub.write(verb, { itemId: newId() }, chair))).toBe('NOT_FOUND');
  });

  it('is moved by the chair, before the agenda is fixed, and within its meeting', async () => {
    const meeting = await aMeeting();
    const itemId = await anItem(meeting.id, 1);
    const move = (more = {}, as = meeting.chair) =>
      hub.write('moveAgendaItem', { itemId, position: 1, ...more }, as, 'number');
    expect(codeOf(await move({}, meeting.recorder))).toBe('FORBIDDEN');
    expect(codeOf(await move({ parentId: await anItem((await aMeeting()).id, 1) }))).toBe('BAD_AGENDA_PLACE');
    expect(codeOf(await move({ parentId: itemId }))).toBe('BAD_AGENDA_PLACE');
    const frozen = await aMeeting({ state: 'AGENDA_FROZEN' });
    const fixed = { itemId: await anItem(frozen.id, 1), position: 1 };
    expect(codeOf(await hub.write('moveAgendaItem', fixed, frozen.chair))).toBe('AGENDA_NOT_OPEN');
  });

  it.each([
    ['before the first', -3, '1'],
    ['behind the last', 99, '3'],
  ])('moved %s goes to the end that is nearest', async (_, position, number) => {
    const { id, chair } = await aMeeting();
    await anItem(id, 1);
    const itemId = await anItem(id, 2);
    await anItem(id, 3);
    const { data } = await hub.write('moveAgendaItem', { itemId, position }, chair, 'number');
    expect(data.moveAgendaItem.number).toBe(number);
    expect(await places(id)).toEqual([[1, 2, 3]]);
  });

  it('is accepted once by fifty at once', async () => {
    const { id, chair } = await aMeeting();
    const itemId = await anItem(id, 1, { state: 'PROPOSED' });
    const answers = await atOnce(50, () => hub.write('acceptAgendaItem', { itemId }, chair));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });
});

describe('fifty at once', () => {
  it('proposing below three items leave no gap below any of them', async () => {
    const meeting = await aMeeting();
    const parents = [await anItem(meeting.id, 1), await anItem(meeting.id, 2), null];
    const answers = await atOnce(60, (no) => propose(meeting, { parentId: parents[no % 3] }));
    expect(outcomes(answers)).toEqual({ OK: 60 });
    expect(await places(meeting.id)).toEqual([from1to(22), from1to(20), from1to(20)]);
  });

  it('moving items below each other make no circle, no gap and no double place', async () => {
    const { id, chair } = await aMeeting();
    const items = [await anItem(id, 1), await anItem(id, 2), await anItem(id, 3), await anItem(id, 4)];
    const answers = await atOnce(60, (no) => {
      const parentId = no % 5 === 4 ? null : items[(no * 3 + 1) % 4];
      return hub.write('moveAgendaItem', { itemId: items[no % 4], parentId, position: (no % 3) + 1 }, chair);
    });
    const { OK = 0, BAD_AGENDA_PLACE = 0, ...others } = outcomes(answers);
    expect(others).toEqual({});
    expect(OK + BAD_AGENDA_PLACE).toBe(60);
    for (const siblings of await places(id)) expect(siblings).toEqual(from1to(siblings.length));
    // Whatever lies in a circle is not reached from the top.
    const { data } = await hub.ask('query ($id: ID!) { jointMeeting(id: $id) { agenda { id } } }', { id });
    expect(data.jointMeeting.agenda).toHaveLength(4);
  });

  it('proposing and moving at the same time leave the agenda without a gap', async () => {
    const meeting = await aMeeting();
    const first = await anItem(meeting.id, 1);
    const answers = await atOnce(60, (no) =>
      no % 2
        ? propose(meeting)
        : hub.write('moveAgendaItem', { itemId: first, position: no + 1 }, meeting.chair),
    );
    expect(outcomes(answers)).toEqual({ OK: 60 });
    expect(await places(meeting.id)).toEqual([from1to(31)]);
  });

  it('proposing while the agenda is fixed are in before it or refused', async () => {
    const meeting = await aMeeting();
    await anItem(meeting.id, 1, { kind: 'INSPECTION' });
    const answers = await atOnce(50, (no) =>
      no === 25 ? hub.write('freezeAgenda', { meetingId: meeting.id }, meeting.chair) : propose(meeting),
    );
    const { OK = 0, AGENDA_NOT_OPEN = 0 } = outcomes(answers);
    expect(OK + AGENDA_NOT_OPEN).toBe(50);
    expect(await places(meeting.id)).toEqual([from1to(OK)]);
  });
});
