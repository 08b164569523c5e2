import { describe, expect, it } from 'vitest';
import { commitmentsIn, numberAfter, receiptsOn } from './community.numbering.ts';

describe('a number', () => {
  it.each([
    [undefined, 'C-2026-0001'],
    ['C-2026-0060', 'C-2026-0061'],
    ['C-2026-9999', 'C-2026-10000'],
    ['C-2026-10000', 'C-2026-10001'],
  ])('after %s is %s', (last, next) => {
    expect(numberAfter(last, commitmentsIn('2026-04-15'))).toBe(next);
  });

  it('of a receipt tells its day', () => {
    expect(numberAfter(undefined, receiptsOn('2026-04-15'))).toBe('R-20260415-001');
    expect(numberAfter('R-20260415-009', receiptsOn('2026-04-15'))).toBe('R-20260415-010');
  });
});
