import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { AgendaItem, AgendaItemKind } from './agenda-item.entity.ts';
import { type Branch, carryOver, isTooShortOrLong, makesCycle, numbered } from './agenda-item.rules.ts';
import { AgendaItemState } from './agenda-item.state.ts';

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

describe('what a meeting leaves undecided', () => {
  const { PROPOSED, ACCEPTED, IN_DISCUSSION, DECIDED, NOTED, WITHDRAWN } = AgendaItemState;
  const [held, next] = ['2026Q2', '2026Q3'].map(
    (quarter) => new JointMeeting({ communityId: '000000000001', quarter, no: quarter }),
  ) as [JointMeeting, JointMeeting];
  const put = (title: string, position: number, state: AgendaItemState, parent: AgendaItem | null = null) =>
    new AgendaItem({
      meeting: held,
      communityId: held.communityId,
      kind: AgendaItemKind.PROBLEM,
      title,
      position,
      state,
      parent,
    });
  const carried = (items: AgendaItem[], taken = 0) => carryOver(items, next, taken);

  it('goes on in the next one, in the same order and after what is there already', () => {
    const items = [
      put('c', 4, IN_DISCUSSION),
      put('a', 1, ACCEPTED),
      put('x', 2, DECIDED),
      put('b', 3, PROPOSED),
    ];
    const successors = carried(items, 2);
    expect(successors.map(({ title, position }) => `${position} ${title}`)).toEqual(['3 a', '4 b', '5 c']);
    for (const { meeting, state } of successors) expect([meeting, state]).toEqual([next, PROPOSED]);
  });

  it('keeps its parts, and lets a part stand by itself whose item is dealt with', () => {
    const [whole, done] = [put('whole', 1, ACCEPTED), put('done', 2, NOTED)];
    const parts = [
      put('first', 1, DECIDED, whole),
      put('second', 2, ACCEPTED, whole),
      put('left', 1, ACCEPTED, done),
    ];
    const successors = carried([whole, done, ...parts]);
    expect(numbered(successors).map(({ number, item: { title } }) => `${number} ${title}`)).toEqual([
      '1 whole',
      '1.1 second',
      '2 left',
    ]);
  });

  it('says where it came from and how often, and is deferred where it was', () => {
    const item = put('a', 1, ACCEPTED);
    item.carriedTimes = 1;
    expect(carried([item])).toMatchObject([{ carriedFrom: item, carriedTimes: 2 }]);
    expect(item.state).toBe(AgendaItemState.DEFERRED);
  });

  it('is nothing when all is dealt with', () => {
    expect(carried([put('a', 1, DECIDED), put('b', 2, NOTED), put('c', 3, WITHDRAWN)])).toEqual([]);
  });
});

describe('the duration of an item', () => {
  it.each([
    [null, false],
    [0, true],
    [1, false],
    [480, false],
    [481, true],
  ])('of %s minutes is out of range: %s', (minutes, outOfRange) => {
    expect(isTooShortOrLong(minutes)).toBe(outOfRange);
  });
});
