import { describe, expect, it } from 'vitest';
import { isGap, isHeldOn } from './membership.rules.ts';

const term = (fromDay: string, untilDay: string | null = null) => ({ fromDay, untilDay });

describe('a term', () => {
  it.each([
    ['2026-01-31', false],
    ['2026-02-01', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
  ])('of February holds on %s: %s', (day, holds) => {
    expect(isHeldOn(term('2026-02-01', '2026-02-28'), day)).toBe(holds);
  });

  it('without a last day goes on', () => {
    expect(isHeldOn(term('2026-02-01'), '2099-12-31')).toBe(true);
  });
});

describe('a membership without a liaison', () => {
  const membership = term('2026-01-01', '2026-12-31');
  const liaisons = [term('2026-01-01', '2026-02-14'), term('2026-03-01')];

  it.each([
    ['2025-12-31', false],
    ['2026-02-14', false],
    ['2026-02-15', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
    ['2027-01-01', false],
  ])('rings an alarm on %s: %s', (day, gap) => expect(isGap(membership, liaisons, day)).toBe(gap));
});
