import type { Socket } from 'node:net';
import type pg from 'pg';
import type { Deadlines } from './database-settings.ts';

declare module 'pg' {
  // Missing in @types/pg.
  interface ClientBase {
    readonly connection: pg.Connection;
    /** False while an answer is waited for. */
    readonly readyForQuery: boolean;
    readonly processID: number;
  }
}

/**
 * How long a connection is kept that nobody uses. A new one costs a hundred times as much as a statement: a dashboard
 * that is asked for every few minutes should find those of the last time.
 */
export const keptIdleMs = 600_000;

/**
 * What every connection begins with. A statement is planned once, whatever its values: to plan most of ours costs more
 * than to carry them out, and all of them find their rows by an index.
 */
export function sessionOptions(deadlines: Deadlines | undefined): string {
  const settings = {
    plan_cache_mode: 'force_generic_plan',
    ...(deadlines && {
      statement_timeout: deadlines.statementMs,
      lock_timeout: deadlines.lockMs,
      idle_in_transaction_session_timeout: deadlines.idleTransactionMs,
    }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** Beyond its own deadline for a statement a server that lives has said something. */
const graceMs = 1_000;

/** So long after its end a connection that is still held is taken back: whoever holds it has been told. */
const heldAfterEndMs = 1_000;

/**
 * Watches over what the pool's own deadlines do not see: a server that is there and says nothing, and a connection that
 * was lost within a transaction, which the ORM would never give back.
 */
export function watchOver(pool: pg.Pool, { statementMs }: Pick<Deadlines, 'statementMs'>): void {
  const held = new Set<pg.PoolClient>();
  pool.on('error', () => undefined);
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_error, client) => held.delete(client));
  pool.on('connect', (client) => {
    const stream = client.connection.stream as Socket;
    // Those whose statements fail are told; an error that nobody listens to would end the process.
    client.on('error', () => undefined);
    stream.setTimeout(statementMs + graceMs, () => {
      if (!client.readyForQuery) stream.destroy(new Error('Connection terminated: PostgreSQL says nothing.'));
    });
    client.once('end', () => {
      const takeBack = () => held.has(client) && client.release(true);
      setTimeout(takeBack, heldAfterEndMs).unref();
    });
  });
}
