import type { ApolloGateway } from '@apollo/gateway';
import type { GraphQLRequest } from '@apollo/server';
import { type Actor, nobody } from '@hub/kit/actor.ts';
import { BoundedCache } from '@hub/kit/bounded-cache.ts';
import { HubError, type Locale } from '@hub/kit/errors.ts';
import { sizeOfDocument } from '@hub/kit/limits/cache-sizes.ts';
import { inSpan } from '@hub/kit/watching/under-way.ts';
import { type DocumentNode, GraphQLError, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import {
  type CompiledOperation,
  compileOperation,
  impossibleOperation,
  type Outcome,
} from './compiled-operation.ts';
import type { AskFor } from './compile-plan.ts';
import { type Permission, permissionsOver } from './permissions/permissions.ts';
import { type OverrideLabels, overriddenBy } from './override-labels.ts';
import type { PlanChoices, Planner } from './planner.ts';
import type { PlacedError } from './run.ts';
import { toldIn } from './unresolved.ts';

/** What is made of one character of a plan: its steps, and functions that run them and shape what comes of them. */
const perCharacter = 30;

/** Each repeats the whole value that it is about, and the first will do. */
const mostVariableErrors = 10;

export type GatewayResult = Awaited<ReturnType<ApolloGateway['executor']>>;

/** Executes an operation that has been parsed and validated: of what Apollo Server knows of a request, it takes so much. */
export type GatewayExecutor = (asked: AskedOperation) => Promise<GatewayResult>;

export interface AskedOperation {
  document: DocumentNode;
  /** The same for the same document. */
  queryHash: string;
  operation: OperationDefinitionNode;
  request: Pick<GraphQLRequest, 'operationName' | 'variables'>;
  context: unknown;
}

export interface ExecutorOptions<Context> {
  /** About how much is kept of operations that were compiled. */
  cacheBytes: number;
  actorOf?: ((context: Context) => Actor) | undefined;
  overrideLabels?: OverrideLabels | undefined;
}

/** Executes clients' operations over the subgraphs: each is planned and compiled once, and then only run. */
export function compiledExecutor<Context>(
  planner: Planner,
  askFor: AskFor<Context>,
  { cacheBytes, actorOf = () => nobody, overrideLabels }: ExecutorOptions<Context>,
): GatewayExecutor {
  const compiled = new BoundedCache<CompiledOperation<Context> | HubError>(cacheBytes, {
    name: 'operations',
  });

  const permissions = permissionsOver(planner);
  const isOverridden = overriddenBy(overrideLabels);

  function operationFor({ queryHash, document, request: { operationName }, context }: AskedOperation) {
    const permission = permissions?.of(queryHash, document, actorOf(context as Context));
    const overridden = planner.labels.filter(isOverridden);
    const named = operationName ? `${queryHash} ${operationName}` : queryHash;
    const key =
      permission || overridden.length > 0 ? [named, permission?.key, ...overridden].join('\n') : named;
    const known = compiled.get(key);
    if (known) return known;
    const { operation, size } = inSpan('plan', {}, () =>
      planned(document, { operationName, overridden }, permission),
    );
    compiled.set(key, operation, sizeOfDocument(document.loc?.source.body ?? '') + size);
    return operation;
  }

  /** An operation that takes too long to plan is not planned again. */
  function planned(document: DocumentNode, choices: PlanChoices, permission: Permission | undefined) {
    const { schema, clientTypes, allTypes, partial } = planner;
    const keys = planner.ownKeys(document);
    const permitted = permission?.permitted(keys.document) ?? keys.document;
    const possible = planner.plan({ ...keys, document: permitted }, choices);
    if (possible instanceof HubError) return { operation: possible, size: 0 };
    if ('impossible' in possible) return { operation: impossibleOperation(possible.impossible), size: 0 };
    const size = perCharacter * JSON.stringify(possible.plan).length;
    const operation = compileOperation({
      plan: possible.plan,
      document,
      operationName: choices.operationName,
      keys,
      permitted,
      schema,
      clientTypes,
      allTypes,
      partial,
      askable: planner.askable,
      nameOf: planner.nameOf,
      askFor,
    });
    return { operation, size };
  }

  return async (asked) => {
    const { request, context } = asked;
    const { variables = {} } = request;
    const refused = refusedVariables(planner, asked.operation, variables);
    if (refused) return { errors: refused };
    const operation = operationFor(asked);
    if (operation instanceof HubError) return { errors: [refusal(operation, localeOf(context), 400)] };
    return resultOf(await operation.run(variables, context as Context), localeOf(context));
  };
}

const localeOf = (context: unknown): Locale => (context as Partial<RequestContext>).caller?.locale ?? 'zh';

function refusedVariables(
  { schema }: Planner,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
): readonly GraphQLError[] | undefined {
  if (variableDefinitions.length === 0) return undefined;
  const maxErrors = mostVariableErrors;
  // The last of too many says only that there are more.
  return getVariableValues(schema, variableDefinitions, variables, { maxErrors }).errors?.slice(0, maxErrors);
}

function resultOf({ data, errors, problems, unresolved }: Outcome, locale: Locale): GatewayResult {
  if (errors.length + unresolved.length > 0)
    return { data, errors: [...errors.map(toGraphQLError), ...unresolved.map(toldIn(locale))] };
  return problems.length > 0 ? { data, extensions: { valueCompletion: problems } } : { data };
}

function toGraphQLError({ error, subgraph, path }: PlacedError): GraphQLError {
  const { message, extensions } = error;
  return new GraphQLError(message || `Error while fetching subquery from service "${subgraph}"`, {
    ...(path && { path }),
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName: subgraph },
  });
}
