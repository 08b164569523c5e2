import { subgraphs } from '@hub/gateway/supergraph/subgraphs.ts';
import { demonstrationStart } from '@hub/kit/clock.ts';
import { openSubgraph } from '@hub/kit/running-subgraph.ts';
import { serve } from '@hub/kit/serve.ts';
import { afterAll, beforeAll } from 'vitest';
import { createDatabases, type TestDatabases } from './databases.ts';

/** A clock that stands still, so that two answers can be compared to the letter. */
export const frozenClock = { now: () => demonstrationStart };

export interface SubgraphServers {
  databases: TestDatabases;
  /** By subgraph name. */
  urls: Record<string, string>;
}

/** The three subgraphs behind HTTP, on the demonstration's data. */
export function useSubgraphServers(): SubgraphServers {
  const servers: SubgraphServers = { databases: { urls: {}, drop: async () => undefined }, urls: {} };
  const stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    servers.databases = await createDatabases('demo');
    await Promise.all(
      subgraphs.map(async ({ subgraph }) => {
        const url = servers.databases.urls[subgraph.name] ?? '';
        const running = await openSubgraph(subgraph, { url, report: () => undefined, clock: frozenClock });
        const server = await serve(running, { host: '127.0.0.1', port: 0 });
        servers.urls[subgraph.name] = server.url;
        stops.push(() => server.close().then(() => running.close()));
      }),
    );
  });
  afterAll(async () => {
    await Promise.all(stops.map((stop) => stop()));
    await servers.databases.drop();
  });
  return servers;
}
