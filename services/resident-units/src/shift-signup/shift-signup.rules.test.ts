import { describe, expect, it } from 'vitest';
import { checkInPeriod, servedWithin } from './shift-signup.rules.ts';

const at = (time: string) => new Date(`2026-04-16T${time}:00+08:00`);
const shift = { startsAt: at('08:00'), endsAt: at('12:00') };

describe('check-in', () => {
  it('opens half an hour before the shift and closes with it', () => {
    expect(checkInPeriod(shift)).toEqual({ from: at('07:30'), to: at('12:00') });
  });
});

describe('service', () => {
  it.each([
    ['07:40', '13:00', '08:00', '12:00'],
    ['08:10', '11:50', '08:10', '11:50'],
    ['07:40', '07:50', '08:00', '07:50'],
  ])('from %s to %s is counted from %s to %s', (came, left, from, to) => {
    expect(servedWithin(shift, { from: at(came), to: at(left) })).toEqual({ from: at(from), to: at(to) });
  });
});
