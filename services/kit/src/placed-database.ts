import { z } from 'zod';
import { readConfig } from './config.ts';
import { type ClusterOptions, type EmbeddedCluster, startEmbeddedPostgres } from './embedded-postgres.ts';
import { databaseOf } from './subgraph.ts';

/** The folder that holds what the hub keeps on this machine. */
export const hubData = { HUB_DATA: z.string().default('data') };

/** Where a subgraph’s database is. */
export interface PlacedDatabase {
  url: string;
  /** As the owner, who may change tables; none where the service owns them. */
  ownerUrl?: string | undefined;
}

export interface PlacedDatabases {
  /** By subgraph name. */
  databases: Record<string, PlacedDatabase>;
  /** The hub's own PostgreSQL, where some subgraph needs it. */
  cluster: EmbeddedCluster | undefined;
}

/** The databases of the subgraphs: as the environment gives them, or else on the hub's own PostgreSQL in HUB_DATA. */
export async function placeDatabases(
  names: readonly string[],
  options: Pick<ClusterOptions, 'onSpawn'> = {},
): Promise<PlacedDatabases> {
  const given = Object.fromEntries(names.map((name) => [name, givenDatabase(name)]));
  const homeless = names.filter((name) => !given[name]);
  const { HUB_DATA } = readConfig(hubData);
  const cluster = homeless.length > 0 ? await startEmbeddedPostgres(HUB_DATA, options) : undefined;
  await cluster?.createDatabases(homeless.map((name) => databaseOf({ name })));
  const databases = names.map((name) => [name, given[name] ?? embedded(cluster, databaseOf({ name }))]);
  return { databases: Object.fromEntries(databases), cluster };
}

function givenDatabase(name: string): PlacedDatabase | undefined {
  const prefix = databaseOf({ name }).toUpperCase();
  const [forService, forOwner] = [`${prefix}_DATABASE_URL`, `${prefix}_OWNER_DATABASE_URL`];
  const url = z.url().optional();
  const config: Record<string, string | undefined> = readConfig({ [forService]: url, [forOwner]: url });
  const { [forService]: given, [forOwner]: ownerUrl } = config;
  return given ? { url: given, ownerUrl } : undefined;
}

const embedded = (cluster: EmbeddedCluster | undefined, database: string): PlacedDatabase => ({
  url: cluster?.serviceUrl(database) ?? '',
  ownerUrl: cluster?.url(database),
});
