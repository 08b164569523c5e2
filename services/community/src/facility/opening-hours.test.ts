import { describe, expect, it } from 'vitest';
import { openPeriods } from './opening-hours.ts';

const at = (time: string, day: string) => new Date(`${day}T${time}:00+08:00`);
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Thursday the 16th to Saturday the 18th of April. */
const period = { from: at('00:00', '2026-04-16'), to: at('12:00', '2026-04-18') };

describe('opening hours', () => {
  it('are always where none are named', () => {
    expect(openPeriods([], period)).toEqual([period]);
  });

  it('repeat on their weekdays in local time', () => {
    const fridays = [{ weekdays: [5], opens: '08:00', closes: '21:30' }];
    expect(openPeriods(fridays, period)).toEqual([
      { from: at('08:00', '2026-04-17'), to: at('21:30', '2026-04-17') },
    ]);
  });

  it('that close at or before they open last into the next day', () => {
    const nights = [{ weekdays: [3, 4], opens: '18:00', closes: '07:00' }];
    expect(openPeriods(nights, period)).toEqual([
      { from: at('18:00', '2026-04-15'), to: at('07:00', '2026-04-16') },
      { from: at('18:00', '2026-04-16'), to: at('07:00', '2026-04-17') },
    ]);
  });

  it('that touch are one stretch', () => {
    const wholeDays = [{ weekdays: everyDay, opens: '00:00', closes: '24:00' }];
    expect(openPeriods(wholeDays, period)).toEqual([
      { from: at('00:00', '2026-04-15'), to: at('00:00', '2026-04-19') },
    ]);
  });

  it('that overlap are one stretch', () => {
    const twice = [
      { weekdays: [5], opens: '08:00', closes: '12:00' },
      { weekdays: [5], opens: '11:00', closes: '14:00' },
    ];
    expect(openPeriods(twice, period)).toEqual([
      { from: at('08:00', '2026-04-17'), to: at('14:00', '2026-04-17') },
    ]);
  });
});
