import { graphOver } from '@hub/gateway/gateway.ts';
import { httpChannel } from '@hub/gateway/channel/http.channel.ts';
import { supergraphFile } from '@hub/gateway/hub.ts';
import { unknownCallers } from '@hub/gateway/identity/callers.ts';
import { createGateway } from '@hub/gateway/server.ts';
import type { HttpSettings } from '@hub/kit/http/http-settings.ts';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import { openTestHub } from '../support/open-hub.ts';
import { frozenClock, useSubgraphServers } from '../support/subgraph-servers.ts';

export const targetNames = ['the hub', 'the gateway alone', 'a subgraph’s process'] as const;
export type TargetName = (typeof targetNames)[number];

export interface Targets {
  /** Where each takes GraphQL. */
  urls: Record<TargetName, string>;
  /** By subgraph name. */
  subgraphs: Record<string, string>;
}

/** Everything of the hub that speaks HTTP, on the demonstration's data. */
export function useTargets(http: Partial<HttpSettings> = {}): Targets {
  const servers = useSubgraphServers(() => [], http);
  const targets: Targets = { urls: {} as Targets['urls'], subgraphs: servers.urls };
  const closes: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const hub = await openTestHub({ clock: frozenClock, placements: servers.databases.placed, http });
    const graph = graphOver({
      supergraphSdl: await readFile(supergraphFile, 'utf8'),
      channelTo: (name) => httpChannel({ name, url: servers.urls[name] ?? '' }),
    });
    const alone = await createGateway({ graph, callerOf: unknownCallers, http });
    closes.push(hub.close, alone.close);
    const anywhere = { host: '127.0.0.1', port: 0 };
    targets.urls['the hub'] = `${await hub.http.listen(anywhere)}/graphql`;
    targets.urls['the gateway alone'] = `${await alone.http.listen(anywhere)}/graphql`;
    targets.urls['a subgraph’s process'] = servers.urls.community ?? '';
  });
  afterAll(() => Promise.all(closes.map((close) => close())).then(() => undefined));
  return targets;
}
