import { describe, expect, it } from 'vitest';
import {
  type BookableFacility,
  brokenRule,
  cancellable,
  checkInPeriod,
  freeSlots,
  freeUnit,
  hasBegun,
  nearestFree,
  type Occupied,
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

describe('a unit of a facility', () => {
  const taken = (from: string, to: string, unitNo = 1): Occupied => ({ from: at(from), to: at(to), unitNo });

  it('is free right after another use ends', () => {
    expect(freeUnit(room, { from: at('10:00'), to: at('11:00') }, [taken('09:00', '10:00')])).toBe(1);
  });

  it('is not free within a buffer', () => {
    const buffered = { ...room, bufferBeforeMinutes: 15 };
    expect(
      freeUnit(buffered, { from: at('10:00'), to: at('11:00') }, [taken('09:00', '10:00')]),
    ).toBeUndefined();
    expect(freeUnit(buffered, { from: at('10:15'), to: at('11:00') }, [taken('09:00', '10:00')])).toBe(1);
  });

  it('is the lowest that nothing keeps', () => {
    const night = { from: at('19:00'), to: at('20:00') };
    expect(freeUnit(parking, night, [taken('18:00', '21:00', 1)])).toBe(2);
    expect(
      freeUnit(parking, night, [taken('18:00', '21:00', 1), taken('19:30', '21:00', 2)]),
    ).toBeUndefined();
  });
});

describe('the nearest free slot', () => {
  const wish = (from: string, to: string) => ({
    facility: room,
    period: { from: at(from), to: at(to) },
    headcount: null,
    now,
  });

  it('is before or after what is taken, whichever is nearer, buffers included', () => {
    const facility = { ...room, bufferAfterMinutes: 10 };
    const taken = [{ from: at('10:00'), to: at('12:10'), unitNo: 1 }];
    expect(nearestFree({ ...wish('11:30', '12:30'), facility }, taken)).toEqual({
      from: at('12:10'),
      to: at('13:10'),
    });
    expect(nearestFree({ ...wish('10:05', '11:05'), facility }, taken)).toEqual({
      from: at('08:50'),
      to: at('09:50'),
    });
  });

  it('keeps within opening hours', () => {
    const taken = [{ from: at('18:00'), to: at('21:00'), unitNo: 1 }];
    expect(nearestFree(wish('19:00', '21:00'), taken)).toEqual({ from: at('16:00'), to: at('18:00') });
  });

  it('is none where the length itself breaks a rule', () => {
    expect(nearestFree(wish('09:00', '20:00'), [])).toBeNull();
  });
});

describe('free slots', () => {
  it('are what opening hours leave between bookings, long enough to use', () => {
    const period = { from: at('00:00'), to: at('00:00', '2026-04-17') };
    const taken = [
      { from: at('10:00'), to: at('12:00'), unitNo: 1 },
      { from: at('12:30'), to: at('14:00'), unitNo: 1 },
    ];
    expect(freeSlots(room, period, taken, 60)).toEqual([
      { from: at('08:00'), to: at('10:00') },
      { from: at('14:00'), to: at('21:00') },
    ]);
  });

  it('are there as long as one unit is free', () => {
    const period = { from: at('18:00'), to: at('22:00') };
    const taken = [
      { from: at('18:00'), to: at('20:00'), unitNo: 1 },
      { from: at('19:00'), to: at('21:00'), unitNo: 2 },
    ];
    expect(freeSlots(parking, period, taken, 30)).toEqual([
      { from: at('18:00'), to: at('19:00') },
      { from: at('20:00'), to: at('22:00') },
    ]);
  });
});
