import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestMeeting } from './factories.ts';

const hub = useHub('empty');
const { aMeeting } = factoriesOn(hub);

const mark = ({ id, units, recorder }: TestMeeting, state: string, more = {}, as = recorder) =>
  hub.write('markAttendance', { meetingId: id, unitId: units[0], state, ...more }, as, 'state proxy { id }');

describe('a unit', () => {
  it('changes its answer as often as it must, and names its proxy only while it has one', async () => {
    const meeting = await aMeeting();
    const proxyUnitId = meeting.units[1];
    for (const [state, more, proxy] of [
      ['ACCEPTED', {}, null],
      ['PROXY', { proxyUnitId }, { id: proxyUnitId }],
      ['LEAVE', {}, null],
      ['PROXY', { proxyUnitId: meeting.units[2] }, { id: meeting.units[2] }],
      ['PROXY', { proxyUnitId }, { id: proxyUnitId }],
      ['ACCEPTED', {}, null],
    ] as const) {
      const { data } = await mark(meeting, state, more, meeting.liaison);
      expect(data.markAttendance).toEqual({ state, proxy });
    }
  });

  it('sends another representative by answering again', async () => {
    const meeting = await aMeeting();
    const answer = (representativeName: string) =>
      hub.write(
        'markAttendance',
        { meetingId: meeting.id, unitId: meeting.units[0], state: 'ACCEPTED', representativeName },
        meeting.liaison,
        'representativeName',
      );
    await answer('演示·银杏-001');
    expect((await answer('演示·银杏-002')).data.markAttendance.representativeName).toBe('演示·银杏-002');
  });

  it('that was missing may still come late, and stays once it is there', async () => {
    const meeting = await aMeeting({ state: 'IN_SESSION', present: 0 });
    expect((await mark(meeting, 'ABSENT_UNEXCUSED')).data.markAttendance.state).toBe('ABSENT_UNEXCUSED');
    expect((await mark(meeting, 'PRESENT')).data.markAttendance.state).toBe('PRESENT');
    expect(codeOf(await mark(meeting, 'ABSENT_UNEXCUSED'))).toBe('ILLEGAL_MOVE');
  });

  it.each([
    ['itself', (meeting: TestMeeting) => ({ proxyUnitId: meeting.units[0] }), 'PROXY_NOT_A_MEMBER'],
    ['nobody', () => ({}), 'PROXY_NOT_A_MEMBER'],
    ['a stranger', () => ({ proxyUnitId: newId() }), 'PROXY_NOT_A_MEMBER'],
    ['what is no unit', () => ({ proxyUnitId: 'x' }), 'BAD_ID'],
  ])('is not spoken for by %s', async (_, more, code) => {
    const meeting = await aMeeting();
    expect(codeOf(await mark(meeting, 'PROXY', more(meeting), meeting.liaison))).toBe(code);
  });

  it('answers for itself alone', async () => {
    const meeting = await aMeeting();
    expect(
      codeOf(await mark(meeting, 'ACCEPTED', {}, `LIAISON@${meeting.units[1]}/${meeting.community}`)),
    ).toBe('FORBIDDEN');
    expect(
      codeOf(await mark(meeting, 'ACCEPTED', {}, `UNIT_HEAD@${meeting.units[0]}/${meeting.community}`)),
    ).toBeUndefined();
  });
});

describe('attendance', () => {
  it.each([
    ['of a unit that is no member', { unitId: newId() }, 'NOT_FOUND'],
    ['of what is no unit', { unitId: 'x' }, 'BAD_ID'],
    ['at a meeting that is none', { meetingId: newId() }, 'NOT_FOUND'],
  ])('%s is refused', async (_, more, code) => {
    expect(codeOf(await mark(await aMeeting(), 'ACCEPTED', more))).toBe(code);
  });

  it('is not an invitation', async () => {
    expect(codeOf(await mark(await aMeeting(), 'INVITED'))).toBe('CANNOT_INVITE_AGAIN');
  });

  it.each([
    ['DRAFT', 'ACCEPTED'],
    ['AGENDA_OPEN', 'PRESENT'],
    ['AGENDA_FROZEN', 'ABSENT_UNEXCUSED'],
    ['ADJOURNED', 'PRESENT'],
    ['CLOSED', 'LEAVE'],
    ['CANCELLED', 'ACCEPTED'],
  ])('of a meeting that is %s is not marked %s', async (state, marked) => {
    expect(codeOf(await mark(await aMeeting({ state }), marked))).toBe('ATTENDANCE_NOT_OPEN');
  });

  it('marked by fifty at once, each for another answer, ends in one of them', async () => {
    const meeting = await aMeeting({ state: 'CONVENED' });
    const [, proxyUnitId] = meeting.units;
    const wishes = ['ACCEPTED', 'LEAVE', 'PROXY', 'PRESENT', 'ABSENT_UNEXCUSED'];
    const answers = await atOnce(50, (no) => {
      const state = wishes[no % 5] ?? '';
      return mark(meeting, state, state === 'PROXY' ? { proxyUnitId } : {});
    });
    const { OK = 0, ILLEGAL_MOVE = 0, ...others } = outcomes(answers);
    expect(others).toEqual({});
    expect(OK + ILLEGAL_MOVE).toBe(50);
    const [row] = await hub.sql(
      'party-branch',
      'select state, proxy_unit_id from attendance where meeting_id = $1 and unit_id = $2',
      [meeting.id, meeting.units[0]],
    );
    expect(row).toEqual({ state: 'PRESENT', proxy_unit_id: null });
  });
});
