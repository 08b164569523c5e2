import { describe, expect, it } from 'vitest';
import { firstBefore, isMiscounted, MajorityRule, passes } from './resolution.rules.ts';

const { SIMPLE, TWO_THIRDS, FOUR_FIFTHS } = MajorityRule;

describe('a vote', () => {
  it.each([
    [SIMPLE, 5, 9, true],
    [SIMPLE, 4, 8, false],
    [TWO_THIRDS, 6, 9, true],
    [TWO_THIRDS, 5, 9, false],
    [FOUR_FIFTHS, 8, 10, true],
    [FOUR_FIFTHS, 7, 9, false],
  ])('of %s with %i of %i in favour: %s', (method, yes, entitled, passed) => {
    expect(passes({ method, yes, no: 0, abstain: 0, entitled })).toBe(passed);
  });

  it('is miscounted when more vote than may, or fewer than none', () => {
    expect(isMiscounted({ method: SIMPLE, yes: 5, no: 3, abstain: 2, entitled: 9 })).toBe(true);
    expect(isMiscounted({ method: SIMPLE, yes: 5, no: -1, abstain: 0, entitled: 9 })).toBe(true);
    expect(isMiscounted({ method: SIMPLE, yes: 5, no: 3, abstain: 1, entitled: 9 })).toBe(false);
  });
});

describe('what follows from a resolution', () => {
  const today = '2026-04-15';

  it('is asked for today or later', () => {
    expect(firstBefore(today, { reviewOn: today, followUps: [{ dueOn: '2026-05-01' }] })).toBeUndefined();
    expect(firstBefore(today, {})).toBeUndefined();
  });

  it('is told by the first day that has passed', () => {
    const followUps = [{ dueOn: '2026-04-14' }, { dueOn: '2026-04-01' }];
    expect(firstBefore(today, { followUps })).toBe('2026-04-01');
    expect(firstBefore(today, { reviewOn: '2026-03-01', followUps })).toBe('2026-03-01');
  });
});
