import { describe, expect, it } from 'vitest';
import {
  type BookableFacility,
  brokenRule,
  cancellable,
  checkInPeriod,
  hasBegun,
  overlapThemselves,
} from './booking.rules.ts';
import { BookingState } from './booking.state.ts';

const at = (time: string, day = '2026-04-16') => new Date(`${day}T${time}:00+08:00`);
const now = at('09:00', '2026-04-15');

const room: BookableFacility = {
  bookable: true,
  capacity: 20,
  unitCount: 1,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 60,
  advanceDays: 30,
  longestMinutes: 240,
  openingHours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], opens: '08:00', closes: '21:00' }],
};
const parking: BookableFacility = {
  ...room,
  unitCount: 2,
  longestMinutes: 2000,
  openingHours: [
    { weekdays: [1, 2, 3, 4, 5], opens: '18:00', closes: '07:00' },
    { weekdays: [6, 7], opens: '00:00', closes: '24:00' },
  ],
};

const broken = (facility: BookableFacility, from: Date, to: Date, headcount: number | null = null) =>
  brokenRule({ facility, period: { from, to }, headcount, now })?.code;

describe('a wish for a facility', () => {
  it('breaks no rule within notice, length, opening hours and capacity', () => {
    expect(broken(room, at('09:00'), at('11:00'), 20)).toBeUndefined();
  });

  it.each([
    ['FACILITY_NOT_BOOKABLE', { ...room, bookable: false }, at('09:00'), at('10:00'), null],
    ['BOOKING_IN_THE_PAST', room, at('08:00', '2026-04-15'), at('08:30', '2026-04-15'), null],
    ['NOTICE_TOO_SHORT', room, at('09:30', '2026-04-15'), at('10:00', '2026-04-15'), null],
    ['TOO_FAR_AHEAD', room, at('09:00', '2026-06-16'), at('10:00', '2026-06-16'), null],
    ['TOO_LONG', room, at('09:00'), at('14:00'), null],
    ['OUTSIDE_OPENING_HOURS', room, at('20:00'), at('22:00'), null],
    ['BAD_HEADCOUNT', room, at('09:00'), at('10:00'), 0],
    ['OVER_CAPACITY', room, at('09:00'), at('10:00'), 21],
  ] as const)('breaks %s', (code, facility, from, to, headcount) => {
    expect(broken(facility, from, to, headcount)).toBe(code);
  });

  it('may pass midnight where the hours do', () => {
    expect(broken(parking, at('22:00'), at('06:00', '2026-04-17'))).toBeUndefined();
    expect(broken(parking, at('22:00'), at('08:00', '2026-04-17'))).toBe('OUTSIDE_OPENING_HOURS');
  });

  it('may run from hours that touch into the next', () => {
    expect(broken(parking, at('20:00', '2026-04-17'), at('10:00', '2026-04-18'))).toBeUndefined();
  });
});

describe('a use', () => {
  const use = { startsAt: at('09:00'), state: BookingState.CONFIRMED };

  it('has begun from its first instant on', () => {
    expect(hasBegun(use, at('08:59'))).toBe(false);
    expect(hasBegun(use, at('09:00'))).toBe(true);
  });

  it('can be called off until then, unless somebody has checked in', () => {
    expect(cancellable([use], at('08:59'))).toEqual([use]);
    expect(cancellable([use], at('09:00'))).toEqual([]);
    for (const state of [BookingState.CHECKED_IN, BookingState.RELEASED])
      expect(cancellable([{ ...use, state }], at('08:00'))).toEqual([]);
  });

  it('is checked in from half an hour before it until its end', () => {
    expect(checkInPeriod({ from: at('09:00'), to: at('10:00') })).toEqual({
      from: at('08:30'),
      to: at('10:00'),
    });
  });
});

describe('uses of a series', () => {
  const nights = [
    { from: at('22:00'), to: at('06:00', '2026-04-17') },
    { from: at('22:00', '2026-04-17'), to: at('06:00', '2026-04-18') },
  ];
  const [first = { from: now, to: now }, second = first] = nights;

  it('may follow one another closely', () => {
    expect(overlapThemselves(nights, room)).toBe(false);
    expect(overlapThemselves([first, { from: first.to, to: second.from }, second], room)).toBe(false);
  });

  it('may not come into one another’s way, buffers included, in whatever order', () => {
    expect(overlapThemselves([second, { ...first, to: at('22:01', '2026-04-17') }], room)).toBe(true);
    const between = { from: at('07:00', '2026-04-17'), to: at('08:00', '2026-04-17') };
    expect(overlapThemselves([second, between, first], { ...room, bufferBeforeMinutes: 60 })).toBe(false);
    expect(overlapThemselves([second, between, first], { ...room, bufferBeforeMinutes: 61 })).toBe(true);
  });
});
