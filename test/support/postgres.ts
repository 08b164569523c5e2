import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemonstration } from '@hub/demo/load.ts';
import { subgraphs } from '@hub/gateway/supergraph/subgraphs.ts';
import { migrate, openDatabase } from '@hub/kit/database.ts';
import { startEmbeddedPostgres } from '@hub/kit/embedded-postgres.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of the test run: a URL whose path is the database. */
    postgresUrl: string;
  }
}

/** What a test's databases begin with: nothing but tables, or the demonstration. */
export type Template = 'empty' | 'demo';

export const templateOf = (template: Template, subgraphName: string): string =>
  `test_template_${template}_${databaseOf({ name: subgraphName })}`;

/** One PostgreSQL for the whole run, with a template of each database, migrated and filled once. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'hub-test-'));
  const cluster = await startEmbeddedPostgres(directory, { durable: false });
  const urlOf = (template: Template, name: string) => cluster.url(templateOf(template, name));
  await Promise.all(
    subgraphs.map(async ({ subgraph }) => {
      await cluster.createDatabase(templateOf('empty', subgraph.name));
      await cluster.createDatabase(templateOf('demo', subgraph.name));
      const orm = openDatabase(subgraph, { url: urlOf('empty', subgraph.name), poolSize: 2 });
      await migrate(orm);
      await orm.close();
    }),
  );
  await loadDemonstration(
    Object.fromEntries(subgraphs.map(({ subgraph }) => [subgraph.name, urlOf('demo', subgraph.name)])),
  );
  project.provide('postgresUrl', cluster.url(''));
  return async () => {
    await cluster.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
