import { describe, expect, it } from 'vitest';
import { checkInPeriod, countedMinutes } from './shift-signup.rules.ts';

const at = (time: string) => new Date(`2026-04-16T${time}:00+08:00`);

describe('time served', () => {
  it.each([
    ['08:00', '10:00', 0, 120],
    ['08:00', '09:59', 0, 90],
    ['08:00', '08:29', 0, 0],
    ['08:00', '12:00', 300, 180],
    ['08:00', '12:00', 480, 0],
  ])('from %s to %s after %i minutes that day counts %i', (from, to, already, counted) => {
    expect(countedMinutes({ from: at(from), to: at(to) }, already)).toBe(counted);
  });
});

describe('check-in', () => {
  it('opens half an hour before the shift and closes with it', () => {
    expect(checkInPeriod({ startsAt: at('08:00'), endsAt: at('12:00') })).toEqual({
      from: at('07:30'),
      to: at('12:00'),
    });
  });
});
