import type { PlacedDatabase } from '@hub/kit/placed-database.ts';
import pg from 'pg';

/** Where the databases are, by subgraph name. */
export type Databases = Readonly<Record<string, PlacedDatabase>>;

/** Whether all the databases hold the demonstration. */
export async function isLoaded(databases: Databases): Promise<boolean> {
  const loaded = await Promise.all(Object.values(databases).map(({ url }) => holdsDemonstration(url)));
  return loaded.every(Boolean);
}

async function holdsDemonstration(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query("select to_regclass('demonstration') is not null as made");
    return rows[0].made && (await client.query('select 1 from demonstration')).rowCount === 1;
  } finally {
    await client.end();
  }
}
