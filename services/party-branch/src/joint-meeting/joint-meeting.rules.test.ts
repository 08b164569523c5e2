import { describe, expect, it } from 'vitest';
import { AttendanceState } from '../attendance/attendance.state.ts';
import { agendaDeadlineOf, noticeIsInTime, quorumOf, type Seat } from './joint-meeting.rules.ts';

const { PRESENT, PROXY, INVITED, LEAVE } = AttendanceState;
const seat = (unitId: string, state: AttendanceState, proxyUnitId: string | null = null): Seat => ({
  unitId,
  state,
  proxyUnitId,
});

describe('the quorum', () => {
  it('is more than half of the member units', () => {
    const seats = [seat('a', PRESENT), seat('b', PRESENT), seat('c', INVITED), seat('d', LEAVE)];
    expect(quorumOf(seats)).toEqual({ required: 3, present: 2, met: false });
    expect(quorumOf([...seats.slice(0, 3), seat('d', PRESENT)])).toEqual({
      required: 3,
      present: 3,
      met: true,
    });
  });

  it('counts a unit that is spoken for only while its proxy is there', () => {
    expect(quorumOf([seat('a', PRESENT), seat('b', PROXY, 'a')]).present).toBe(2);
    expect(quorumOf([seat('a', INVITED), seat('b', PROXY, 'a')]).present).toBe(0);
  });

  it('does not count a unit whose proxy is spoken for itself', () => {
    const seats = [seat('a', PRESENT), seat('b', PROXY, 'a'), seat('c', PROXY, 'b')];
    expect(quorumOf(seats).present).toBe(2);
  });

  it('is never met without member units', () => {
    expect(quorumOf([])).toEqual({ required: 1, present: 0, met: false });
  });
});

describe('the agenda', () => {
  it('takes items until fifteen days before the start', () => {
    const startsAt = new Date('2026-05-20T09:00:00+08:00');
    expect(agendaDeadlineOf(startsAt)).toEqual(new Date('2026-05-05T09:00:00+08:00'));
  });
});

describe('the notice', () => {
  const startsAt = new Date('2026-05-20T09:00:00+08:00');

  it('goes out seven days before, and not later', () => {
    expect(noticeIsInTime(startsAt, new Date('2026-05-13T09:00:00+08:00'))).toBe(true);
    expect(noticeIsInTime(startsAt, new Date('2026-05-13T09:00:01+08:00'))).toBe(false);
  });
});
