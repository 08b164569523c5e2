import { z } from 'zod';
import { databaseAddress } from './addresses.ts';
import { readConfig } from './config.ts';
import { type ClusterOptions, type EmbeddedCluster, startEmbeddedPostgres } from './embedded-postgres.ts';
import { databaseOf } from './subgraph.ts';

/** The folder that holds what the hub keeps on this machine. */
export const dataSettings = {
  HUB_DATA: z
    .string()
    .default('data')
    .describe('The folder for the hub’s own PostgreSQL and its secret, where these are not given.'),
};

const url = databaseAddress().optional();

/** The settings that say where the databases of these subgraphs are. */
export const databaseSettingsOf = (names: readonly string[]): Record<string, typeof url> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const [forService, forOwner] = settingsOf(name);
      return [
        [forService, url.describe(`The database of ${name}, as the service uses it.`)],
        [
          forOwner,
          url.describe(
            `The same as its owner, who may change tables. The service owns it, if none is given.`,
          ),
        ],
      ];
    }),
  );

function settingsOf(name: string): [forService: string, forOwner: string] {
  const prefix = databaseOf({ name }).toUpperCase();
  return [`${prefix}_DATABASE_URL`, `${prefix}_OWNER_DATABASE_URL`];
}

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
  const { HUB_DATA } = readConfig(dataSettings);
  const cluster = homeless.length > 0 ? await startEmbeddedPostgres(HUB_DATA, options) : undefined;
  await cluster?.createDatabases(homeless.map((name) => databaseOf({ name })));
  const databases = names.map((name) => [name, given[name] ?? embedded(cluster, databaseOf({ name }))]);
  return { databases: Object.fromEntries(databases), cluster };
}

function givenDatabase(name: string): PlacedDatabase | undefined {
  const [forService, forOwner] = settingsOf(name);
  const config: Record<string, string | undefined> = readConfig(databaseSettingsOf([name]));
  const { [forService]: given, [forOwner]: ownerUrl } = config;
  return given ? { url: given, ownerUrl } : undefined;
}

const embedded = (cluster: EmbeddedCluster | undefined, database: string): PlacedDatabase => ({
  url: cluster?.serviceUrl(database) ?? '',
  ownerUrl: cluster?.url(database),
});
