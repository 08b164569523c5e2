import { describe, expect, it } from 'vitest';
import { protectedCount } from './small-cell.ts';

describe('a protected count', () => {
  it.each([
    [0, null, true],
    [4, null, true],
    [5, 5, false],
    [219, 219, false],
  ])('of %i is shown as %s', (count, value, suppressed) => {
    expect(protectedCount(count)).toEqual({ value, suppressed });
  });
});
