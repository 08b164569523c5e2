import { createHash } from 'node:crypto';
import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { CannotStart } from './cannot-start.ts';
import { log } from './log.ts';
import { History } from './migrations/0000-history.ts';
import { Chains } from './migrations/0000-history-chains.ts';
import { Statements } from './reading/statements.ts';
import type { Subgraph } from './subgraph.ts';

export type Migrating = Pick<Subgraph, 'name' | 'migrations'>;

export interface MigratedDatabase {
  /** The database as the service uses it. */
  url: string;
  /** The same database as its owner, who may change tables; left out, the service owns it. */
  ownerUrl?: string | undefined;
}

/** What of a version's migrations a database has, and what it has beside them. */
export interface MigrationState {
  applied: string[];
  pending: string[];
  /** A later version made them. */
  unknown: string[];
  /** Not what they were when they were applied. */
  changed: string[];
}

/** The kit's own before the concepts'. Whatever its place, one that is not applied yet is: forward, and never back. */
const all = ({ migrations }: Pick<Migrating, 'migrations'>): Subgraph['migrations'] => [
  { name: '0000-history', class: History },
  { name: '0000-history-chains', class: Chains },
  ...migrations,
];

/** What the ORM needs to know of them. */
export const migrationOptions = (subgraph: Pick<Migrating, 'migrations'>) => ({
  extensions: [Migrator],
  migrations: { migrationsList: all(subgraph), snapshot: false, silent: true },
});

/** The statements of each migration, in order, by its name. */
export async function statementsOf(subgraph: Pick<Migrating, 'migrations'>, orm: MikroORM) {
  const statements = new Map<string, string[]>();
  for (const entry of all(subgraph)) {
    const migration = new entry.class(orm.em.getDriver(), orm.config);
    await migration.up?.();
    statements.set(entry.name, (migration.getQueries?.() ?? []).map(String));
  }
  return statements;
}

const sumOf = (statements: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(statements)).digest('hex');

/** Answers a statement with its rows. */
type Ask = (text: string) => Promise<unknown[][]>;

export const asking =
  (orm: MikroORM): Ask =>
  async (text) =>
    (await Statements.of(orm.em).find(text, [])).rows;

const made = (table: string): string => `select 1 where to_regclass('${table}') is not null`;

export async function migrationState(
  subgraph: Pick<Migrating, 'migrations'>,
  orm: MikroORM,
  ask = asking(orm),
): Promise<MigrationState> {
  const statements = await statementsOf(subgraph, orm);
  const names = [...statements.keys()];
  if ((await ask(made('mikro_orm_migrations'))).length === 0) {
    return { applied: [], pending: names, unknown: [], changed: [] };
  }
  const applied = (await ask('select name from mikro_orm_migrations order by id')).map(([name]) =>
    String(name),
  );
  const sums =
    (await ask(made('migration_sum'))).length > 0 ? await ask('select name, sha256 from migration_sum') : [];
  return {
    applied,
    pending: names.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !statements.has(name)),
    changed: sums.flatMap(([name, sha256]) => {
      const now = statements.get(String(name));
      return now && sumOf(now) !== sha256 ? String(name) : [];
    }),
  };
}

/** Whether all migrations have been carried out, and no others. Asking is far quicker than having the migrator look. */
export async function isMigrated(subgraph: Pick<Migrating, 'migrations'>, orm: MikroORM): Promise<boolean> {
  const ask = asking(orm);
  if ((await ask(made('mikro_orm_migrations'))).length === 0) return false;
  const applied = new Set((await ask('select name from mikro_orm_migrations')).map(([name]) => name));
  return all(subgraph).every(({ name }) => applied.has(name));
}

/** A database that a later version has changed is not touched, and neither is one whose past was rewritten. */
function refuseForeign({ name }: Pick<Migrating, 'name'>, { unknown, changed }: MigrationState): void {
  if (unknown.length > 0) {
    throw new CannotStart(
      `The database of ${name} belongs to a later version, which has made ${unknown.join(', ')}: start that version, or restore a backup of this one's.`,
    );
  }
  if (changed.length > 0) {
    throw new CannotStart(
      `The migrations ${changed.join(', ')} of ${name} are not those that its database was made with: put them back as they were, and add what is new as migrations of its own.`,
    );
  }
}

