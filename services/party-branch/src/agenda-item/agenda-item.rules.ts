import type { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import type { AgendaItem } from './agenda-item.entity.ts';
import { undecidedStates } from './agenda-item.state.ts';

/** An item that takes longer is a meeting of its own. */
export const longestMinutes = 480;

export const isTooShortOrLong = (durationMinutes: number | null): boolean =>
  durationMinutes !== null && (durationMinutes < 1 || durationMinutes > longestMinutes);

/** What numbering needs to know of an item. */
export interface Branch {
  id: string;
  position: number;
  parent: { id: string } | null;
}

/** The items in the order of the agenda, each before its parts, with numbers as 2 and 2.1. */
export function numbered<T extends Branch>(items: readonly T[]): { number: string; item: T }[] {
  const byParent = Map.groupBy(items, ({ parent }) => parent?.id);
  const walk = (parentId: string | undefined, prefix: string): { number: string; item: T }[] =>
    (byParent.get(parentId) ?? [])
      .toSorted((a, b) => a.position - b.position || a.id.localeCompare(b.id))
      .flatMap((item, i) => {
        const number = `${prefix}${i + 1}`;
        return [{ number, item }, ...walk(item.id, `${number}.`)];
      });
  return walk(undefined, '');
}

/** Whether hanging the item below `parentId` would make it a part of itself. */
export function makesCycle(items: readonly Branch[], itemId: string, parentId: string | null): boolean {
  const parentOf = new Map(items.map(({ id, parent }) => [id, parent?.id ?? null]));
  for (let at: string | null = parentId; at !== null; at = parentOf.get(at) ?? null) {
    if (at === itemId) return true;
  }
  return false;
}

export const isUndecided = ({ state }: Pick<AgendaItem, 'state'>): boolean => undecidedStates.includes(state);

/**
 * What takes the place of the undecided items in the next meeting, after the items it has already and in the order
 * of the agenda. A part stays with its item if that goes along, and else stands by itself.
 */
export function carryOver(items: readonly AgendaItem[], next: JointMeeting, taken: number): AgendaItem[] {
  const successors = new Map<string, AgendaItem>();
  const places = new Map<AgendaItem | null, number>([[null, taken]]);
  for (const { item } of numbered(items)) {
    if (!isUndecided(item)) continue;
    const parent = (item.parent && successors.get(item.parent.id)) ?? null;
    const position = (places.get(parent) ?? 0) + 1;
    places.set(parent, position);
    successors.set(item.id, item.carryOverTo(next, { parent, position }));
  }
  return [...successors.values()];
}
