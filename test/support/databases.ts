import { randomUUID } from 'node:crypto';
import { type SubgraphName, subgraphNames } from '@hub/gateway/supergraph/names.ts';
import type { PlacedDatabase } from '@hub/kit/placed-database.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import pg from 'pg';
import { inject } from 'vitest';
import { type Template, templateOf } from './postgres.ts';

export interface TestDatabases {
  /** By subgraph name: as the service has them, and as their owner. */
  placed: Record<SubgraphName, PlacedDatabase & { ownerUrl: string }>;
  drop(): Promise<void>;
}

/** Databases of a test's own, made from a template. */
export async function createDatabases(template: Template): Promise<TestDatabases> {
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
        { url: `${inject('serviceUrl')}${database}`, ownerUrl: `${inject('ownerUrl')}${database}` },
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
