import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import { log } from '@hub/kit/log.ts';
import { type AnsweringChannel, answering } from './channel/answering.ts';
import type { CircuitSettings } from './channel/circuit.ts';
import { dataSourceOf } from './channel/data-source.ts';
import { type PassedOn, usuallyPassedOn } from './channel/passed-on.ts';
import type { SubgraphChannel } from './channel/subgraph-channel.ts';
import type { CostOf } from './limits/cost/operation-cost.ts';
import { type PlanningLimits, planningWithin, readPlanningLimits } from './limits/planning-limits.ts';
import { CompiledGateway } from './plan/compiled-gateway.ts';
import type { GatewayExecutor } from './plan/executor.ts';
import type { OverrideLabels } from './plan/override-labels.ts';
import type { Fetch } from './plan/steps.ts';
import type { RequestContext } from './request-context.ts';

/** How plans are executed: by ours, or by Apollo's own, which ours is compared with. */
export type Executor = 'compiled' | 'stock';

export interface GraphOptions {
  supergraphSdl: string;
  /** The way to each subgraph, given its name and the URL that the supergraph has for it. */
  channelTo(name: string, url: string): SubgraphChannel;
  executor?: Executor | undefined;
  /** Checking a supergraph takes as long as reading it; the hub's own is checked when it is composed. */
  validateSupergraph?: boolean;
  /** When a subgraph is asked no longer for a while. */
  circuitTo?: ((name: string) => CircuitSettings) | undefined;
  /** What of a client's request the channels pass on. */
  passedOn?: PassedOn | undefined;
  /** By which clock a subgraph is said to be away; the machine's, if none is given. */
  now?: (() => Date) | undefined;
  planning?: PlanningLimits | undefined;
  /** Which fields have moved of those that move bit by bit, beside what their labels say themselves. */
  overrideLabels?: OverrideLabels | undefined;
}

/** Apollo's gateway over a supergraph, and the channels to its subgraphs. */
export interface Graph {
  gateway: ApolloGateway;
  /** Executes queries past Apollo Server; stock has no such way. */
  execute?: GatewayExecutor;
  /** What a query is reckoned to cost, likewise. */
  costOf?: CostOf;
  channels(): readonly AnsweringChannel[];
  /** Closes the channels, whether they were asked or not. */
  close(): Promise<void>;
  passedOn: PassedOn;
}

/** Reads the supergraph at once; the way to a subgraph is looked for when it is first asked. */
export function graphOver({
  supergraphSdl,
  channelTo,
  executor = 'compiled',
  validateSupergraph = true,
  circuitTo,
  passedOn = usuallyPassedOn,
  now,
  planning = readPlanningLimits(),
  overrideLabels,
}: GraphOptions): Graph {
  const urls = new Map<string, string>();
  const made = new Map<string, AnsweringChannel>();
  function channelOf(name: string): AnsweringChannel {
    const url = urls.get(name);
    if (url === undefined) throw new Error(`The supergraph has no subgraph ${name}.`);
    const channel = made.get(name) ?? answering(channelTo(name, url), { circuit: circuitTo?.(name), now });
    made.set(name, channel);
    return channel;
  }
  const channels = () => [...urls.keys()].map(channelOf);
  const close = async () => void (await Promise.all(channels().map((channel) => channel.close())));
  const ways = { channels, close, passedOn };
  const config: GatewayConfig = {
    buildService: ({ name, url = '' }) => {
      urls.set(name, url);
      return dataSourceOf(() => channelOf(name)) as never;
    },
    validateSupergraph,
    queryPlannerConfig: planningWithin(planning),
    logger: log,
  };
  if (executor === 'stock') return { gateway: new ApolloGateway({ ...config, supergraphSdl }), ...ways };
  const askFor = (fetch: Fetch) => channelOf(fetch.subgraph).prepare(fetch);
  const actorOf = ({ caller }: RequestContext) => caller.actor;
  const audienceOf = ({ audience }: RequestContext) => audience;
  const gateway = new CompiledGateway({
    ...config,
    supergraphSdl,
    askFor,
    actorOf,
    audienceOf,
    overrideLabels,
  });
  return { gateway, execute: gateway.execute, costOf: gateway.costOf, ...ways };
}
