import type pg from 'pg';

/** A database that this process has open, for the metrics. */
export interface WatchedDatabase {
  name: string;
  /** Connections, by what they are used for. */
  pools: Map<'read' | 'write', pg.Pool>;
  /** How many statements wait to be sent. */
  waiting(): number;
}

export interface WatchedCircuit {
  name: string;
  circuit?: string | undefined;
}

/** The events of a subgraph that somebody is to take. */
export interface WatchedEvents {
  subgraph: string;
  consumer: string;
  /** For how many seconds the oldest has waited that is not yet taken; 0 where none waits. */
  lag(): Promise<number>;
}

/** A cache, for as long as somebody else has it. */
interface WatchedCache {
  name: string;
  subgraph: string;
  held: WeakRef<object>;
  bytesOf(cache: object): number;
}

/** What stands open in this process; whoever opens something puts it here and takes it away again. */
export const watched = {
  databases: new Set<WatchedDatabase>(),
  /** The ways to the subgraphs, of each gateway. */
  circuits: new Set<() => readonly WatchedCircuit[]>(),
  events: new Set<WatchedEvents>(),
  caches: new Set<WatchedCache>(),
  /** Operations that are counted under their own name. */
  operations: new Set<string>(),
};

/** Has the metrics tell what a cache holds; it is forgotten with whoever has it, as a graph that was replaced. */
export function watchCache<Cache extends object>(
  cache: Cache,
  bytesOf: (cache: Cache) => number,
  { name, subgraph = '' }: { name: string; subgraph?: string },
): Cache {
  watched.caches.add({
    name,
    subgraph,
    held: new WeakRef(cache),
    bytesOf: bytesOf as (cache: object) => number,
  });
  return cache;
}

/** What each cache holds that is still there, in bytes. */
export function* heldByCaches(): Generator<{ cache: string; subgraph: string; bytes: number }> {
  for (const known of watched.caches) {
    const cache = known.held.deref();
    if (cache) yield { cache: known.name, subgraph: known.subgraph, bytes: known.bytesOf(cache) };
    else watched.caches.delete(known);
  }
}
