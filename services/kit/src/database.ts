import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { AuditEntry } from './audit-entry.entity.ts';
import { ChangeRecorder } from './changes.ts';
import { Demonstration } from './demonstration.entity.ts';
import { FirstAnswer } from './first-answer.entity.ts';
import { OutboxEvent } from './outbox-event.entity.ts';
import type { Subgraph } from './subgraph.ts';

/** The tables every subgraph has beside its concepts' own. */
const kitEntities = [AuditEntry, OutboxEvent, FirstAnswer, Demonstration];

export interface DatabaseOptions {
  url: string;
  /** Most connections open at once. */
  poolSize?: number;
  /** Is told every SQL statement, for tests that count them. */
  onStatement?: (sql: string) => void;
}

/** The subgraph's tables in one database, connected on first use. */
export function openDatabase(
  { entities, migrations }: Pick<Subgraph, 'entities' | 'migrations'>,
  { url, poolSize = 10, onStatement }: DatabaseOptions,
): MikroORM {
  return new MikroORM({
    clientUrl: url,
    entities: [...kitEntities, ...entities],
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, silent: true },
    subscribers: [new ChangeRecorder()],
    metadataCache: { enabled: false },
    pool: { max: poolSize },
    ...(onStatement && { debug: ['query'], logger: onStatement, colors: false }),
  });
}

/** Chosen once for the hub: whoever migrates a database holds this lock. */
const migrationLock = 4_150_900;

/** Brings the tables up to date. Several processes may start at once: the first migrates, the others wait for it. */
export async function migrate(orm: MikroORM): Promise<void> {
  await orm.em.transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(?)', [migrationLock]);
    const transaction = tx.getTransactionContext();
    await orm.migrator.up(transaction && { transaction });
  });
}
