import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import { log } from '@hub/kit/log.ts';
import { answering } from './channel/answering.ts';
import { dataSourceOf } from './channel/data-source.ts';
import type { SubgraphChannel } from './channel/subgraph-channel.ts';
import { audienceOf } from './identity/audience.ts';
import { CompiledGateway } from './plan/compiled-gateway.ts';
import type { GatewayExecutor } from './plan/executor.ts';
import type { Fetch } from './plan/steps.ts';
import type { RequestContext } from './request-context.ts';

/** How plans are executed: by ours, or by Apollo's own, which ours is compared with. */
export type Executor = 'compiled' | 'stock';

export interface GatewayOverOptions {
  supergraphSdl: string;
  /** The way to each subgraph, given its name and the URL that the supergraph has for it. */
  channelTo(name: string, url: string): SubgraphChannel;
  executor?: Executor | undefined;
  /** By which clock a subgraph is said to be away; the machine's, if none is given. */
  now?: (() => Date) | undefined;
}

/** Apollo's gateway over a supergraph, and the channels to its subgraphs. */
export function gatewayOver({ supergraphSdl, channelTo, executor = 'compiled', now }: GatewayOverOptions): {
  gateway: ApolloGateway;
  /** Executes queries past Apollo Server; stock has no such way. */
  execute?: GatewayExecutor;
  channels: readonly SubgraphChannel[];
} {
  const channels: SubgraphChannel[] = [];
  const config: GatewayConfig = {
    buildService: ({ name, url = '' }) => {
      const channel = channelTo(name, url);
      channels.push(channel);
      return dataSourceOf(channel, now) as never;
    },
    logger: log,
  };
  if (executor === 'stock') return { gateway: new ApolloGateway({ ...config, supergraphSdl }), channels };
  const askFor = (fetch: Fetch) => {
    const channel = channels.find(({ name }) => name === fetch.subgraph);
    if (!channel) throw new Error(`The supergraph has no subgraph ${fetch.subgraph}.`);
    return answering(channel, fetch, now);
  };
  const gateway = new CompiledGateway<RequestContext>({ ...config, supergraphSdl, askFor, audienceOf });
  return { gateway, execute: gateway.execute, channels };
}
