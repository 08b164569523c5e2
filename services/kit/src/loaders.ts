import {
  type EntityClass,
  type EntityKey,
  type EntityManager,
  type FilterQuery,
  type ObjectQuery,
  type QueryOrderMap,
  wrap,
} from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { uuidFrom } from './identifiers.ts';
import { type GrowingList, type Page, type PageRequest, pagesByParent } from './page.ts';

interface Children<T extends object> {
  where?: ObjectQuery<T>;
  orderBy?: QueryOrderMap<T>;
}

/**
 * Reads for one request, each batched: asked for any number of rows at once, every loader runs one statement.
 * A loader is made when it is first asked for, and remembered by what it loads.
 */
export class Loaders {
  readonly #em: EntityManager;
  readonly #made = new Map<string, DataLoader<string, unknown>>();

  constructor(em: EntityManager) {
    this.#em = em;
  }

  /** Rows by primary key; null where there is none. */
  byId<T extends object>(entity: EntityClass<T>): DataLoader<string, T | null> {
    return this.batched(`${entity.name} by id`, async (ids) => {
      const { primaryKeys, properties } = this.#em.getMetadata(entity);
      const key = primaryKeys[0] as EntityKey<T>;
      const usable = properties[key].columnTypes?.[0] === 'uuid' ? ids.map(checkedUuid) : ids;
      const wanted = usable.filter((id) => typeof id === 'string');
      const rows = await this.#em.find(entity, { [key]: { $in: wanted } } as FilterQuery<NoInfer<T>>);
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
      const where = { $and: [{ [property]: { $in: ids } }, children.where ?? {}] } as FilterQuery<NoInfer<T>>;
      const rows = await this.#em.find(entity, where, { orderBy: children.orderBy ?? {} });
      const byKey = Map.groupBy(rows, (row) => idOf(row[property]));
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
    return this.batched(name, (ids) => pagesByParent(this.#em, entity, parent, list, request, ids));
  }

  /** A loader of a concept's own, for sums and counts; `name` says what it loads, its arguments included. */
  batched<V>(
    name: string,
    batch: (ids: readonly string[], em: EntityManager) => Promise<readonly (V | Error)[]>,
  ): DataLoader<string, V> {
    const made = this.#made.get(name) ?? new DataLoader<string, unknown>((ids) => batch(ids, this.#em));
    this.#made.set(name, made);
    return made as DataLoader<string, V>;
  }
}

/** The id a relation or an id column holds. */
const idOf = (value: unknown): string =>
  String(typeof value === 'object' && value !== null ? wrap(value, true).getPrimaryKey() : value);

/** The UUID, or the refusal as a value: one bad key must not fail the whole batch. */
function checkedUuid(id: string): string | Error {
  try {
    return uuidFrom(id);
  } catch (refusal) {
    return refusal as Error;
  }
}
