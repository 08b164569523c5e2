import type { Placements } from '@hub/gateway/placements.ts';
import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import { subgraphs } from '@hub/gateway/supergraph/subgraphs.ts';
import { demonstrationStart } from '@hub/kit/clock.ts';
import type { HttpSettings } from '@hub/kit/http/http-settings.ts';
import { openSubgraph } from '@hub/kit/running-subgraph.ts';
import { serve } from '@hub/kit/serve.ts';
import { type Issuer, tokenVerifier } from '@hub/kit/token.ts';
import { afterAll, beforeAll } from 'vitest';
import { createDatabases, type TestDatabases } from './databases.ts';
import { testIssuer } from './tokens.ts';

/** A clock that stands still, so that two answers can be compared to the letter. */
export const frozenClock = { now: () => demonstrationStart };

export interface SubgraphServers {
  databases: TestDatabases;
  /** By subgraph name. */
  urls: Record<string, string>;
  /** A gateway over HTTP: who signs in it knows itself, all else is behind these addresses. */
  placementsOver(changed?: Record<string, string>): Placements;
}

/** The subgraphs behind HTTP, on the demonstration's data; they take the tokens of `issuers`, and the tests' own. */
export function useSubgraphServers(
  issuers: () => Issuer[] = () => [],
  settings: Partial<HttpSettings> = {},
): SubgraphServers {
  const servers = { urls: {} } as SubgraphServers;
  servers.placementsOver = (changed = {}) => {
    const remote = Object.entries({ ...servers.urls, ...changed }).map(([name, remoteUrl]) => [
      name,
      { remoteUrl },
    ]);
    return { ...Object.fromEntries(remote), identity: servers.databases.placed.identity };
  };
  const stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    servers.databases = await createDatabases('demo');
    const authenticate = tokenVerifier([...issuers(), testIssuer]);
    await Promise.all(
      subgraphs.map(async (subgraph) => {
        const { url } = servers.databases.placed[subgraph.name as SubgraphName];
        const running = await openSubgraph(subgraph, { url, report: () => undefined, clock: frozenClock });
        const server = await serve(running, { host: '127.0.0.1', port: 0, authenticate, settings });
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
