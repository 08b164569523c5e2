import { at, personName, units } from './cast.ts';
import { communityIdOf, idOf, type Letter, type Pair } from './identifiers.ts';
import { categories, type DemoShift, shifts } from './shifts.ts';

/** Members of units in A live in A, the others in B; numbered through their community. */
function castMembers(letter: Letter): { key: string; unit: string; order: number }[] {
  const from = units.filter((unit) => (letter === 'A' ? unit.in.includes('A') : !unit.in.includes('A')));
  return from
    .flatMap(({ code, members }) =>
      Array.from({ length: members }, (_, i) => ({ key: `${code}-${i + 1}`, unit: code })),
    )
    .map((member, order) => ({ ...member, order }));
}

export const memberId = (pair: Pair, key: string): string => idOf(pair, 'member', key);

export const inServiceMembers = (pair: Pair, letter: Letter) =>
  castMembers(letter).map(({ key, unit, order }) => ({
    id: memberId(pair, key),
    displayName: personName((letter === 'A' ? 700 : 800) + order),
    unit: idOf(pair, 'unit', unit),
    skills: [categories[order % 8], categories[(order + 5) % 8]],
    homeCommunityId: communityIdOf(pair, letter),
  }));

/** Of A's 49: the last five are two just received, one gone elsewhere, two ended. */
const leftOver = ['RECEIVED', 'RECEIVED', 'TRANSFERRED', 'ENDED', 'ENDED'];
const activeMembers = 44;

export const reports = (pair: Pair, letter: Letter) =>
  castMembers(letter).map(({ key, unit, order }) => {
    const state = letter === 'A' && order >= activeMembers ? leftOver[order - activeMembers] : 'ACTIVE';
    return {
      id: idOf(pair, 'report', key),
      member: memberId(pair, key),
      unit: idOf(pair, 'unit', unit),
      communityId: communityIdOf(pair, letter),
      state,
      reportedAt: at('2025-12-01', '09:30'),
      receiptNo: `R-20251202-${String(order + 1).padStart(3, '0')}`,
      nextReportDue: state === 'ACTIVE' ? '2026-06-01' : null,
      reason: state === 'TRANSFERRED' ? '已迁居外区。' : state === 'ENDED' ? '已调离本单位。' : null,
    };
  });

/** How often and how long A's 44 active members have served: 15 at least 50 h, 19 at least 25 h, 10 less. */
const bands = [
  { members: 15, times: 16, minutes: 240 },
  { members: 19, times: 10, minutes: 180 },
  { members: 10, times: 5, minutes: 120 },
];
const bandOf = (letter: Letter, order: number) => {
  if (letter === 'B') return { times: 5, minutes: 120 };
  if (order >= activeMembers) return undefined;
  return bands[order < 15 ? 0 : order < 34 ? 1 : 2];
};

/** Eighty entries that do not count, given out one by one to A's active members. */
const uncounted = [
  ...Array<string>(38).fill('PENDING_REVIEW'),
  ...Array<string>(12).fill('DISPUTED'),
  ...Array<string>(18).fill('REJECTED'),
  ...Array<string>(12).fill('VOIDED'),
];

interface Served {
  member: string;
  unit: string;
  shift: DemoShift;
  minutes: number;
  state: string;
}

function served(letter: Letter): Served[] {
  const all = shifts();
  return castMembers(letter).flatMap(({ key, unit, order }) => {
    const band = bandOf(letter, order);
    if (!band) return [];
    const extra = letter === 'A' ? uncounted.filter((_, i) => i % activeMembers === order) : [];
    const states = [...Array<string>(band.times).fill('APPROVED'), ...extra];
    return states.flatMap((state, i) => {
      const shift = all[i];
      return shift ? [{ member: key, unit, shift, minutes: band.minutes, state }] : [];
    });
  });
}

const reasons: Partial<Record<string, string>> = {
  DISPUTED: '实际服务四小时，请更正。',
  REJECTED: '现场未见本人。',
  VOIDED: '重复登记。',
};

const endOf = ({ shift, minutes }: Served): Date => new Date(shift.startsAt.getTime() + minutes * 60_000);

export const hourEntries = (pair: Pair, letter: Letter) =>
  served(letter).map((entry) => ({
    id: idOf(pair, 'hours', entry.member, entry.shift.key),
    signup: idOf(pair, 'signup', entry.member, entry.shift.key),
    member: memberId(pair, entry.member),
    unit: idOf(pair, 'unit', entry.unit),
    shiftId: idOf(pair, letter, 'shift', entry.shift.key),
    activityId: idOf(pair, letter, 'activity', entry.shift.activity),
    communityId: communityIdOf(pair, letter),
    startedAt: entry.shift.startsAt,
    endedAt: endOf(entry),
    minutes: entry.minutes,
    state: entry.state,
    reviewer: entry.state === 'PENDING_REVIEW' ? null : personName(405),
    reason: reasons[entry.state] ?? null,
  }));

export const shiftSeats = (pair: Pair, letter: Letter) =>
  shifts().map((shift) => ({
    shiftId: idOf(pair, letter, 'shift', shift.key),
    activityId: idOf(pair, letter, 'activity', shift.activity),
    communityId: communityIdOf(pair, letter),
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    capacity: shift.capacity,
  }));

/** Who served had signed up; others ask for today's shift and those to come. */
export function signups(pair: Pair, letter: Letter) {
  const past = served(letter).map((entry) => ({
    id: idOf(pair, 'signup', entry.member, entry.shift.key),
    member: memberId(pair, entry.member),
    unit: idOf(pair, 'unit', entry.unit),
    seats: idOf(pair, letter, 'shift', entry.shift.key),
    communityId: communityIdOf(pair, letter),
    state: 'CHECKED_OUT',
    signedUpAt: new Date(entry.shift.startsAt.getTime() - 86_400_000),
    checkedInAt: entry.shift.startsAt as Date | null,
    checkedOutAt: endOf(entry) as Date | null,
  }));
  const members = castMembers(letter);
  const coming = shifts()
    .filter(({ key }) => !key.startsWith('past'))
    .flatMap((shift, s) =>
      whoAsksFor(shift, s, letter, members).map(({ key, unit }, i) => ({
        id: idOf(pair, 'signup', key, shift.key),
        member: memberId(pair, key),
        unit: idOf(pair, 'unit', unit),
        seats: idOf(pair, letter, 'shift', shift.key),
        communityId: communityIdOf(pair, letter),
        state: i < shift.capacity ? 'SIGNED_UP' : 'WAITLISTED',
        signedUpAt: at('2026-04-10', `09:${String(10 + i)}`),
        checkedInAt: null,
        checkedOutAt: null,
      })),
    );
  return numbered([...past, ...coming]);
}

/** Six ask for each of A's next three shifts, two for any other; the first two members come today. */
function whoAsksFor<T>({ key }: DemoShift, no: number, letter: Letter, members: readonly T[]): readonly T[] {
  if (letter === 'A' && no < 3) return members.slice(0, 6);
  const first = key === 'today' ? 0 : (no + 1) % 3;
  return members.slice(first, first + 2);
}

/** Each shift's sign-ups have numbers of their own, from 1. */
const numbered = <T extends { seats: string }>(rows: T[]) =>
  [...Map.groupBy(rows, ({ seats }) => seats).values()].flatMap((ofShift) =>
    ofShift.map((row, i) => ({ ...row, no: i + 1 })),
  );
