import type { Period } from '@hub/kit/period.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BookableFacility, brokenRule } from './booking.rules.ts';
import { freeSlots, freeUnit, isTooShortOrLong, nearestFree, type Occupied } from './booking.slots.ts';

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
  const search = (facility: BookableFacility, from: Date, to: Date, minMinutes = 60) => ({
    facility,
    period: { from, to },
    minMinutes,
    now,
  });
  const [midnight, nextMidnight] = [at('00:00'), at('00:00', '2026-04-17')];

  it('are what opening hours leave between bookings, long enough to use', () => {
    const taken = [
      { from: at('10:00'), to: at('12:00'), unitNo: 1 },
      { from: at('12:30'), to: at('14:00'), unitNo: 1 },
    ];
    expect(freeSlots(search(room, midnight, nextMidnight), taken)).toEqual([
      { from: at('08:00'), to: at('10:00') },
      { from: at('14:00'), to: at('21:00') },
    ]);
  });

  it('are each of one unit, and none lies within another', () => {
    const taken = [
      { from: at('18:00'), to: at('20:00'), unitNo: 1 },
      { from: at('19:00'), to: at('21:00'), unitNo: 2 },
    ];
    expect(freeSlots(search(parking, at('18:00'), at('22:00'), 30), taken)).toEqual([
      { from: at('18:00'), to: at('19:00') },
      { from: at('20:00'), to: at('22:00') },
    ]);
    const second = [{ from: at('19:00'), to: at('23:00'), unitNo: 2 }];
    expect(freeSlots(search(parking, at('18:00'), at('23:00')), second)).toEqual([
      { from: at('18:00'), to: at('23:00') },
    ]);
  });

  it('keep clear of the buffers on either side, and of those of what comes', () => {
    const buffered = { ...room, bufferBeforeMinutes: 10, bufferAfterMinutes: 20 };
    const taken = [{ from: at('09:50'), to: at('12:20'), unitNo: 1 }];
    expect(freeSlots(search(buffered, midnight, nextMidnight), taken)).toEqual([
      { from: at('08:00'), to: at('09:30') },
      { from: at('12:30'), to: at('21:00') },
    ]);
  });

  it('begin after the notice, and not further ahead than can be booked', () => {
    const today = search(room, at('00:00', '2026-04-15'), midnight);
    expect(freeSlots(today, [])).toEqual([
      { from: at('10:00', '2026-04-15'), to: at('21:00', '2026-04-15') },
    ]);
    const far = search({ ...room, advanceDays: 1 }, at('00:00', '2026-04-16'), at('00:00', '2026-04-19'));
    expect(freeSlots(far, [])).toEqual([{ from: at('08:00'), to: at('21:00') }]);
  });

  it('are none in the past, or where nothing can be booked', () => {
    expect(freeSlots(search(room, at('00:00', '2026-04-10'), at('00:00', '2026-04-15')), [])).toEqual([]);
    expect(freeSlots(search({ ...room, bookable: false }, midnight, nextMidnight), [])).toEqual([]);
  });

  it('are no shorter than a minute and no longer than a calendar', () => {
    expect([1, 132_480].some(isTooShortOrLong)).toBe(false);
    expect([0, -1, 132_481].every(isTooShortOrLong)).toBe(true);
  });
});

describe('whatever is taken', () => {
  const minutesFrom = (start: Date, minutes: number) => new Date(start.getTime() + minutes * 60_000);
  const facilities = fc.record({
    unitCount: fc.integer({ min: 1, max: 3 }),
    bufferBeforeMinutes: fc.integer({ min: 0, max: 90 }),
    bufferAfterMinutes: fc.integer({ min: 0, max: 90 }),
    noticeMinutes: fc.integer({ min: 0, max: 3000 }),
    advanceDays: fc.integer({ min: 3, max: 9 }),
    openingHours: fc.constantFrom([], room.openingHours, parking.openingHours),
  });
  const uses = fc.array(
    fc.record({
      start: fc.integer({ min: -600, max: 8000 }),
      length: fc.integer({ min: 10, max: 900 }),
      unitNo: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 30 },
  );
  const occupiedIn = (taken: { start: number; length: number; unitNo: number }[]): Occupied[] =>
    taken.map(({ start, length, unitNo }) => ({
      from: minutesFrom(now, start),
      to: minutesFrom(now, start + length),
      unitNo,
    }));

  /** The first free time of all is told as the next whole five minutes, so that it is still to come when it is asked for. */
  const isOnlyJustSoonEnough = (start: number, { noticeMinutes }: { noticeMinutes: number }) =>
    start >= noticeMinutes && start < Math.ceil(noticeMinutes / 5) * 5;

  it('a free slot can be booked, from its first minute and to its last', () => {
    fc.assert(
      fc.property(facilities, uses, fc.integer({ min: 1, max: 240 }), (numbers, busy, minMinutes) => {
        const facility = { ...room, ...numbers };
        const taken = occupiedIn(busy);
        const period = { from: minutesFrom(now, -500), to: minutesFrom(now, 9000) };
        for (const slot of freeSlots({ facility, period, minMinutes, now }, taken)) {
          const length = Math.min(slot.to.getTime() - slot.from.getTime(), facility.longestMinutes * 60_000);
          const last = Math.min(
            slot.to.getTime() - length,
            now.getTime() + facility.advanceDays * 86_400_000,
          );
          for (const from of [slot.from, new Date(last)]) {
            const use = { from, to: new Date(from.getTime() + length) };
            expect(brokenRule({ facility, period: use, headcount: null, now })).toBeUndefined();
            expect(freeUnit(facility, use, taken)).toBeDefined();
          }
        }
      }),
    );
  });

  it('the nearest free time can be booked, and nothing nearer can', () => {
    fc.assert(
      fc.property(facilities, uses, fc.integer({ min: -600, max: 9000 }), (numbers, busy, start) => {
        const facility = { ...room, ...numbers };
        const taken = occupiedIn(busy);
        const isFree = (period: Period) =>
          !brokenRule({ facility, period, headcount: null, now }) && freeUnit(facility, period, taken);
        const wish = (from: number) => ({ from: minutesFrom(now, from), to: minutesFrom(now, from + 60) });
        const period = wish(start);
        const offered = nearestFree({ facility, period, headcount: null, now }, taken, 2);
        if (offered) expect(isFree(offered)).toBeTruthy();
        const distance = offered ? Math.abs(offered.from.getTime() - period.from.getTime()) / 60_000 : 2881;
        for (let away = 0; away < distance; away += 17)
          for (const from of [start - away, start + away])
            if (!isOnlyJustSoonEnough(from, facility)) expect(isFree(wish(from))).toBeFalsy();
      }),
    );
  });
});

describe('a full calendar', () => {
  it('of twenty parking spaces, an hour each, is searched in no time', () => {
    const parkingSpaces = { ...parking, unitCount: 20 };
    const hours = Array.from({ length: 32 * 24 }, (_, hour) => now.getTime() + (hour - 400) * 3_600_000);
    const taken = hours.flatMap((from) =>
      Array.from({ length: 20 }, (_, i) => ({
        from: new Date(from),
        to: new Date(from + 3_600_000),
        unitNo: i + 1,
      })),
    );
    const before = process.cpuUsage();
    const period = { from: at('19:00'), to: at('20:00') };
    nearestFree({ facility: parkingSpaces, period, headcount: null, now }, taken);
    freeSlots(
      { facility: parkingSpaces, period: { from: now, to: at('09:00', '2026-07-15') }, minMinutes: 60, now },
      taken,
    );
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(500);
  });
});
