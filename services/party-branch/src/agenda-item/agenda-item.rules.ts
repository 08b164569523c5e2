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
