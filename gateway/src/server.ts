import { setImmediate as nextTurn } from 'node:timers/promises';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { Identity } from '@hub/identity/identity.ts';
import { headerOf, localeFrom } from '@hub/kit/caller.ts';
import { HubError } from '@hub/kit/errors.ts';
import { answerNotFound } from '@hub/kit/http/answer-errors.ts';
import { httpServer } from '@hub/kit/http/http-server.ts';
import type { HttpSettings } from '@hub/kit/http/http-settings.ts';
import { log } from '@hub/kit/log.ts';
import { watched } from '@hub/kit/watching/watched.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientPaths } from './client-paths.ts';
import { allowOrigins } from './cors.ts';
import { refuseUnfit } from './fit-request.ts';
import type { Graph } from './gateway.ts';
import { serveGraphiql } from './graphiql.ts';
import type { CallerOf } from './identity/callers.ts';
import { serveIdentity } from './identity/routes.ts';
import { knownQueries } from './known-queries.ts';
import { documentGate } from './limits/document-gate.ts';
import { type Limits, readLimits } from './limits/limits.ts';
import { type WriteRates, writeRates } from './limits/write-rates.ts';
import { maskUnexpected } from './mask-unexpected.ts';
import { noted } from './noted.ts';
import { overHttp } from './over-http.ts';
import { servePages } from './pages.ts';
import { persistedDocuments } from './persisted-documents.ts';
import { serveReadiness } from './readiness.ts';
import { refusal } from './refusal.ts';
import { type RequestContext, requestContext } from './request-context.ts';
import { stringifyResult } from './stringify-result.ts';

export interface GatewayOptions {
  graph: Graph;
  callerOf: CallerOf;
  /** Left out where nobody signs in: at a gateway that stands alone. */
  identity?: Identity | undefined;
  writeRates?: WriteRates | undefined;
  /** After how long a client is answered with what there is. */
  requestDeadlineMs?: number | undefined;
  /** In place of what the environment says. */
  http?: Partial<HttpSettings> | undefined;
  allowedOrigins?: readonly string[] | undefined;
  limits?: Limits | undefined;
}

export interface GatewayServer {
  http: FastifyInstance;
  close(): Promise<void>;
}

/** How long those who are being answered are waited for when the hub stops. */
const graceMs = 2_000;

// biome-ignore lint/style/noProcessEnv: the gateway library would tell its maker how it is used; a hub tells nobody
process.env.APOLLO_TELEMETRY_DISABLED = 'true';

/** The graph behind HTTP: `/graphql`, `/auth`, `/health` and `/ready`; the pages wherever somebody can sign in. */
export async function createGateway(options: GatewayOptions): Promise<GatewayServer> {
  const { gateway, execute, channels } = options.graph;
  const context = (request: FastifyRequest) => contextOf(request, options);
  const limits = options.limits ?? readLimits();
  const gate = documentGate(limits);
  const known = execute && knownQueries({ execute, limits, contextOf: context });
  const http = httpServer({ bodyLimit: 'HUB_MAX_BODY_BYTES', settings: options.http });
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
    formatError: maskUnexpected,
    stringifyResult,
    documentStore: gate.documentStore,
    persistedQueries: { cache: await persistedDocuments(), ttl: null },
    plugins: [
      gate.plugin,
      overHttp,
      noted,
      ...(known ? [known.plugin] : []),
      clientPaths,
      writeRates(options.writeRates),
      fastifyApolloDrainPlugin(http),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  await allowOrigins(http, options.allowedOrigins);
  serveGraphiql(http, options.callerOf);
  if (options.identity) {
    await serveIdentity(http, options.identity);
    await servePages(http);
  } else http.setNotFoundHandler(answerNotFound);
  const answer = fastifyApolloHandler(apollo, { context });
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    async handler(request, reply) {
      // Requests that come in one turn of the event loop are all read before the first is answered: by turns with the
      // system's work for connections, our code would be out of the processor's caches each time.
      await nextTurn();
      const fromKnown = await known?.answer(request, reply);
      if (fromKnown) return fromKnown;
      refuseUnfit(request);
      return answer.call(http, request, reply);
    },
  });
  http.options('/graphql', (_request, reply) => reply.code(204).header('allow', 'GET, POST').send());
  http.get('/health', async () => ({ status: 'alive' }));
  serveReadiness(http, channels);
  watched.circuits.add(channels);
  http.addHook('onClose', async () => void watched.circuits.delete(channels));
  return {
    http,
    async close() {
      // A browser keeps a connection ready that it has not used yet, which would be waited for as if it asked something.
      const impatience = setTimeout(() => http.server.closeAllConnections(), graceMs);
      await http.close().finally(() => clearTimeout(impatience));
      await apollo.stop();
      await Promise.all(channels().map((channel) => channel.close()));
    },
  };
}

async function contextOf(
  request: FastifyRequest,
  { callerOf, graph: { passedOn }, requestDeadlineMs = 10_000 }: GatewayOptions,
): Promise<RequestContext> {
  const header = headerOf(request);
  const deadlineAt = performance.now() + requestDeadlineMs;
  try {
    const { note } = request;
    const context = requestContext(await callerOf(header), { header, deadlineAt, note, passedOn });
    note.caller = context.caller.actor.id;
    return context;
  } catch (error) {
    throw error instanceof HubError ? refusal(error, localeFrom(header('accept-language')), 401) : error;
  }
}
