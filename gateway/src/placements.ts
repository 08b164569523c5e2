import { type EmbeddedCluster, startEmbeddedPostgres } from '@hub/kit/embedded-postgres.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import type { GatewayConfig } from './config.ts';
import type { Placement } from './hub.ts';
import { subgraphs } from './supergraph/subgraphs.ts';

export interface Placed {
  placements: Record<string, Placement>;
  /** The hub's own PostgreSQL, where some subgraph needs it. */
  cluster: EmbeddedCluster | undefined;
  /** The databases on it, by subgraph name. */
  databaseUrls: Record<string, string>;
}

/** Decides where each subgraph lives: behind its URL, on its given database, or on the hub's own PostgreSQL. */
export async function place(config: GatewayConfig): Promise<Placed> {
  const given = subgraphs.map(({ subgraph }) => ({
    subgraph,
    placement: configured(config, databaseOf(subgraph)),
  }));
  const homeless = given.filter(({ placement }) => !placement);
  const cluster = homeless.length > 0 ? await startEmbeddedPostgres(config.HUB_DATA) : undefined;
  const databaseUrls: Record<string, string> = {};
  if (cluster) {
    for (const { subgraph } of homeless) databaseUrls[subgraph.name] = cluster.url(databaseOf(subgraph));
    await Promise.all(homeless.map(({ subgraph }) => cluster.createDatabase(databaseOf(subgraph))));
  }
  const placements = given.map(({ subgraph, placement }) => [
    subgraph.name,
    placement ?? { databaseUrl: databaseUrls[subgraph.name] },
  ]);
  return { placements: Object.fromEntries(placements), cluster, databaseUrls };
}

function configured(config: GatewayConfig, database: string): Placement | undefined {
  const prefix = database.toUpperCase();
  const settings: Record<string, unknown> = config;
  const [url, databaseUrl] = [settings[`${prefix}_URL`], settings[`${prefix}_DATABASE_URL`]];
  if (url) return { url: String(url) };
  return databaseUrl ? { databaseUrl: String(databaseUrl) } : undefined;
}
