import type { Sentence } from '@hub/kit/errors.ts';
import { overlaps, type Period } from '@hub/kit/period.ts';
import type { Facility } from '../facility/facility.entity.ts';
import { openPeriods } from '../facility/opening-hours.ts';
import { type BookingState, bookingMoves } from './booking.state.ts';

export const minute = 60_000;
export const day = 1440 * minute;

const shortestMinutes = 5;

/** What the rules know of a facility. */
export type BookableFacility = Pick<
  Facility,
  | 'bookable'
  | 'capacity'
  | 'unitCount'
  | 'bufferBeforeMinutes'
  | 'bufferAfterMinutes'
  | 'noticeMinutes'
  | 'advanceDays'
  | 'longestMinutes'
  | 'openingHours'
>;

/** A use that is asked for. */
export interface Wish {
  facility: BookableFacility;
  period: Period;
  headcount: number | null;
  now: Date;
}

/** One reason to refuse, and how to tell the caller. */
interface BookingRule {
  code: string;
  isBroken(wish: Wish): boolean;
  sentence: Sentence;
}

/** Every rule that needs nothing but the wish and its facility, in the order in which they are told. */
export const bookingRules: readonly BookingRule[] = [
  {
    code: 'FACILITY_NOT_BOOKABLE',
    isBroken: ({ facility }) => !facility.bookable,
    sentence: {
      zh: '该场地不开放预约。请另选场地。',
      en: 'This facility is not open to booking. Choose another.',
    },
  },
  {
    code: 'BOOKING_IN_THE_PAST',
    isBroken: ({ period, now }) => period.from < now,
    sentence: { zh: '开始时间已过。请选择以后的时间。', en: 'The start has passed. Choose a time to come.' },
  },
  {
    code: 'NOTICE_TOO_SHORT',
    isBroken: ({ facility, period, now }) =>
      period.from.getTime() - now.getTime() < facility.noticeMinutes * minute,
    sentence: {
      zh: '提前时间不足。请选择更晚的时间。',
      en: 'This is too short a notice. Choose a later time.',
    },
  },
  {
    code: 'TOO_FAR_AHEAD',
    isBroken: ({ facility, period, now }) =>
      period.from.getTime() - now.getTime() > facility.advanceDays * day,
    sentence: {
      zh: '预约过早，尚未开放。请选择更近的日期。',
      en: 'This is too far ahead. Choose an earlier day.',
    },
  },
  {
    code: 'NOT_WHOLE_MINUTES',
    isBroken: ({ period }) => [period.from, period.to].some((instant) => instant.getTime() % minute !== 0),
    sentence: {
      zh: '开始和结束须为整分钟。请去掉秒。',
      en: 'A use begins and ends at whole minutes. Leave the seconds out.',
    },
  },
  {
    code: 'TOO_SHORT',
    isBroken: ({ period }) => period.to.getTime() - period.from.getTime() < shortestMinutes * minute,
    sentence: {
      zh: `一次预约至少 ${shortestMinutes} 分钟。请延长。`,
      en: `A booking lasts ${shortestMinutes} minutes at least. Make it longer.`,
    },
  },
  {
    code: 'TOO_LONG',
    isBroken: ({ facility, period }) =>
      period.to.getTime() - period.from.getTime() > facility.longestMinutes * minute,
    sentence: {
      zh: '超过一次可用的最长时长。请缩短或分次预约。',
      en: 'This is longer than one booking may last. Shorten it or split it.',
    },
  },
  {
    code: 'OUTSIDE_OPENING_HOURS',
    isBroken: ({ facility, period }) => !isOpen(facility, period),
    sentence: {
      zh: '不在开放时段内。请改在开放时段。',
      en: 'The facility is closed then. Keep within its opening hours.',
    },
  },
  {
    code: 'BAD_HEADCOUNT',
    isBroken: ({ headcount }) => headcount !== null && headcount < 1,
    sentence: {
      zh: '人数至少为 1。请更正人数，或不填。',
      en: 'At least one person is expected. Correct the headcount, or leave it out.',
    },
  },
  {
    code: 'OVER_CAPACITY',
    isBroken: ({ facility, headcount }) =>
      headcount !== null && facility.capacity !== null && headcount > facility.capacity,
    sentence: {
      zh: '人数超过容纳人数。请另选更大的场地。',
      en: 'More people than the facility holds. Choose a larger one.',
    },
  },
];

export const brokenRule = (wish: Wish): BookingRule | undefined =>
  bookingRules.find((rule) => rule.isBroken(wish));

const isOpen = ({ openingHours }: BookableFacility, period: Period): boolean =>
  openPeriods(openingHours, period).some(({ from, to }) => from <= period.from && period.to <= to);

/** The time a use keeps others out: itself and the facility's buffers. */
export const occupiedBy = (
  { from, to }: Period,
  {
    bufferBeforeMinutes,
    bufferAfterMinutes,
  }: Pick<BookableFacility, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>,
): Period => ({
  from: new Date(from.getTime() - bufferBeforeMinutes * minute),
  to: new Date(to.getTime() + bufferAfterMinutes * minute),
});

/** A use that has begun can be neither approved nor called off any more. */
export const hasBegun = ({ startsAt }: { startsAt: Date }, now: Date): boolean => startsAt <= now;

/** What of a booking can be called off: uses that have not begun, and at which nobody has checked in early. */
export const cancellable = <Use extends { startsAt: Date; state: BookingState }>(
  uses: readonly Use[],
  now: Date,
): Use[] => uses.filter((use) => !hasBegun(use, now) && bookingMoves[use.state].cancel !== undefined);

/** When users may check in: from half an hour before the start until the end. */
export const checkInPeriod = ({ from, to }: Period): Period => ({
  from: new Date(from.getTime() - 30 * minute),
  to,
});

/** Whether uses of one series would keep one another out, buffers included; a series is one thing after another. */
export const overlapThemselves = (uses: readonly Period[], facility: BookableFacility): boolean =>
  uses
    .map((use) => occupiedBy(use, facility))
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
    .some((use, i, all) => i > 0 && overlaps(use, all[i - 1] ?? use));
