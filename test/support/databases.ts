import { randomUUID } from 'node:crypto';
import { type SubgraphName, subgraphNames } from '@hub/gateway/supergraph/names.ts';
import type { Deadlines } from '@hub/kit/database-settings.ts';
import type { PlacedDatabase } from '@hub/kit/placed-database.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import pg from 'pg';
import { inject } from 'vitest';
import { type Template, templateOf } from './postgres.ts';

export interface TestDatabases {
  /** By subgraph name: as the service has them, and as their owner. */
  placed: Record<SubgraphName, PlacedDatabase & { ownerUrl: string; deadlines: Partial<Deadlines> }>;
  drop(): Promise<void>;
}

const longMs = 60_000;

/** Fifty who race for one row on a slow machine wait longer than a user should. */
const patient: Deadlines = {
  connectMs: longMs,
  writeWaitMs: longMs,
  lockMs: longMs,
  statementMs: longMs,
  idleTransactionMs: longMs,
};

/** Databases of a test's own, made from a template; with the deadlines of the product, where these are what is tested. */
export async function createDatabases(
  template: Template,
  deadlines: Partial<Deadlines> = patient,
): Promise<TestDatabases> {
  const mark = randomUUID().replaceAll('-', '').slice(0, 12);
  const names = subgraphNames.map((name) => ({ name, database: `test_${mark}_${databaseOf({ name })}` }));
  await onServer(async (server) => {
    for (const { name, database } of names) {
      await server.query(`create database ${database} template ${templateOf(template, name)}`);
    }
  });
  return {
    placed: Object.fromEntries(
      names.map(({ name, database }) => [
        name,
        {
          url: `${inject('serviceUrl')}${database}`,
          ownerUrl: `${inject('ownerUrl')}${database}`,
          deadlines,
        },
      ]),
    ) as TestDatabases['placed'],
    // Without force: the server waits for connections that are just closing, and tells of one that was left open.
    drop: () =>
      onServer(async (server) => {
        for (const { database } of names) await server.query(`drop database ${checked(database)}`);
      }),
  };
}

/** Nothing but a test database is ever dropped. */
function checked(database: string): string {
  if (!database.includes('test')) throw new Error(`${database} is not a test database.`);
  return database;
}

async function onServer(work: (server: pg.Client) => Promise<void>): Promise<void> {
  const server = new pg.Client(`${inject('ownerUrl')}postgres`);
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
