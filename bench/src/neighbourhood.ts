// A PostgreSQL of the benchmark's own that holds the demonstration.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemonstration } from '@hub/demo/load.ts';
import { subgraphNames } from '@hub/gateway/supergraph/names.ts';
import { startEmbeddedPostgres } from '@hub/kit/embedded-postgres.ts';
import type { PlacedDatabase } from '@hub/kit/placed-database.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import { cpuSeconds, cpuSecondsOfEnded } from './load.ts';

export interface Neighbourhood {
  /** By subgraph name. */
  databases: Readonly<Record<string, PlacedDatabase & { ownerUrl: string }>>;
  /** As its owner has it: a database beside the subgraphs' own. */
  createDatabase(name: string): Promise<string>;
  loadedInSeconds: number;
  /** CPU of the server and of every process it has had. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a server and fills it with so many pairs of communities; where writes are measured, each is to reach the disk. */
export async function startNeighbourhood(scale: number, { durable = false } = {}): Promise<Neighbourhood> {
  const directory = await mkdtemp(join(tmpdir(), 'hub-bench-'));
  const cluster = await startEmbeddedPostgres(directory, { durable });
  const databases: Record<string, PlacedDatabase & { ownerUrl: string }> = {};
  await cluster.createDatabases(subgraphNames.map((name) => databaseOf({ name })));
  for (const name of subgraphNames) {
    const database = databaseOf({ name });
    databases[name] = { url: cluster.serviceUrl(database), ownerUrl: cluster.url(database) };
  }
  const begun = performance.now();
  await loadDemonstration(databases, { scale });
  const loadedInSeconds = (performance.now() - begun) / 1000;
  const server = Number((await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
  return {
    databases,
    loadedInSeconds,
    async createDatabase(name) {
      await cluster.createDatabases([name]);
      return cluster.url(name);
    },
    cpuSeconds: () => cpuOfServer(server),
    async stop() {
      await cluster.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** What the server itself has used, its ended children included, and what those use that still run. */
async function cpuOfServer(server: number): Promise<number> {
  const children = (await readFile(`/proc/${server}/task/${server}/children`, 'utf8')).trim();
  const running = children ? children.split(' ').map(Number) : [];
  try {
    return [server, ...running].reduce((total, pid) => total + cpuSeconds(pid), cpuSecondsOfEnded(server));
  } catch (error) {
    // One that ends while it is looked at is among the ended ones the next time.
    if (isGone(error)) return cpuOfServer(server);
    throw error;
  }
}

/** No such file, or none any more since it was opened. */
const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ESRCH'].includes(String(error.code));
