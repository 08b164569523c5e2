import { describe, expect, it } from 'vitest';
import { areCountable, countedMinutes, minutesIn } from './service-hour-entry.rules.ts';

const at = (time: string) => new Date(`2026-04-16T${time}:00+08:00`);
const served = (from: string, to: string) => ({ from: at(from), to: at(to) });

describe('time served', () => {
  it.each([
    ['08:00', '10:00', 0, 120],
    ['08:00', '09:59', 0, 90],
    ['08:00', '08:29', 0, 0],
    ['08:00', '07:50', 0, 0],
    ['08:00', '12:00', 300, 180],
    ['08:00', '12:00', 480, 0],
    ['08:00', '12:00', 600, 0],
    ['08:00', '20:00', 0, 480],
  ])('from %s to %s after %i minutes that day counts %i', (from, to, already, counted) => {
    expect(countedMinutes(served(from, to), already)).toBe(counted);
  });

  it('is nothing where it ends before it starts', () => {
    expect(minutesIn(served('08:00', '07:50'))).toBe(0);
  });

  it.each([
    [30, true],
    [150, true],
    [180, false],
    [45, false],
    [0, false],
    [-30, false],
  ])('from eight to ten to eleven can count %i minutes: %s', (minutes, can) => {
    expect(areCountable(minutes, served('08:00', '10:50'))).toBe(can);
  });
});