/** In any other encoding, rules over texts would count bytes or refuse what is Chinese. */
async function refuseOtherThanUtf8({ name }: Pick<Migrating, 'name'>, ask: Ask): Promise<void> {
  const [[encoding] = []] = await ask('show server_encoding');
  if (encoding === 'UTF8') return;
  throw new CannotStart(
    `The database of ${name} is encoded as ${encoding}: make it anew with "encoding 'UTF8' template template0".`,
  );
}

/** Chosen once for the hub: whoever migrates a database holds this lock. */
const migrationLock = 4_150_900;

/**
 * Brings the tables up to date, and tells which migrations that took. Several processes may start at once: the first
 * migrates, the others wait for it.
 */
export async function migrate(
  subgraph: Migrating,
  { url, ownerUrl = url }: MigratedDatabase,
): Promise<string[]> {
  const orm = new MikroORM({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    ...migrationOptions(subgraph),
    // One for the transaction, one for what the migrator asks beside it.
    pool: { max: 2 },
  });
  try {
    return await orm.em.transactional(async (tx) => {
      await tx.execute('select pg_advisory_xact_lock(?)', [migrationLock]);
      const ask: Ask = async (text) => (await tx.execute<object[]>(text)).map((row) => Object.values(row));
      await refuseOtherThanUtf8(subgraph, ask);
      const before = await migrationState(subgraph, orm, ask);
      refuseForeign(subgraph, before);
      const transaction = tx.getTransactionContext();
      const applied = await orm.migrator.up(transaction && { transaction });
      await rememberSums(subgraph, orm, tx);
      if (url !== ownerUrl) await grantTo(roleOf(url), tx);
      const names = applied.map(({ name }) => name);
      if (before.applied.length > 0 && names.length > 0) {
        log.warn({ subgraph: subgraph.name, migrations: names }, 'migrated');
      }
      return names;
    });
  } finally {
    await orm.close();
  }
}

/** What each was when it was applied; of those from before this was kept, what they are now. */
async function rememberSums(subgraph: Migrating, orm: MikroORM, tx: EntityManager): Promise<void> {
  await tx.execute(
    'create table if not exists migration_sum (name text primary key, sha256 char(64) not null)',
  );
  for (const [name, statements] of await statementsOf(subgraph, orm)) {
    const insert = 'insert into migration_sum values (?, ?) on conflict do nothing';
    await tx.execute(insert, [name, sumOf(statements)]);
  }
}

const undefinedRights = '42501';

/** Migrates a database that `orm` has open, unless there is nothing to do. */
export async function bringUpToDate(
  subgraph: Migrating,
  database: MigratedDatabase,
  orm: MikroORM,
): Promise<void> {
  const state = await migrationState(subgraph, orm).catch((error: unknown) => {
    // Roles that were changed may not be told yet what they may.
    if (database.ownerUrl && (error as { code?: string }).code === undefinedRights) return undefined;
    throw error;
  });
  if (state) refuseForeign(subgraph, state);
  if (state?.pending.length === 0) return;
  await migrate(subgraph, database).catch((error: unknown) => {
    if ((error as { code?: string }).code !== undefinedRights) throw error;
    const needed = state?.pending.join(', ') ?? '';
    throw new CannotStart(
      `The database of ${subgraph.name} needs the migrations ${needed}, and its role may not change tables: give the owner's address too, or run npm run migrate with it.`,
    );
  });
}

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** The service reads and writes rows, but what happened it can only add to. */
async function grantTo(service: string, tx: EntityManager): Promise<void> {
  await tx.execute('grant select, insert, update, delete on all tables in schema public to ??', [service]);
  await tx.execute('grant usage on all sequences in schema public to ??', [service]);
  await tx.execute('revoke update, delete, truncate on audit_entry from ??', [service]);
  // Where the chains end it may read, to have it written down outside.
  await tx.execute('revoke insert, update, delete, truncate on audit_head from ??', [service]);
  for (const table of ['mikro_orm_migrations', 'migration_sum']) {
    await tx.execute('revoke insert, update, delete, truncate on ?? from ??', [table, service]);
  }
}
