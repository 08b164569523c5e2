import { z } from 'zod';
import { readConfig } from './config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { log, reportUnexpected } from './log.ts';
import { openSubgraph } from './running-subgraph.ts';
import { serve } from './serve.ts';
import { databaseOf, type Subgraph } from './subgraph.ts';

/** Runs one subgraph as a process of its own: config, database, schema, HTTP, and a graceful stop. */
export async function runSubgraph(subgraph: Subgraph, { port }: { port: number }): Promise<void> {
  const database = databaseOf(subgraph);
  const urlVariable = `${database.toUpperCase()}_DATABASE_URL`;
  const { HOST, PORT, HUB_DATA } = readConfig({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(port),
    HUB_DATA: z.string().default('data'),
  });
  const { [urlVariable]: given } = readConfig({ [urlVariable]: z.url().optional() });

  const cluster = given ? undefined : await startEmbeddedPostgres(HUB_DATA);
  await cluster?.createDatabase(database);
  const url = given ?? cluster?.url(database) ?? '';
  const running = await openSubgraph(subgraph, { url, report: reportUnexpected });
  const served = await serve(running, { host: HOST, port: PORT });
  log.warn({ subgraph: subgraph.name, url: served.url }, 'ready');

  async function stop(): Promise<void> {
    await served.close();
    await running.close();
    await cluster?.stop();
  }
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
