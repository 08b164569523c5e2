import type { EntityClass, EntityKey, ObjectQuery } from '@mikro-orm/postgresql';
import { HubError } from './errors.ts';
import type { Reading } from './reading/reading.ts';
import type { Where } from './reading/select.ts';
import { idOf } from './rule.ts';

/** Which part of a list: the `first` rows after the cursor `after`. */
export interface PageRequest {
  first: number;
  after?: string | null;
}

/** A list that can grow: its rows belong to a parent and have one total order (end with the id). */
export interface GrowingList<T extends object> {
  where?: ObjectQuery<T>;
  orderBy: readonly (readonly [EntityKey<T>, 'asc' | 'desc'])[];
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

export const emptyPage = <T>(): Page<T> => ({
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
});

/** One page of children for each parent, in one statement however many parents there are. */
export async function pagesByParent<T extends object>(
  reading: Reading,
  entity: EntityClass<T>,
  parent: EntityKey<T>,
  list: GrowingList<T>,
  request: PageRequest,
  parentIds: readonly string[],
): Promise<Page<T>[]> {
  const first = pageSize(request.first);
  const select = reading.select(entity);
  const type = select.table.byProperty.get(parent)?.type;
  const parents = `unnest(${select.value(parentIds)}::${type}[]) as parent(id)`;
  const children = select.text({
    where: `${select.column(parent)} = parent.id and ${select.condition(afterCursor(list, request))}`,
    order: Object.fromEntries(list.orderBy),
    limit: first + 1,
  });
  const text = `select child.* from ${parents} cross join lateral (${children}) as child`;
  const rows = await reading.rows<T>(select, text).catch(blameCursor(request));
  const byParent = Map.groupBy(rows, (row) => idOf(row[parent]));
  return parentIds.map((id) => pageOf(byParent.get(id) ?? [], first, list, request));
}

/** One page of a whole table. */
export async function pageOfAll<T extends object>(
  reading: Reading,
  entity: EntityClass<T>,
  list: GrowingList<T>,
  request: PageRequest,
): Promise<Page<T>> {
  const first = pageSize(request.first);
  const select = reading.select(entity);
  const where = select.condition(afterCursor(list, request));
  const text = select.text({ where, order: Object.fromEntries(list.orderBy), limit: first + 1 });
  const rows = await reading.rows<T>(select, text).catch(blameCursor(request));
  return pageOf(rows, first, list, request);
}

/** The page that begins with the rows; one more than it holds says that there is another. */
function pageOf<T extends object>(
  rows: readonly T[],
  first: number,
  { orderBy }: GrowingList<T>,
  { after }: PageRequest,
): Page<T> {
  // Cursors are made when they are asked for, which most pages' are not.
  const edges = rows.slice(0, first).map((node) => ({
    node,
    get cursor() {
      return cursorOf(orderBy, node);
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(after),
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

/** How many rows to read, or a refusal: no request reads a table whole. */
export function pageSize(first: number, most = 100): number {
  if (first >= 1 && first <= most) return first;
  throw new HubError(
    'BAD_PAGE_SIZE',
    {
      zh: `first 应在 1 至 ${most} 之间。请修改，更多内容可分页查询。`,
      en: `Ask for 1 to ${most} rows with first, and for more page by page.`,
    },
    { first, most },
  );
}

/** Of all that goes into the statement of a page only the cursor is text the caller may have made up. */
const blameCursor =
  ({ after }: PageRequest) =>
  (error: unknown): never => {
    throw after && isDataException(error) ? badCursor() : error;
  };

/** PostgreSQL's class 22: a value that its column's type cannot read; and 42883: one it cannot be compared with. */
const isDataException = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(22|42883)/.test(String(error.code));

type OrderBy<T extends object> = GrowingList<T>['orderBy'];

function cursorOf<T extends object>(orderBy: OrderBy<T>, node: T): string {
  const place = orderBy.map(([property]) => node[property]);
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The rows that come after the cursor: later in the first property, or equal there and later in the next, and so on. */
function afterCursor<T extends object>(
  { where = {}, orderBy }: GrowingList<T>,
  { after }: PageRequest,
): Where {
  if (!after) return where as Where;
  const place = placeFrom(after, orderBy.length);
  const branches = orderBy.map(([property, direction], depth) => ({
    ...Object.fromEntries(orderBy.slice(0, depth).map(([equal], i) => [equal, place[i]])),
    [property]: { [direction === 'asc' ? '$gt' : '$lt']: place[depth] },
  }));
  return { $and: [where, { $or: branches }] };
}

function placeFrom(cursor: string, length: number): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(place) && place.length === length && place.every(isPlain)) return place;
  } catch {
    // Falls through: text that is no JSON is refused like a cursor of another list.
  }
  throw badCursor();
}

/** Anything else would be taken for an operator of a query. */
const isPlain = (value: unknown): boolean =>
  Number.isFinite(value) || (typeof value === 'string' && !value.includes('\0'));

const badCursor = () =>
  new HubError('BAD_CURSOR', {
    zh: '游标无效。请使用本列表上一页返回的 endCursor。',
    en: 'The cursor is not one of this list. Use the endCursor of its last page.',
  });
