import { readFile } from 'node:fs/promises';
import { type Clock, demonstrationStart } from '@hub/kit/clock.ts';
import { reportUnexpected } from '@hub/kit/log.ts';
import { openSubgraph, type RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { httpChannel } from './channel/http.channel.ts';
import { inProcessChannel } from './channel/in-process.channel.ts';
import { createGateway, type GatewayServer } from './server.ts';
import { subgraphs } from './supergraph/subgraphs.ts';

/** Where each subgraph is: in this process on a database, or behind a URL. */
export type Placement = { databaseUrl: string } | { url: string };

export interface HubOptions {
  /** By subgraph name. */
  placements: Readonly<Record<string, Placement>>;
  clock?: Clock;
  onStatement?: (sql: string) => void;
  /** Whether the demonstration header names an actor; left out, only where demonstration data is loaded. */
  demonstration?: boolean;
}

export interface Hub extends GatewayServer {
  running: RunningSubgraph[];
  demonstration: boolean;
  now(): Date;
}

export const supergraphFile = new URL('../../schema/supergraph.graphql', import.meta.url);

/** The whole hub: the subgraphs that run in this process, and the gateway over all of them. */
export async function openHub({ placements, clock, onStatement, ...options }: HubOptions): Promise<Hub> {
  const local = subgraphs.flatMap(({ subgraph }) => {
    const placement = placements[subgraph.name];
    if (!placement) throw new Error(`The hub is not told where ${subgraph.name} is.`);
    if ('url' in placement) return [];
    const { databaseUrl: url } = placement;
    return [openSubgraph(subgraph, { url, report: reportUnexpected, onStatement, clock })];
  });
  const [supergraphSdl, ...running] = await Promise.all([readFile(supergraphFile, 'utf8'), ...local]);
  const demonstration = options.demonstration ?? running.every((subgraph) => subgraph.demonstration);
  const gateway = await createGateway({
    supergraphSdl,
    demonstration,
    channelTo: (name, url) => {
      const subgraph = running.find((candidate) => candidate.name === name);
      if (subgraph) return inProcessChannel(subgraph);
      const placement = placements[name];
      return httpChannel({ name, url: placement && 'url' in placement ? placement.url : url });
    },
  });
  return { ...gateway, running, demonstration, now: () => running[0]?.clock.now() ?? demonstrationStart };
}
