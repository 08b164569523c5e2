import { setImmediate as nextTurn } from 'node:timers/promises';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { log } from '@hub/kit/log.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clientPaths } from './client-paths.ts';
import { refuseUnfit } from './fit-request.ts';
import type { Graph } from './gateway.ts';
import { knownQueries } from './known-queries.ts';
import type { CostBudgets } from './limits/cost/budgets.ts';
import { costGate } from './limits/cost/cost-gate.ts';
import { documentGate } from './limits/document-gate.ts';
import type { Limits } from './limits/limits.ts';
import { maskUnexpected } from './mask-unexpected.ts';
import { noted } from './noted.ts';
import { overHttp } from './over-http.ts';
import { persistedDocuments } from './persisted-documents.ts';
import type { RequestContext } from './request-context.ts';
import { stringifyResult } from './stringify-result.ts';
import { tracedTexts } from './traced-texts.ts';

export interface ServedGraphOptions {
  graph: Graph;
  http: FastifyInstance;
  limits: Limits;
  budgets: CostBudgets;
  plugins: readonly ApolloServerPlugin<RequestContext>[];
  contextOf(request: FastifyRequest, graph: Graph): Promise<RequestContext>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What is known of who asks the graph; in a weak map, which suits more, it would live long enough to be noticed. */
    graphContext: Promise<RequestContext> | undefined;
  }
}

/** A graph that answers requests, with all that is known of their queries: nothing of it holds for another graph. */
export interface ServedGraph {
  readonly graph: Graph;
  answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
  /** Closes what it holds once everyone who asked is answered. */
  end(): Promise<void>;
}

export async function serveGraph({
  graph,
  http,
  limits,
  budgets,
  ...options
}: ServedGraphOptions): Promise<ServedGraph> {
  /** Found out once, also for a known query that goes through Apollo Server after all. */
  function context(request: FastifyRequest): Promise<RequestContext> {
    request.graphContext ??= options.contextOf(request, graph);
    return request.graphContext;
  }
  const gate = documentGate(limits);
  const { gateway, execute, costOf } = graph;
  const cost = costGate(costOf, budgets);
  const known = execute && knownQueries({ execute, limits, cost, contextOf: context });
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
      tracedTexts,
      cost.plugin,
      ...(known ? [known.plugin] : []),
      clientPaths,
      ...options.plugins,
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  const throughApollo = fastifyApolloHandler(apollo, { context });
  let underWay = 0;
  const { promise: idle, resolve: isIdle } = Promise.withResolvers<void>();
  let ending = false;

  async function answered(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const fromKnown = await known?.answer(request, reply);
    if (fromKnown) return fromKnown;
    refuseUnfit(request);
    return throughApollo.call(http, request, reply);
  }

  return {
    graph,
    async answer(request, reply) {
      underWay++;
      try {
        // Requests that come in one turn of the event loop are all read before the first is answered: by turns with the
        // system's work for connections, our code would be out of the processor's caches each time.
        await nextTurn();
        return await answered(request, reply);
      } finally {
        if (--underWay === 0 && ending) isIdle();
      }
    },
    async end() {
      ending = true;
      if (underWay > 0) await idle;
      await apollo.stop();
      await graph.close();
    },
  };
}
