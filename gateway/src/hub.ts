import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { type Identity, openIdentity } from '@hub/identity/identity.ts';
import { AuditEntry } from '@hub/kit/audit-entry.entity.ts';
import { type Clock, demonstrationStart } from '@hub/kit/clock.ts';
import { Elsewhere } from '@hub/kit/elsewhere.ts';
import { configuredIssuers } from '@hub/kit/issuers.ts';
import { reportUnexpected } from '@hub/kit/log.ts';
import { configuredServiceToken } from '@hub/kit/http/service-token.ts';
import { openSubgraph, type RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { together } from '@hub/kit/shared-clock.ts';
import { schemaOf } from '@hub/kit/subgraph-schema.ts';
import { type Issuer, tokenVerifier } from '@hub/kit/token.ts';
import { inProcessChannel } from './channel/in-process.channel.ts';
import { passedOnInProcess, usuallyPassedOn } from './channel/passed-on.ts';
import { type WaitingSettings, waitingFrom } from './channel/settings.ts';
import { type Executor, type Graph, graphOver } from './gateway.ts';
import { askingElsewhere } from './identity/asking-elsewhere.ts';
import { callers } from './identity/callers.ts';
import type { Limits } from './limits/limits.ts';
import type { WriteRates } from './limits/write-rates.ts';
import { isRemote, type Placements } from './placements.ts';
import { isReady } from './readiness.ts';
import { createGateway, type GatewayOptions, type GatewayServer } from './server.ts';
import { subgraphs } from './supergraph/subgraphs.ts';

export interface HubOptions {
  placements: Placements | Promise<Placements>;
  /** Signs cookies and seals the private keys of tokens. */
  secret: string;
  /** The address at which the hub is reached. */
  origin: string;
  clock?: Clock | undefined;
  onStatement?: ((sql: string) => void) | undefined;
  /** Whose tokens count, given those that do by the environment. */
  issuers?: (configured: Issuer[]) => Issuer[];
  writeRates?: WriteRates | undefined;
  http?: GatewayOptions['http'];
  allowedOrigins?: GatewayOptions['allowedOrigins'];
  /** By which subgraphs in other processes know the hub, in place of what the environment says. */
  serviceToken?: string | undefined;
  limits?: Limits | undefined;
  executor?: Executor | undefined;
  waiting?: WaitingSettings | undefined;
  signInRates?: Parameters<typeof openIdentity>[0]['rates'];
}

export interface Hub extends GatewayServer {
  running: RunningSubgraph[];
  identity: Identity;
  demonstration: boolean;
  /** Whether nothing was ever written. */
  isUntouched(): Promise<boolean>;
  now(): Date;
}

export const supergraphFile = new URL('../../schema/supergraph.graphql', import.meta.url);

/**
 * The whole hub: the subgraphs that run in this process, and the gateway over all of them. Building schemas and reading
 * the graph let nothing else happen, so each is done while the databases have something to do.
 */
export async function openHub({
  placements: placing,
  clock,
  onStatement,
  waiting,
  ...options
}: HubOptions): Promise<Hub> {
  const [placements] = await Promise.all([placing, schemasInTurn()]);
  // HTTP's client takes long to read, and most hubs need none.
  const http = Object.values(placements).some(isRemote) && (await import('./channel/http.channel.ts'));
  const opened = Promise.withResolvers<{ graph: Graph; identity: Identity }>();
  const elsewhere = new Elsewhere(
    askingElsewhere(opened.promise, (name) => isRemote(placements[name as keyof Placements])),
  );
  const local = subgraphs.flatMap((subgraph) => {
    const placement = placements[subgraph.name as keyof Placements];
    return isRemote(placement)
      ? []
      : [openSubgraph(subgraph, { ...placement, report: reportUnexpected, onStatement, clock, elsewhere })];
  });
  const { deadlineMs, requestDeadlineMs, circuit } = waitingFrom(waiting);
  const serviceToken = options.serviceToken ?? configuredServiceToken();
  const now = () => running[0]?.clock.now() ?? demonstrationStart;
  const reading: Promise<Graph> = readFile(supergraphFile, 'utf8').then((supergraphSdl) =>
    graphOver({
      supergraphSdl,
      validateSupergraph: false,
      circuitTo: () => circuit,
      passedOn: http ? usuallyPassedOn : passedOnInProcess,
      now,
      executor: options.executor,
      channelTo: (name) => {
        const subgraph = running.find((candidate) => candidate.name === name);
        if (subgraph) return inProcessChannel(subgraph, { deadlineMs });
        const placement = placements[name as keyof Placements];
        if (!http || !isRemote(placement)) throw new Error(`${name} runs neither here nor elsewhere.`);
        return http.httpChannel({
          name,
          url: placement.remoteUrl,
          deadlineMs,
          serviceToken,
          clock: demonstrationClock,
        });
      },
    }),
  );
  const [running, graph] = await Promise.all([Promise.all(local), reading]);
  const demonstrationClock = together(running.map((subgraph) => subgraph.clock));
  const identity = await identityOn(running, placements, options).catch(async (error: unknown) => {
    await Promise.all(running.map((subgraph) => subgraph.close()));
    throw error;
  });
  opened.resolve({ graph, identity });
  const configured = configuredIssuers(identity);
  const issuers = options.issuers?.(configured) ?? configured;
  const gateway = await createGateway({
    graph,
    identity,
    callerOf: callers(identity, tokenVerifier(issuers)),
    writeRates: options.writeRates,
    requestDeadlineMs,
    http: options.http,
    allowedOrigins: options.allowedOrigins,
    limits: options.limits,
  });
  // Being asked, the processes of a demonstration say what their clocks show.
  if (http && demonstrationClock) await Promise.all(graph.channels().map(isReady));
  return {
    ...gateway,
    async close() {
      await gateway.close();
      await identity.close();
    },
    running,
    identity,
    demonstration: running.every((subgraph) => subgraph.demonstration),
    async isUntouched() {
      const counts = running.map(({ em }) => em.fork().count(AuditEntry));
      return (await Promise.all(counts)).every((count) => count === 0);
    },
    now,
  };
}

/**
 * Building a schema lets nothing else happen: between two of them the databases get their turn. It is not known yet
 * which subgraphs run elsewhere; theirs are built for nothing, while there is nothing else to do.
 */
async function schemasInTurn(): Promise<void> {
  for (const subgraph of subgraphs) {
    await schemaOf(subgraph);
    await setImmediate();
  }
}

async function identityOn(
  running: RunningSubgraph[],
  { identity: placement }: Placements,
  { secret, origin, signInRates }: Pick<HubOptions, 'secret' | 'origin' | 'signInRates'>,
): Promise<Identity> {
  const subgraph = running.find(({ name }) => name === 'identity');
  if (!subgraph || isRemote(placement))
    throw new Error('Who signs in is known in the gateway’s own process.');
  const { em, clock } = subgraph;
  return openIdentity({ url: placement.url, em, clock, secret, origin, rates: signInRates });
}
