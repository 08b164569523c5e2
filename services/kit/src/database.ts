import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { AuditEntry } from './audit-entry.entity.ts';
import { ChangeRecorder } from './changes.ts';
import { keptIdleMs, sessionOptions, watchOver } from './connections.ts';
import { type Deadlines, readDatabaseSettings } from './database-settings.ts';
import { Demonstration } from './demonstration.entity.ts';
import { FirstAnswer } from './first-answer.entity.ts';
import { type MigratedDatabase, migrationOptions } from './migrating.ts';
import { OutboxEvent } from './outbox-event.entity.ts';
import { Statements } from './reading/statements.ts';
import type { Subgraph } from './subgraph.ts';
import { WatchingLogger } from './watching/statement-watch.ts';
import { type WatchedDatabase, watched } from './watching/watched.ts';

/** The tables every subgraph has beside its concepts' own. */
const kitEntities = [AuditEntry, OutboxEvent, FirstAnswer, Demonstration];

export interface DatabaseOptions extends MigratedDatabase {
  /** For a program that nobody waits for: its statements have no deadlines. */
  patient?: boolean;
  /** In place of what the environment says. */
  deadlines?: Partial<Deadlines> | undefined;
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
  { url, patient = false, deadlines, onStatement }: Omit<DatabaseOptions, 'ownerUrl'>,
): MikroORM {
  const settings = { ...readDatabaseSettings(), ...deadlines };
  const shared = {
    options: sessionOptions(patient ? undefined : settings),
    idleTimeoutMillis: keptIdleMs,
    keepAlive: true,
  };
  const name = new URL(url).pathname.slice(1);
  const pools: WatchedDatabase['pools'] = new Map();
  const take = (use: 'read' | 'write', pool: pg.Pool) => {
    pools.set(use, pool);
    if (!patient) watchOver(pool, settings);
  };
  const orm = new Database({
    clientUrl: url,
    entities: [...kitEntities, ...entities],
    ...migrationOptions({ migrations }),
    subscribers: [new ChangeRecorder()],
    metadataCache: { enabled: false },
    pool: { max: settings.writers },
    driverOptions: {
      ...shared,
      connectionTimeoutMillis: settings.writeWaitMs,
      onPoolCreated: (pool: pg.Pool) => take('write', pool),
    },
    loggerFactory: (options) => new WatchingLogger(name, options),
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
  const opened = { name, pools, waiting: () => statements.waiting };
  watched.databases.add(opened);
  orm.onClose = () => watched.databases.delete(opened);
  return orm;
}

/** A line of the ORM's log without what it says beside the statement. */
const sqlIn = (line: string): string => line.replace(/^\[query\] /, '').replace(/ \[took [^\]]*\]$/, '');
