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

/** What stands open in this process; whoever opens something puts it here and takes it away again. */
export const watched = {
  databases: new Set<WatchedDatabase>(),
  /** The ways to the subgraphs, of each gateway. */
  circuits: new Set<() => readonly WatchedCircuit[]>(),
  /** The bytes that a cache holds, by its name. */
  caches: new Map<string, () => number>(),
  /** Operations that are counted under their own name. */
  operations: new Set<string>(),
};
