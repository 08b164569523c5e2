import { describe, expect, it } from 'vitest';
import { isOverdue, nextReportDue } from './check-in-report.rules.ts';

describe('a report', () => {
  it.each([
    ['2026-04-15', '2026-10-15'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
  ])('of %s is to be renewed by %s', (day, due) => expect(nextReportDue(day)).toBe(due));

  it('is overdue the day after, and never without a day', () => {
    expect(isOverdue({ nextReportDue: '2026-04-15' }, '2026-04-15')).toBe(false);
    expect(isOverdue({ nextReportDue: '2026-04-15' }, '2026-04-16')).toBe(true);
    expect(isOverdue({ nextReportDue: null }, '2026-04-16')).toBe(false);
  });
});
