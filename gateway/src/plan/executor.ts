import type { ApolloGateway } from '@apollo/gateway';
import { type DocumentNode, GraphQLError, getOperationAST, getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type CompiledOperation, compileOperation, type Outcome } from './compiled-operation.ts';
import type { AskFor } from './compile-plan.ts';
import type { Planner } from './planner.ts';
import type { PlacedError } from './run.ts';

/** Operations are compiled when they first come, and kept while they keep coming. */
const mostOperations = 2000;

export type GatewayExecutor = ApolloGateway['executor'];
export type GatewayRequest = Parameters<GatewayExecutor>[0];
export type GatewayResult = Awaited<ReturnType<GatewayExecutor>>;

/** Executes clients' operations over the subgraphs: each is planned and compiled once, and then only run. */
export function compiledExecutor<Context>(planner: Planner, askFor: AskFor<Context>): GatewayExecutor {
  const compiled = new LRUCache<string, CompiledOperation<Context>>({ max: mostOperations });

  function operationFor(key: string, document: DocumentNode, operationName: string | undefined) {
    const known = compiled.get(key);
    if (known) return known;
    const { schema, clientTypes, allTypes } = planner;
    const keys = planner.ownKeys(document);
    const operation = compileOperation({
      plan: planner.plan(keys.document, operationName),
      document,
      operationName,
      keys,
      schema,
      clientTypes,
      allTypes,
      askFor,
    });
    compiled.set(key, operation);
    return operation;
  }

  return async ({ document, queryHash, request: { operationName, variables = {} }, context }) => {
    const refused = refusedVariables(planner, document, operationName, variables);
    if (refused) return { errors: refused };
    const operation = operationFor(`${queryHash} ${operationName ?? ''}`, document, operationName);
    return resultOf(await operation.run(variables, context as Context));
  };
}

function refusedVariables(
  { schema }: Planner,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
): readonly GraphQLError[] | undefined {
  const { variableDefinitions = [] } = getOperationAST(document, operationName) ?? {};
  if (variableDefinitions.length === 0) return undefined;
  return getVariableValues(schema, variableDefinitions, variables).errors;
}

function resultOf({ data, errors, problems, unresolved }: Outcome): GatewayResult {
  if (errors.length > 0) return { data, errors: errors.map(toGraphQLError) };
  if (unresolved.length > 0) return { data, errors: unresolved };
  return problems.length > 0 ? { data, extensions: { valueCompletion: problems } } : { data };
}

function toGraphQLError({ error, subgraph, path }: PlacedError): GraphQLError {
  const { message, extensions } = error;
  return new GraphQLError(message || `Error while fetching subquery from service "${subgraph}"`, {
    ...(path && { path }),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName: subgraph },
  });
}
