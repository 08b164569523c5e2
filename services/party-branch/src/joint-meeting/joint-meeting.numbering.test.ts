import { describe, expect, it } from 'vitest';
import { numberAfter, seriesIn, seriesOf } from './joint-meeting.numbering.ts';

describe('a number', () => {
  it('follows the highest of its series, whatever else is numbered', () => {
    const taken = ['2026-A-09', '2026-A-02', '2025-A-31', '2026-AB-40'];
    expect(numberAfter(taken, '2026-A')).toBe('2026-A-10');
  });

  it('begins each series with one', () => {
    expect(numberAfter([], '2027-A')).toBe('2027-A-01');
  });

  it('belongs to a series of its year and community', () => {
    expect(seriesOf('2026-A-02')).toBe('2026-A');
    expect(seriesIn('2026Q4', '2026-A-02')).toBe('2026-A');
    expect(seriesIn('2027Q1', '2026-A-04')).toBe('2027-A');
  });
});
