import { randomUUID } from 'node:crypto';
import { subgraphs } from '@hub/gateway/supergraph/subgraphs.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import pg from 'pg';
import { inject } from 'vitest';
import { type Template, templateOf } from './postgres.ts';

export interface TestDatabases {
  /** By subgraph name. */
  urls: Record<string, string>;
  drop(): Promise<void>;
}

/** Databases of a test's own, made from a template. */
export async function createDatabases(template: Template): Promise<TestDatabases> {
  const mark = randomUUID().replaceAll('-', '').slice(0, 12);
  const names = subgraphs.map(({ subgraph }) => ({
    subgraph: subgraph.name,
    database: `test_${mark}_${databaseOf(subgraph)}`,
  }));
  await onServer(async (server) => {
    for (const { subgraph, database } of names) {
      await server.query(`create database ${database} template ${templateOf(template, subgraph)}`);
    }
  });
  return {
    urls: Object.fromEntries(
      names.map(({ subgraph, database }) => [subgraph, `${inject('postgresUrl')}${database}`]),
    ),
    drop: () =>
      onServer(async (server) => {
        for (const { database } of names)
          await server.query(`drop database ${checked(database)} with (force)`);
      }),
  };
}

/** Nothing but a test database is ever dropped. */
function checked(database: string): string {
  if (!database.includes('test')) throw new Error(`${database} is not a test database.`);
  return database;
}

async function onServer(work: (server: pg.Client) => Promise<void>): Promise<void> {
  const server = new pg.Client(`${inject('postgresUrl')}postgres`);
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
