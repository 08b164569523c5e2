import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { CannotStart } from '../cannot-start.ts';
import { migrate } from '../migrating.ts';
import type { PlacedDatabase } from '../placed-database.ts';
import type { Subgraph } from '../subgraph.ts';
import { type Part, unframed } from './parts.ts';
import { readSealed } from './sealed-file.ts';
import { migrationsIn, named, type Table, tablesIn } from './tables.ts';

export interface RestoreOptions {
  file: string;
  passphrase: string;
  subgraphs: readonly Pick<Subgraph, 'name' | 'migrations'>[];
  /** Where the databases are, by subgraph name. All of them are empty. */
  databases: Readonly<Record<string, PlacedDatabase>>;
  /** Is told the hub's secret before anything is restored, and throws where it is not the one here. */
  takeSecret(secret: string): Promise<void>;
}

/** Restores all databases from a backup, each in one transaction; gives the number of rows. */
export async function restoreBackup({ file, passphrase, ...options }: RestoreOptions): Promise<number> {
  const open = new Map<string, Restoring>();
  let [rows, isWhole] = [0, false];
  let current: Restoring | undefined;
  try {
    for (const { name } of options.subgraphs) await expectEmpty(name, ownerUrlOf(options, name));
    for await (const part of unframed(readSealed(file, passphrase))) {
      if (part.kind === 'hub') await options.takeSecret(part.secret);
      if (part.kind === 'database') {
        current = await Restoring.begin(part, options);
        open.set(part.name, current);
      }
      if (part.kind === 'table') await current?.take({ name: part.table, columns: part.columns });
      if (part.kind === 'rows') await current?.write(part.data);
      if (part.kind === 'counted') rows += (await current?.endTable(part.rows)) ?? 0;
      isWhole = part.kind === 'end';
    }
    const missing = options.subgraphs.filter(({ name }) => !open.has(name));
    if (!isWhole || missing.length > 0) throw new CannotStart(`${file} is not the backup of a whole hub.`);
    for (const restoring of open.values()) await restoring.finish();
    for (const restoring of open.values()) await restoring.commit();
    return rows;
  } finally {
    for (const restoring of open.values()) await restoring.end();
  }
}

const ownerUrlOf = ({ databases }: Pick<RestoreOptions, 'databases'>, name: string): string => {
  const { url = '', ownerUrl = url } = databases[name] ?? {};
  return ownerUrl;
};

async function expectEmpty(name: string, url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const tables = await tablesIn(client);
    if (tables.length > 0) {
      throw new CannotStart(
        `The database of ${name} is not empty: a backup is restored into empty databases only. Give others, or another HUB_DATA.`,
      );
    }
  } finally {
    await client.end();
  }
}

/** One database that is being restored. */
class Restoring {
  readonly #client: pg.Client;
  readonly #part: Extract<Part, { kind: 'database' }>;
  #foreignKeys: { table: string; name: string; definition: string }[] = [];
  #table: Table = { name: '', columns: [] };
  #copying: ReturnType<typeof copyFrom> | undefined;

  private constructor(client: pg.Client, part: Extract<Part, { kind: 'database' }>) {
    this.#client = client;
    this.#part = part;
  }

  /** Makes the tables as the backup's version has them, and opens them for whatever rows come. */
  static async begin(
    part: Extract<Part, { kind: 'database' }>,
    options: Pick<RestoreOptions, 'subgraphs' | 'databases'>,
  ): Promise<Restoring> {
    const subgraph = options.subgraphs.find(({ name }) => name === part.name);
    const database = options.databases[part.name];
    if (!subgraph || !database) throw new CannotStart(`This version has no subgraph ${part.name}.`);
    const migrations = subgraph.migrations.filter(({ name }) => part.migrations.includes(name));
    await migrate({ ...subgraph, migrations }, database);
    const client = new pg.Client(ownerUrlOf(options, part.name));
    await client.connect();
    const restoring = new Restoring(client, part);
    await restoring.#open();
    return restoring;
  }

  async #open(): Promise<void> {
    const made = await migrationsIn(this.#client);
    if (made.sort().join() !== [...this.#part.migrations].sort().join()) {
      await this.#client.end();
      throw new CannotStart(
        `The backup of ${this.#part.name} is of a version whose migrations this one does not have: restore it with that version, then upgrade.`,
      );
    }
    await this.#client.query('begin');
    const { rows } = await this.#client.query(`
      select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
    this.#foreignKeys = rows;
    // Rows come in the order of their tables' names; what they point to is checked when all are there.
    for (const { table, name } of rows)
      await this.#client.query(`alter table ${table} drop constraint ${name}`);
    for (const { name } of await tablesIn(this.#client)) {
      const table = this.#client.escapeIdentifier(name);
      // The trail would be chained anew, and registers refuse what was not written by a command.
      await this.#client.query(`alter table ${table} disable trigger user`);
      await this.#client.query(`truncate ${table}`);
    }
  }

  async take(table: Table): Promise<void> {
    this.#table = table;
    this.#copying = this.#client.query(copyFrom(`copy ${named(this.#client, table)} from stdin`));
  }

  async write(data: Buffer): Promise<void> {
    const copying = this.#copying;
    if (copying && !copying.write(data)) await once(copying, 'drain');
  }

  async endTable(expected: number): Promise<number> {
    const copying = this.#copying;
    if (!copying) return 0;
    copying.end();
    await once(copying, 'finish');
    if (copying.rowCount !== expected) {
      throw new Error(`${this.#table.name} has ${copying.rowCount} rows, and not ${expected}.`);
    }
    return expected;
  }

  /** Closes the tables again, which checks what points where. */
  async finish(): Promise<void> {
    for (const { name } of await tablesIn(this.#client)) {
      await this.#client.query(`alter table ${this.#client.escapeIdentifier(name)} enable trigger user`);
    }
    for (const { table, name, definition } of this.#foreignKeys) {
      await this.#client.query(`alter table ${table} add constraint ${name} ${definition}`);
    }
    for (const { name, lastValue, isCalled } of this.#part.sequences) {
      const sequence = this.#client.escapeIdentifier(name);
      await this.#client.query('select setval($1, $2::bigint, $3)', [sequence, lastValue, isCalled]);
    }
  }

  async commit(): Promise<void> {
    await this.#client.query('commit');
    await this.#client.query('analyze');
  }

  end(): Promise<void> {
    return this.#client.end();
  }
}
