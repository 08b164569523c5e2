import { AttendanceState } from '../attendance/attendance.state.ts';

/** Assumed where the meeting's own rules do not say otherwise (domain row S15): days before the start. */
export const noticeDays = 7;
export const agendaDays = 15;

const day = 86_400_000;

/** Until when items are taken for a meeting that begins then. */
export const agendaDeadlineOf = (startsAt: Date): Date => new Date(startsAt.getTime() - agendaDays * day);

export const noticeIsInTime = (startsAt: Date, now: Date): boolean =>
  startsAt.getTime() - now.getTime() >= noticeDays * day;

/** What the quorum needs to know of a unit's attendance. */
export interface Seat {
  unitId: string;
  state: AttendanceState;
  proxyUnitId: string | null;
}

export interface Quorum {
  required: number;
  present: number;
  met: boolean;
}

/** More than half of the member units must be there; one that is spoken for counts only if its proxy is there. */
export function quorumOf(seats: readonly Seat[]): Quorum {
  const present = unitsPresent(seats).length;
  const required = Math.floor(seats.length / 2) + 1;
  return { required, present, met: present >= required };
}

/** The units that may vote: those there, and those whose proxy is. */
export function unitsPresent(seats: readonly Seat[]): string[] {
  const there = new Set(
    seats.filter(({ state }) => state === AttendanceState.PRESENT).map(({ unitId }) => unitId),
  );
  return seats
    .filter(({ unitId, state, proxyUnitId }) =>
      state === AttendanceState.PROXY ? proxyUnitId !== null && there.has(proxyUnitId) : there.has(unitId),
    )
    .map(({ unitId }) => unitId);
}
