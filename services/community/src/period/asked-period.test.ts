import { describe, expect, it } from 'vitest';
import { askedPeriod } from './asked-period.ts';

const day = (name: string) => new Date(`${name}T00:00:00Z`);

describe('a period that is asked about', () => {
  it('lies in the centuries a calendar is for', () => {
    const period = { from: day('2999-12-30'), to: day('2999-12-31') };
    expect(askedPeriod(period.from, period.to)).toEqual(period);
  });

  it.each([
    ['PERIOD_OUT_OF_RANGE', '0000-01-01', '0000-01-02'],
    ['PERIOD_OUT_OF_RANGE', '1899-12-31', '1900-01-01'],
    ['PERIOD_OUT_OF_RANGE', '2999-12-31', '3000-01-01'],
    ['PERIOD_OUT_OF_RANGE', '9999-12-30', '9999-12-31'],
    ['EMPTY_PERIOD', '2026-04-15', '2026-04-15'],
    ['PERIOD_TOO_LONG', '2026-04-15', '2026-08-15'],
  ])('is refused with %s from %s to %s', (code, from, to) => {
    expect(() => askedPeriod(day(from), day(to))).toThrow(expect.objectContaining({ code }));
  });
});
