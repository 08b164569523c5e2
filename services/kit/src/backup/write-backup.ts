import { to as copyTo } from 'pg-copy-streams';
import { framed, type Part } from './parts.ts';
import { writeSealed } from './sealed-file.ts';
import { type Snapshot, snapshotsOf } from './snapshots.ts';
import { migrationsIn, named, sequencesIn, tablesIn } from './tables.ts';

export interface BackupOptions {
  file: string;
  passphrase: string;
  /** The hub's secret, without which sessions and keys in the databases are worth nothing. */
  secret: string;
  /** The databases as their owner has them, by subgraph name. */
  urls: ReadonlyMap<string, string>;
}

/** Writes all databases into one file, as they are at one moment, while the hub goes on. Gives the number of rows. */
export async function writeBackup({ file, passphrase, secret, urls }: BackupOptions): Promise<number> {
  const { snapshots, close } = await snapshotsOf(urls);
  let rows = 0;
  async function* counted(): AsyncIterable<Part> {
    const [databases, madeAt] = [snapshots.map(({ name }) => name), new Date().toISOString()];
    yield { kind: 'hub', version: 1, madeAt, secret, databases };
    for (const snapshot of snapshots) {
      for await (const part of partsOf(snapshot)) {
        if (part.kind === 'counted') rows += part.rows;
        yield part;
      }
    }
    yield { kind: 'end' };
  }
  try {
    await writeSealed(file, passphrase, framed(counted()));
  } finally {
    await close();
  }
  return rows;
}

async function* partsOf({ name, client }: Snapshot): AsyncIterable<Part> {
  const migrations = await migrationsIn(client);
  yield { kind: 'database', name, migrations, sequences: await sequencesIn(client) };
  for (const table of await tablesIn(client)) {
    yield { kind: 'table', database: name, table: table.name, columns: table.columns };
    const rows = client.query(copyTo(`copy ${named(client, table)} to stdout`));
    for await (const data of rows) yield { kind: 'rows', data };
    // Counted for itself, so that what is restored is held to it.
    const text = `select count(*) from ${client.escapeIdentifier(table.name)}`;
    const [counted] = (await client.query<{ count: string }>(text)).rows;
    yield { kind: 'counted', rows: Number(counted?.count) };
  }
}
