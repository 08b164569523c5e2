import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Branch, makesCycle, numbered } from './agenda-item.rules.ts';

const item = (id: string, position: number, parentId?: string): Branch => ({
  id,
  position,
  parent: parentId ? { id: parentId } : null,
});

describe('an agenda', () => {
  it('numbers items by their place in the tree, each before its parts', () => {
    const items = [item('b', 2), item('a', 1), item('b2', 2, 'b'), item('b1', 1, 'b'), item('b1x', 1, 'b1')];
    expect(numbered(items).map(({ number, item: { id } }) => `${number} ${id}`)).toEqual([
      '1 a',
      '2 b',
      '2.1 b1',
      '2.1.1 b1x',
      '2.2 b2',
    ]);
  });

  it('numbers every item of any tree once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 30 }), (seeds) => {
        const items = seeds.map((seed, i) =>
          item(`i${i}`, (seed % 5) + 1, i > 0 && seed % 3 ? `i${seed % i}` : undefined),
        );
        const numbers = numbered(items).map(({ number }) => number);
        expect(new Set(numbers).size).toBe(items.length);
      }),
    );
  });

  it('knows when an item would become a part of itself', () => {
    const items = [item('a', 1), item('a1', 1, 'a'), item('a1x', 1, 'a1')];
    expect(makesCycle(items, 'a', 'a1x')).toBe(true);
    expect(makesCycle(items, 'a', 'a')).toBe(true);
    expect(makesCycle(items, 'a1x', 'a')).toBe(false);
    expect(makesCycle(items, 'a', null)).toBe(false);
  });
});
