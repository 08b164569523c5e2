import { describe, expect, it } from 'vitest';
import { Compound } from '../compound/compound.entity.ts';
import { Grid } from '../grid/grid.entity.ts';
import { givesAway } from './population-snapshot.rules.ts';

const inGrids = (...counts: number[]) =>
  counts.map((lowIncomeHouseholds) => ({ grid: new Grid(), compound: null, lowIncomeHouseholds }));
const inCompounds = (...counts: number[]) =>
  counts.map((lowIncomeHouseholds) => ({ grid: null, compound: new Compound(), lowIncomeHouseholds }));

describe('a whole', () => {
  it.each([
    ['every part is shown', inGrids(5, 12), false],
    ['there are no parts', [], false],
    ['one part is kept back', inGrids(4, 12), true],
    ['the parts kept back are few even together', inGrids(1, 3, 12), true],
    ['the parts kept back are enough together', inGrids(4, 1, 12), false],
    ['there are none in a part', inGrids(0, 12), true],
    [
      'the parts of one kind are shown and those of the other not',
      [...inGrids(5, 12), ...inCompounds(2, 15)],
      true,
    ],
  ])('gives parts away or not when %s', (_, parts, expected) => {
    expect(givesAway(parts)).toBe(expected);
  });

  it('is about the later count of a part', () => {
    const [grid] = inGrids(4);
    const corrected = grid ? [grid, { ...grid, lowIncomeHouseholds: 6 }] : [];
    expect(givesAway(corrected)).toBe(false);
  });
});
