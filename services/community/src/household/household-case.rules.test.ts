import { describe, expect, it } from 'vitest';
import { endsInTime, isLive, latestEnd } from './household-case.rules.ts';
import { HouseholdCaseState } from './household-case.state.ts';

describe('a household case', () => {
  it.each([
    ['2026-04-14', false],
    ['2026-04-15', true],
    ['2027-04-15', true],
    ['2027-04-16', false],
  ])('that is opened on the 15th of April 2026 may last until %s: %s', (untilDay, allowed) => {
    expect(endsInTime(untilDay, '2026-04-15')).toBe(allowed);
  });

  it('that is opened on a leap day lasts until the last of February', () => {
    expect(latestEnd('2028-02-29')).toBe('2029-02-28');
  });

  it('is live through its last day, and no longer once it is closed', () => {
    const untilDay = '2026-04-30';
    expect(isLive({ state: HouseholdCaseState.OPEN, untilDay }, '2026-04-30')).toBe(true);
    expect(isLive({ state: HouseholdCaseState.OPEN, untilDay }, '2026-05-01')).toBe(false);
    expect(isLive({ state: HouseholdCaseState.CLOSED, untilDay }, '2026-04-16')).toBe(false);
  });
});
