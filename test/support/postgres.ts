import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemonstration } from '@hub/demo/load.ts';
import { subgraphs } from '@hub/gateway/supergraph/subgraphs.ts';
import { migrate } from '@hub/kit/migrating.ts';
import { type EmbeddedCluster, startEmbeddedPostgres } from '@hub/kit/embedded-postgres.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of the test run as its owner has it: a URL whose path is the database. */
    ownerUrl: string;
    /** The same as a service has it. */
    serviceUrl: string;
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
  const [empty, demo] = [await databasesOf(cluster, 'empty'), await databasesOf(cluster, 'demo')];
  await Promise.all(subgraphs.map((subgraph) => migrate(subgraph, empty[subgraph.name] ?? { url: '' })));
  await loadDemonstration(demo);
  project.provide('ownerUrl', cluster.url(''));
  project.provide('serviceUrl', cluster.serviceUrl(''));
  return async () => {
    await cluster.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

async function databasesOf(cluster: EmbeddedCluster, template: Template) {
  const names = subgraphs.map(({ name }) => [name, templateOf(template, name)] as const);
  await cluster.createDatabases(names.map(([, database]) => database));
  return Object.fromEntries(
    names.map(([name, database]) => [
      name,
      { url: cluster.serviceUrl(database), ownerUrl: cluster.url(database) },
    ]),
  );
}
