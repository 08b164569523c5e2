import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';

/** Asks another subgraph for entities by key, with the rights of an auditor of the place. */
export type AskElsewhere = (asked: {
  subgraph: string;
  query: string;
  representations: { __typename: string; id: string }[];
  place: string;
}) => Promise<{
  data?: Record<string, unknown> | null | undefined;
  errors?: readonly { path?: readonly (string | number)[] | undefined }[] | undefined;
}>;

/** One entity of another subgraph, and what of it is wanted. */
export interface Sought {
  subgraph: string;
  type: string;
  id: string;
  fields: string;
  /** The community, or the street, that it is looked for in. */
  place: string;
}

export type Found = Readonly<Record<string, unknown>>;

/** For so long a name that was read is not read again. */
const rememberedMs = 60_000;

/**
 * What a subgraph has to know of entities that others own: whether there are such, and what they are called. All that is
 * sought in one turn of one subgraph is one question; what was found is remembered for a while.
 */
export class Elsewhere {
  readonly #loader: DataLoader<Sought, Found | null, string>;

  constructor(ask: AskElsewhere) {
    const remembered = new LRUCache<string, Promise<Found | null>>({ max: 10_000, ttl: rememberedMs });
    this.#loader = new DataLoader((sought) => findAll(ask, sought), {
      cacheKeyFn: keyOf,
      cacheMap: {
        get: (key) => remembered.get(key),
        set: (key, found) => remembered.set(key, found),
        delete: (key) => remembered.delete(key),
        clear: () => remembered.clear(),
      },
    });
  }

  /** The entity, or null where there is none; throws where its owner does not answer. */
  async find(sought: Sought): Promise<Found | null> {
    const found = await this.#loader.load(sought).catch((error: unknown) => {
      this.#loader.clear(sought);
      throw error;
    });
    // It may be made at any time.
    if (!found) this.#loader.clear(sought);
    return found;
  }
}

const keyOf = ({ type, id, place }: Sought): string => `${type} ${id} ${place}`;

async function findAll(ask: AskElsewhere, sought: readonly Sought[]): Promise<(Found | null | Error)[]> {
  const found = new Map<Sought, Found | null | Error>();
  const alike = Map.groupBy(sought, ({ type, place }) => `${type} ${place}`);
  await Promise.all(
    [...alike.values()].map(async (group) => {
      const [first] = group;
      if (!first) return;
      const { subgraph, type, fields, place } = first;
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`;
      const representations = group.map(({ id }) => ({ __typename: type, id }));
      const { data, errors } = await ask({ subgraph, query, representations, place });
      const rows = Array.isArray(data?._entities) ? (data._entities as (Found | null)[]) : [];
      const failed = errors && errors.length > 0;
      for (const [index, each] of group.entries()) {
        const row = rows[index] ?? null;
        found.set(each, !row && failed ? new NoAnswer(subgraph) : row);
      }
    }),
  );
  return sought.map((each) => found.get(each) ?? null);
}

/** The owner of what is sought does not answer. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor(subgraph: string) {
    super(`${subgraph} does not answer.`);
  }
}
