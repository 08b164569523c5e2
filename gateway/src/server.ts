import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { callerFrom } from '@hub/kit/actor.ts';
import { log } from '@hub/kit/log.ts';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { dataSourceOf } from './channel/data-source.ts';
import type { SubgraphChannel } from './channel/subgraph-channel.ts';
import { clientPaths } from './client-paths.ts';
import { serveGraphiql } from './graphiql.ts';
import { maskUnexpected } from './mask-unexpected.ts';
import type { RequestContext } from './request-context.ts';

export interface GatewayOptions {
  supergraphSdl: string;
  /** The way to each subgraph, given its name and the URL that the supergraph has for it. */
  channelTo(name: string, url: string): SubgraphChannel;
  /** Whether demonstration data is loaded, so that the demonstration header names an actor. */
  demonstration: boolean;
}

export interface GatewayServer {
  http: FastifyInstance;
  close(): Promise<void>;
}

const bodyLimit = 256 * 1024;

/** The graph behind HTTP: `/graphql`, `/health` and `/ready`. */
export async function createGateway(options: GatewayOptions): Promise<GatewayServer> {
  const channels: SubgraphChannel[] = [];
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name, url = '' }) => {
      const channel = options.channelTo(name, url);
      channels.push(channel);
      return dataSourceOf(channel) as never;
    },
    logger: log,
  });
  const http = fastify({ bodyLimit, forceCloseConnections: 'idle', requestIdHeader: 'x-request-id' });
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
    formatError: maskUnexpected,
    plugins: [clientPaths, fastifyApolloDrainPlugin(http), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  serveGraphiql(http);
  await http.register(fastifyApollo(apollo), {
    context: async (request: FastifyRequest) => contextOf(request, options),
  });
  http.get('/health', async () => ({ status: 'alive' }));
  http.get('/ready', async (_request, reply) => {
    const states = await Promise.all(channels.map(async (channel) => [channel.name, await isReady(channel)]));
    const ready = states.every(([, isUp]) => isUp);
    return reply.code(ready ? 200 : 503).send(Object.fromEntries(states));
  });
  return {
    http,
    async close() {
      await http.close();
      await apollo.stop();
      await Promise.all(channels.map((channel) => channel.close()));
    },
  };
}

function contextOf({ headers }: FastifyRequest, { demonstration }: GatewayOptions): RequestContext {
  const header = (name: string) => headers[name]?.toString();
  return { caller: callerFrom(header, { demonstration }), header, subgraphContexts: new Map() };
}

const isReady = (channel: SubgraphChannel): Promise<boolean> =>
  channel.isReady().catch((error: unknown) => {
    log.warn({ subgraph: channel.name, err: error }, 'not ready');
    return false;
  });
