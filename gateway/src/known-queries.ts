import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { BoundedCache } from '@hub/kit/bounded-cache.ts';
import { sizeOfDocument } from '@hub/kit/limits/cache-sizes.ts';
import { refusedVariables } from '@hub/kit/limits/variable-limits.ts';
import { noteErrors } from '@hub/kit/watching/note.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, OperationTypeNode } from 'graphql';
import { placed } from './client-paths.ts';
import { type Charge, type CostGate, costExtension, costHeaders } from './limits/cost/cost-gate.ts';
import { wantsCost } from './limits/cost/counted.ts';
import type { Limits } from './limits/limits.ts';
import { maskUnexpected } from './mask-unexpected.ts';
import type { AskedOperation, GatewayExecutor, GatewayResult } from './plan/executor.ts';
import type { RequestContext } from './request-context.ts';
import { stringifyResult } from './stringify-result.ts';

export interface KnownQueriesOptions {
  execute: GatewayExecutor;
  limits: Limits;
  cost: CostGate;
  contextOf(request: FastifyRequest): Promise<RequestContext>;
}

export interface KnownQueries {
  /** Has Apollo Server tell which queries it takes. */
  plugin: ApolloServerPlugin<RequestContext>;
  /** Answers a query that is known and asked in the plainest way, and leaves everything else to Apollo Server. */
  answer(request: FastifyRequest, reply: FastifyReply): Promise<string | undefined>;
}

type Known = Pick<AskedOperation, 'document' | 'queryHash' | 'operation'>;

/**
 * Apollo Server parses, validates and answers each query when it first comes. What it has taken once is from then on
 * executed at once, because its way through plugins and hooks takes several times as long as a small query.
 */
export function knownQueries({ execute, limits, cost, contextOf }: KnownQueriesOptions): KnownQueries {
  const known = new BoundedCache<Known>(limits.cacheBytes / 8, { name: 'known queries' });

  const plugin: ApolloServerPlugin<RequestContext> = {
    async requestDidStart() {
      return {
        // Nothing has refused it; there is no operation where none has the name that was asked for.
        async executionDidStart({ request, document, operation, queryHash, source }) {
          const key = keyOf(request);
          if (key && operation?.operation === OperationTypeNode.QUERY) {
            known.set(key, { document, queryHash, operation }, sizeOfDocument(source));
          }
        },
      };
    },
  };

  async function resultOf(request: FastifyRequest, asked: Omit<AskedOperation, 'context'>) {
    // Whoever is refused is so again where Apollo Server tells of it.
    const context = await contextOf(request).catch(() => undefined);
    if (!context) return undefined;
    const charged = cost.charge({ ...asked, variables: asked.request.variables }, context);
    if (charged.refused) return undefined;
    // What was begun is not begun again.
    const result = await execute({ ...asked, context }).catch(
      (error: unknown): GatewayResult => ({ data: null, errors: [ensureGraphQLError(error)] }),
    );
    return { result: wantsCost(context) ? withCost(result, charged) : result, charged };
  }

  return {
    plugin,
    async answer(request, reply) {
      const asked = request.body;
      if (request.method !== 'POST' || !isPlain(asked) || !takesJson(request)) return undefined;
      const key = keyOf(asked);
      const query = key && known.get(key);
      if (!query || refusedVariables(asked.variables, limits.variables)) return undefined;
      const answered = await resultOf(request, { ...query, request: asked });
      // Nothing was executed: the caller is refused, the variables are not what the query asks for, or worse.
      if (answered?.result.data === undefined) return undefined;
      request.note.operation = query.operation.name?.value;
      const answer = formatted(answered.result);
      noteErrors(request.note, answer);
      reply.header('content-type', 'application/json; charset=utf-8').header('cache-control', 'no-store');
      for (const [name, value] of costHeaders(answered.charged)) reply.header(name, value);
      return stringifyResult(answer);
    },
  };
}

/**
 * By its text or, for the pages' own, its hash; nothing when the request has both or something else about it. No query has
 * the character in it that tells an operation's name from a text.
 */
function keyOf({ query, operationName, extensions }: GraphQLRequest): string | undefined {
  if (!extensions) return operationName ? query && `${operationName}\0${query}` : query;
  const { persistedQuery, ...others } = extensions;
  if (query || Object.keys(others).length > 0) return undefined;
  return `${operationName ?? ''}\0sha256:${persistedQuery?.sha256Hash}`;
}

const isPlain = (body: unknown): body is GraphQLRequest => {
  if (!isObject(body)) return false;
  const { query, operationName, variables, extensions } = body;
  return (
    (query === undefined || typeof query === 'string') &&
    (operationName === undefined || operationName === null || typeof operationName === 'string') &&
    (variables === undefined || isObject(variables)) &&
    (extensions === undefined || isObject(extensions))
  );
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const takesJson = ({ headers: { accept } }: FastifyRequest): boolean =>
  accept === undefined || accept === '*/*' || accept === 'application/json';

const ensureGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error });

const withCost = (result: GatewayResult, charged: Charge): GatewayResult => ({
  ...result,
  extensions: { ...result.extensions, cost: costExtension(charged) },
});

/** What Apollo Server makes of a result. */
function formatted({ data, errors, extensions }: GatewayResult): Parameters<typeof stringifyResult>[0] {
  return {
    ...(errors && { errors: placed(errors.map(formattedError), data) }),
    data: data ?? null,
    ...(extensions && { extensions }),
  };
}

function formattedError(error: GraphQLError) {
  const code = 'INTERNAL_SERVER_ERROR';
  return maskUnexpected({ ...error.toJSON(), extensions: { code, ...error.extensions } }, error);
}
