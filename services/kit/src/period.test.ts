import { describe, expect, it } from 'vitest';
import { overlaps, periodBetween, quarterAfter, quarterNamed, quarterOfDay } from './period.ts';

const at = (text: string) => new Date(text);

describe('a quarter', () => {
  it('begins and ends at local midnight', () => {
    expect(quarterNamed('2026Q2')).toEqual({
      name: '2026Q2',
      firstDay: '2026-04-01',
      lastDay: '2026-06-30',
      period: { from: at('2026-04-01T00:00:00+08:00'), to: at('2026-07-01T00:00:00+08:00') },
    });
  });

  it('passes into the next year', () => {
    expect(quarterAfter('2026Q4')).toBe('2027Q1');
    expect(quarterAfter('2026Q1', -1)).toBe('2025Q4');
  });

  it('is found from any of its days', () => {
    expect(quarterOfDay('2026-03-31')).toBe('2026Q1');
    expect(quarterOfDay('2026-04-01')).toBe('2026Q2');
  });

  it.each(['2026', '2026Q5', '2026q2', '1999Q1', 'Q2 2026', '2026Q2; drop table'])(
    'is not written %s',
    (name) => {
      expect(() => quarterNamed(name)).toThrow(expect.objectContaining({ code: 'BAD_QUARTER' }));
    },
  );
});

describe('a period', () => {
  const noon = at('2026-04-15T12:00:00Z');

  it('must not be empty', () => {
    expect(() => periodBetween(noon, noon)).toThrow(expect.objectContaining({ code: 'EMPTY_PERIOD' }));
  });

  it.each([
    ['0000-01-01', '0000-01-02'],
    ['1899-12-31', '1900-01-01'],
    ['2999-12-31', '3000-01-01'],
  ])('from %s to %s is outside the centuries a calendar is for', (from, to) => {
    const [start, end] = [at(`${from}T00:00:00Z`), at(`${to}T00:00:00Z`)];
    expect(() => periodBetween(start, end)).toThrow(expect.objectContaining({ code: 'PERIOD_OUT_OF_RANGE' }));
  });

  it('must not span years', () => {
    expect(() => periodBetween(noon, at('2036-04-15T12:00:00Z'))).toThrow(
      expect.objectContaining({ code: 'PERIOD_TOO_LONG' }),
    );
  });

  it('does not overlap the one that begins where it ends', () => {
    const later = at('2026-04-15T13:00:00Z');
    expect(overlaps({ from: noon, to: later }, { from: later, to: at('2026-04-15T14:00:00Z') })).toBe(false);
    expect(overlaps({ from: noon, to: later }, { from: at('2026-04-15T12:59:00Z'), to: later })).toBe(true);
  });
});
