import { Migrator } from '@mikro-orm/migrations';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { AuditEntry } from './audit-entry.entity.ts';
import { ChangeRecorder } from './changes.ts';
import { keptIdleMs, sessionOptions, watchOver } from './connections.ts';
import { readDatabaseSettings } from './database-settings.ts';
import { Demonstration } from './demonstration.entity.ts';
import { FirstAnswer } from './first-answer.entity.ts';
import { History } from './migrations/0000-history.ts';
import { OutboxEvent } from './outbox-event.entity.ts';
import { Statements } from './reading/statements.ts';
import type { Subgraph } from './subgraph.ts';
import { type WatchedDatabase, watched } from './watching/watched.ts';

/** The tables every subgraph has beside its concepts' own. */
const kitEntities = [AuditEntry, OutboxEvent, FirstAnswer, Demonstration];

export interface DatabaseOptions {
  /** The database as the service uses it. */
  url: string;
  /** The same database as its owner, who may change tables; left out, the service owns it. */
  ownerUrl?: string | undefined;
  /** For a program that nobody waits for: its statements have no deadlines. */
  patient?: boolean;
  /** Is told every SQL statement, for tests that count them. */
  onStatement?: ((sql: string) => void) | undefined;
}

/** The ORM, which writes, with the connections that are read over beside its own: writes that wait hold up no reads. */
class Database extends MikroORM {
  readers: pg.Pool | undefined;
  onClose: (() => void) | undefined;

  override async close(force?: boolean): Promise<void> {
    this.onClose?.();
    await this.readers?.end();
    await super.close(force);
  }
}

/** The subgraph's tables in one database, connected on first use. */
export function openDatabase(
  { entities, migrations }: Pick<Subgraph, 'entities' | 'migrations'>,
  { url, patient = false, onStatement }: Omit<DatabaseOptions, 'ownerUrl'>,
): MikroORM {
  const settings = readDatabaseSettings();
  const shared = {
    options: sessionOptions(patient ? undefined : settings),
    idleTimeoutMillis: keptIdleMs,
    keepAlive: true,
  };
  const pools: WatchedDatabase['pools'] = new Map();
  const take = (use: 'read' | 'write', pool: pg.Pool) => {
    pools.set(use, pool);
    if (!patient) watchOver(pool, settings);
  };
  const orm = new Database({
    clientUrl: url,
    entities: [...kitEntities, ...entities],
    ...migrating(migrations),
    subscribers: [new ChangeRecorder()],
    metadataCache: { enabled: false },
    pool: { max: settings.writers },
    driverOptions: {
      ...shared,
      connectionTimeoutMillis: settings.writeWaitMs,
      onPoolCreated: (pool: pg.Pool) => take('write', pool),
    },
    ...(onStatement && { debug: ['query'], logger: (line) => onStatement(sqlIn(line)), colors: false }),
  });
  orm.readers = new pg.Pool({
    ...shared,
    connectionString: url,
    connectionTimeoutMillis: settings.connectMs,
    max: settings.readers,
  });
  take('read', orm.readers);
  const statements = Statements.open(orm, orm.readers, settings);
  const opened = { name: new URL(url).pathname.slice(1), pools, waiting: () => statements.waiting };
  watched.databases.add(opened);
  orm.onClose = () => watched.databases.delete(opened);
  return orm;
}

/** A line of the ORM's log without what it says beside the statement. */
const sqlIn = (line: string): string => line.replace(/^\[query\] /, '').replace(/ \[took [^\]]*\]$/, '');

/** The kit's own before the concepts'. */
const all = (migrations: Subgraph['migrations']): Subgraph['migrations'] => [
  { name: '0000-history', class: History },
  ...migrations,
];

const migrating = (migrations: Subgraph['migrations']) => ({
  extensions: [Migrator],
  migrations: {
    migrationsList: all(migrations),
    snapshot: false,
    silent: true,
  },
});

/** Whether all migrations have been carried out. Asking is far quicker than having the migrator find nothing to do. */
export async function isMigrated(
  { migrations }: Pick<Subgraph, 'migrations'>,
  orm: MikroORM,
): Promise<boolean> {
  const ask = (text: string) => Statements.of(orm.em).find(text, []);
  const made = await ask("select 1 where to_regclass('mikro_orm_migrations') is not null");
  if (made.rows.length === 0) return false;
  const applied = await ask('select name from mikro_orm_migrations');
  const names = new Set(applied.rows.map(([name]) => name));
  return all(migrations).every(({ name }) => names.has(name));
}

/** Chosen once for the hub: whoever migrates a database holds this lock. */
const migrationLock = 4_150_900;

/** Brings the tables up to date. Several processes may start at once: the first migrates, the others wait for it. */
export async function migrate(
  { migrations }: Pick<Subgraph, 'migrations'>,
  { url, ownerUrl = url }: Pick<DatabaseOptions, 'url' | 'ownerUrl'>,
): Promise<void> {
  const orm = new MikroORM({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    ...migrating(migrations),
    // One for the transaction, one for what the migrator asks beside it.
    pool: { max: 2 },
  });
  try {
    await orm.em.transactional(async (tx) => {
      await tx.execute('select pg_advisory_xact_lock(?)', [migrationLock]);
      const transaction = tx.getTransactionContext();
      const applied = await orm.migrator.up(transaction && { transaction });
      if (applied.length > 0 && url !== ownerUrl) await grantTo(roleOf(url), tx);
    });
  } finally {
    await orm.close();
  }
}

/** Migrates a database that `orm` has open, unless there is nothing to do. */
export async function bringUpToDate(
  subgraph: Pick<Subgraph, 'migrations'>,
  options: Pick<DatabaseOptions, 'url' | 'ownerUrl'>,
  orm: MikroORM,
): Promise<void> {
  if (!(await isMigrated(subgraph, orm))) await migrate(subgraph, options);
}

const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** The service reads and writes rows, but what happened it can only add to. */
async function grantTo(service: string, tx: EntityManager): Promise<void> {
  await tx.execute('grant select, insert, update, delete on all tables in schema public to ??', [service]);
  await tx.execute('grant usage on all sequences in schema public to ??', [service]);
  await tx.execute('revoke update, delete, truncate on audit_entry from ??', [service]);
  await tx.execute('revoke all on audit_head from ??', [service]);
}
