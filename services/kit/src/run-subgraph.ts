import { z } from 'zod';
import { beginProgram } from './begin-program.ts';
import { databaseSettings } from './database-settings.ts';
import { httpSettings } from './http/http-settings.ts';
import { serviceSettings } from './http/service-token.ts';
import { configuredIssuers, issuerSettings } from './issuers.ts';
import { cacheSettings } from './limits/cache-sizes.ts';
import { log, reportUnexpected } from './log.ts';
import { databaseSettingsOf, dataSettings, placeDatabases } from './placed-database.ts';
import { openSubgraph } from './running-subgraph.ts';
import { serve } from './serve.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import type { Subgraph } from './subgraph.ts';
import { tokenVerifier } from './token.ts';
import { beginTraces } from './watching/begin-traces.ts';
import { traceSettings } from './watching/trace-settings.ts';
import { watchSettings } from './watching/watch-settings.ts';

/** Runs one subgraph as a process of its own: config, database, schema, HTTP, and a graceful stop. */
export async function runSubgraph(subgraph: Subgraph, { port }: { port: number }): Promise<void> {
  const {
    HOST,
    PORT,
    HUB_SERVICE_TOKEN: serviceToken,
  } = beginProgram({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(port),
    ...dataSettings,
    ...databaseSettingsOf([subgraph.name]),
    ...databaseSettings,
    ...issuerSettings,
    ...httpSettings,
    ...serviceSettings,
    ...watchSettings,
    ...traceSettings,
    ...cacheSettings,
  });
  if (!serviceToken && !isLoopback(HOST)) {
    log.warn({ HOST }, 'whoever reaches this address is told the whole schema: set HUB_SERVICE_TOKEN');
  }
  const authenticate = tokenVerifier(configuredIssuers());
  const placing = placeDatabases([subgraph.name]);
  let stop: () => Promise<unknown> = () => placing;
  stopOnSignal(() => stop());
  await beginTraces(subgraph.name);
  const { databases, cluster } = await placing;
  const database = databases[subgraph.name] ?? { url: '' };
  const running = await openSubgraph(subgraph, { ...database, report: reportUnexpected });
  const served = await serve(running, { host: HOST, port: PORT, authenticate, serviceToken });
  log.warn({ subgraph: subgraph.name, url: served.url }, 'ready');

  stop = async () => {
    await served.close();
    await running.close();
    await cluster?.stop();
  };
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.');
