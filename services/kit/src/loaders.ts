import type { EntityClass, EntityKey, ObjectQuery, QueryOrderMap } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Actor } from './actor.ts';
import { uuidFrom } from './identifiers.ts';
import {
  emptyPage,
  type GrowingList,
  type Page,
  type PageRequest,
  pageOfAll,
  pagesByParent,
} from './page.ts';
import type { Reading } from './reading/reading.ts';
import type { Order, Where } from './reading/select.ts';
import { idOf } from './rule.ts';
import { ruleOf } from './seen-by.ts';

interface Children<T extends object> {
  where?: ObjectQuery<T>;
  orderBy?: QueryOrderMap<T>;
}

/**
 * Reads for one request, each batched: asked for any number of rows at once, every loader runs one statement.
 * A loader is made when it is first asked for, and remembered by what it loads. Rows that the actor may not see are
 * left out by the statement itself.
 */
export class Loaders {
  readonly #reading: Reading;
  readonly #actor: Actor | undefined;
  readonly #made = new Map<string | EntityClass<object>, DataLoader<string, unknown>>();

  /** Without an actor, every row is read. */
  constructor(reading: Reading, actor?: Actor) {
    this.#reading = reading;
    this.#actor = actor;
  }

  /** Rows by primary key; null where there is none. */
  byId<T extends object>(entity: EntityClass<T>): DataLoader<string, T | null> {
    // Once for each row it is asked for: neither a name nor a function is made for nothing.
    const made = this.#made.get(entity);
    if (made) return made as DataLoader<string, T | null>;
    return this.batched(entity, async (ids) => {
      const { property, type } = this.#reading.tableOf(entity).key;
      const key = property as EntityKey<T>;
      const usable = type === 'uuid' ? ids.map(checkedUuid) : ids;
      const wanted = usable.filter((id) => typeof id === 'string');
      const rows = await this.#find(entity, { [key]: { $in: wanted } });
      const found = new Map(rows.map((row) => [String(row[key]), row]));
      return usable.map((id) => (typeof id === 'string' ? (found.get(id) ?? null) : id));
    });
  }

  /** The rows that point at each key through `property`: a relation, or the id of another subgraph's entity. */
  manyBy<T extends object>(
    entity: EntityClass<T>,
    property: EntityKey<T>,
    children: Children<NoInfer<T>> = {},
  ): DataLoader<string, T[]> {
    return this.batched(`${entity.name} by ${property} ${JSON.stringify(children)}`, async (ids) => {
      const where = { $and: [{ [property]: { $in: ids } }, children.where ?? {}] };
      const rows = await this.#find(entity, where, children.orderBy);
      const byKey = Map.groupBy(rows, (row) => idOf(row[property]) ?? '');
      return ids.map((id) => byKey.get(id) ?? []);
    });
  }

  /** One page of a growing list for each parent. */
  pageBy<T extends object>(
    entity: EntityClass<T>,
    parent: EntityKey<T>,
    list: GrowingList<NoInfer<T>>,
    request: PageRequest,
  ): DataLoader<string, Page<T>> {
    const name = `${entity.name} paged by ${parent} ${JSON.stringify([list, request])}`;
    return this.batched(name, async (ids) => {
      const where = this.#seen(entity, (list.where ?? {}) as Where);
      if (where === 'none') return ids.map(() => emptyPage());
      const seen = { orderBy: list.orderBy, where: where as ObjectQuery<T> };
      return pagesByParent(this.#reading, entity, parent, seen, request, ids);
    });
  }

  /** One page of a growing list that has no parent. */
  async page<T extends object>(
    entity: EntityClass<T>,
    list: GrowingList<NoInfer<T>>,
    request: PageRequest,
  ): Promise<Page<T>> {
    const where = this.#seen(entity, (list.where ?? {}) as Where);
    if (where === 'none') return emptyPage();
    return pageOfAll(
      this.#reading,
      entity,
      { orderBy: list.orderBy, where: where as ObjectQuery<T> },
      request,
    );
  }

  /** Every row of a table that stays short. */
  all<T extends object>(entity: EntityClass<T>, orderBy: QueryOrderMap<NoInfer<T>>): Promise<T[]> {
    return this.#find(entity, {}, orderBy);
  }

  /** A loader of a concept's own, for sums and counts; `name` says what it loads, its arguments included. */
  batched<V>(
    name: string | EntityClass<object>,
    batch: (ids: readonly string[], read: Reading['records']) => Promise<readonly (V | Error)[]>,
  ): DataLoader<string, V> {
    const made =
      this.#made.get(name) ?? new DataLoader<string, unknown>((ids) => batch(ids, this.#reading.records));
    this.#made.set(name, made);
    return made as DataLoader<string, V>;
  }

  async #find<T extends object>(
    entity: EntityClass<T>,
    where: Where,
    orderBy?: QueryOrderMap<T>,
  ): Promise<T[]> {
    const seen = this.#seen(entity, where);
    return seen === 'none' ? [] : this.#reading.find(entity, seen, orderBy as Order);
  }

  /** The filter, narrowed to what the actor may see. */
  #seen(entity: EntityClass<object>, where: Where): Where | 'none' {
    const rule = this.#actor && ruleOf(entity);
    const allowed = rule && this.#actor ? rule.where(this.#actor) : 'all';
    if (allowed === 'all') return where;
    return allowed === 'none' ? 'none' : { $and: [where, allowed] };
  }
}

/** The UUID, or the refusal as a value: one bad key must not fail the whole batch. */
function checkedUuid(id: string): string | Error {
  try {
    return uuidFrom(id);
  } catch (refusal) {
    return refusal as Error;
  }
}
