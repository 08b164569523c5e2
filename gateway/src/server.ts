import type { Identity } from '@hub/identity/identity.ts';
import { headerOf, localeFrom } from '@hub/kit/caller.ts';
import { HubError } from '@hub/kit/errors.ts';
import { answerNotFound } from '@hub/kit/http/answer-errors.ts';
import { httpServer } from '@hub/kit/http/http-server.ts';
import type { HttpSettings } from '@hub/kit/http/http-settings.ts';
import { log } from '@hub/kit/log.ts';
import { watched } from '@hub/kit/watching/watched.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { allowOrigins } from './cors.ts';
import type { Graph } from './gateway.ts';
import { serveGraphiql } from './graphiql.ts';
import type { CallerOf } from './identity/callers.ts';
import { serveIdentity } from './identity/routes.ts';
import { costBudgets } from './limits/cost/budgets.ts';
import { counted } from './limits/cost/counted.ts';
import { type Limits, readLimits } from './limits/limits.ts';
import { MinuteCounts } from './limits/minute-counts.ts';
import { type WriteRates, writeRates } from './limits/write-rates.ts';
import { servePages } from './pages.ts';
import { serveReadiness } from './readiness.ts';
import { refusal } from './refusal.ts';
import { type RequestContext, requestContext } from './request-context.ts';
import { serveGraph } from './served-graph.ts';

export interface GatewayOptions {
  graph: Graph;
  callerOf: CallerOf;
  /** Left out where nobody signs in: at a gateway that stands alone. */
  identity?: Identity | undefined;
  writeRates?: WriteRates | undefined;
  /** After how long a client is answered with what there is. */
  requestDeadlineMs?: number | undefined;
  /** What `/ready` tells beside its subgraphs. */
  notices?: (() => Record<string, unknown>) | undefined;
  /** In place of what the environment says. */
  http?: Partial<HttpSettings> | undefined;
  allowedOrigins?: readonly string[] | undefined;
  limits?: Limits | undefined;
}

export interface GatewayServer {
  http: FastifyInstance;
  /** Answers with another graph from now on; who has asked before is answered by the one before. */
  replaceGraph(graph: Graph): Promise<void>;
  close(): Promise<void>;
}

/** How long those who are being answered are waited for when the hub stops. */
const graceMs = 2_000;

// biome-ignore lint/style/noProcessEnv: the gateway library would tell its maker how it is used; a hub tells nobody
process.env.APOLLO_TELEMETRY_DISABLED = 'true';

/** The graph behind HTTP: `/graphql`, `/auth`, `/health` and `/ready`; the pages wherever somebody can sign in. */
export async function createGateway(options: GatewayOptions): Promise<GatewayServer> {
  const limits = options.limits ?? readLimits({ atHub: options.identity !== undefined });
  const counts = new MinuteCounts(options.identity?.counts);
  const budgets = costBudgets(limits.cost, counts);
  const http = httpServer({ bodyLimit: 'HUB_MAX_BODY_BYTES', settings: options.http });
  http.decorateRequest('graphContext', undefined);
  const plugins = [writeRates(counts, options.writeRates)];
  const contextOf = (request: FastifyRequest, graph: Graph) => contextFor(request, graph, options);
  const serving = (graph: Graph) => serveGraph({ graph, http, limits, budgets, plugins, contextOf });
  let served = await serving(options.graph);
  const ended: Promise<void>[] = [];
  const channels = () => served.graph.channels();
  await allowOrigins(http, options.allowedOrigins);
  serveGraphiql(http, options.callerOf);
  if (options.identity) {
    await serveIdentity(http, options.identity);
    await servePages(http);
  } else http.setNotFoundHandler(answerNotFound);
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: (request, reply) => counted(request, () => served.answer(request, reply)),
  });
  http.options('/graphql', (_request, reply) => reply.code(204).header('allow', 'GET, POST').send());
  http.get('/health', async () => ({ status: 'alive' }));
  serveReadiness(http, channels, options.notices);
  watched.circuits.add(channels);
  http.addHook('onClose', async () => void watched.circuits.delete(channels));
  return {
    http,
    async replaceGraph(graph) {
      const before = served;
      served = await serving(graph).catch(async (error: unknown) => {
        await graph.close();
        throw error;
      });
      ended.push(
        before.end().catch((err: unknown) => log.warn({ err }, 'a graph that is replaced did not end')),
      );
    },
    async close() {
      // A browser keeps a connection ready that it has not used yet, which would be waited for as if it asked something.
      const impatience = setTimeout(() => http.server.closeAllConnections(), graceMs);
      await http.close().finally(() => clearTimeout(impatience));
      counts.close();
      await Promise.all([...ended, served.end()]);
    },
  };
}

/** That nobody can say who is asking says nothing of them. */
const isTrouble = ({ code }: HubError): boolean =>
  code === 'SUBGRAPH_UNAVAILABLE' || code === 'DATABASE_BUSY';

async function contextFor(
  request: FastifyRequest,
  { passedOn }: Graph,
  { callerOf, requestDeadlineMs = 10_000 }: GatewayOptions,
): Promise<RequestContext> {
  const header = headerOf(request);
  const deadlineAt = performance.now() + requestDeadlineMs;
  try {
    const { note, ip: address } = request;
    const context = requestContext(await callerOf(header), { header, deadlineAt, note, address, passedOn });
    note.caller = context.caller.actor.id;
    return context;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    // Apollo Server answers it without asking any plugin; a known query is refused twice, by ours and by Apollo's way.
    if (!request.note.codes.includes(error.code)) request.note.codes.push(error.code);
    throw refusal(error, localeFrom(header('accept-language')), isTrouble(error) ? 503 : 401);
  }
}
