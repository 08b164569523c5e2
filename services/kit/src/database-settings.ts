import { z } from 'zod';
import { readConfig } from './config.ts';

const connections = (least: number, usual: number) => z.coerce.number().int().min(least).default(usual);
const milliseconds = (usual: number) => z.coerce.number().int().positive().default(usual);

/**
 * How a process uses each of its databases. A database sees, from every process that has it open, as many connections as
 * the first two say together; PostgreSQL's `max_connections` must be above the sum over processes and databases.
 */
export const databaseSettings = {
  HUB_READ_CONNECTIONS: connections(4, 8).describe(
    'Most connections that one process reads one database over at once, opened as they are needed. PostgreSQL’s `max_connections` must be above processes × databases × (this + HUB_WRITE_CONNECTIONS), and 5 for each hub’s sign-in.',
  ),
  HUB_WRITE_CONNECTIONS: connections(1, 10).describe(
    'Most connections that one process writes to one database over at once; further writes wait for one.',
  ),
  HUB_CONNECT_TIMEOUT_MS: milliseconds(2000).describe(
    'How long a connection to PostgreSQL that is read over may take to open, in milliseconds.',
  ),
  HUB_WRITE_WAIT_MS: milliseconds(10_000).describe(
    'How long a write may wait for a free connection to PostgreSQL, in milliseconds.',
  ),
  HUB_LOCK_TIMEOUT_MS: milliseconds(4000).describe(
    'How long a statement may wait for a lock that another holds, in milliseconds.',
  ),
  HUB_STATEMENT_TIMEOUT_MS: milliseconds(4500).describe('How long one statement may take, in milliseconds.'),
  HUB_IDLE_TRANSACTION_TIMEOUT_MS: milliseconds(10_000).describe(
    'How long a transaction may stand open without a statement before PostgreSQL ends it, in milliseconds.',
  ),
};

/** The same, as our code has them. */
export interface Deadlines {
  connectMs: number;
  writeWaitMs: number;
  lockMs: number;
  statementMs: number;
  idleTransactionMs: number;
}

export function readDatabaseSettings(): Deadlines & { readers: number; writers: number } {
  const settings = readConfig(databaseSettings);
  return {
    readers: settings.HUB_READ_CONNECTIONS,
    writers: settings.HUB_WRITE_CONNECTIONS,
    connectMs: settings.HUB_CONNECT_TIMEOUT_MS,
    writeWaitMs: settings.HUB_WRITE_WAIT_MS,
    lockMs: settings.HUB_LOCK_TIMEOUT_MS,
    statementMs: settings.HUB_STATEMENT_TIMEOUT_MS,
    idleTransactionMs: settings.HUB_IDLE_TRANSACTION_TIMEOUT_MS,
  };
}
