import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type TypeNode,
  validate,
} from 'graphql';
import { BoundedCache } from './bounded-cache.ts';
import { readConfig } from './config.ts';
import type { Context } from './context.ts';
import type { HubError, Locale } from './errors.ts';
import { refusedOperation } from './http/operation.ts';
import { cacheSettings, sizeOfFetch } from './limits/cache-sizes.ts';
import { fetchLimits, refusedDocument, refusedSource } from './limits/document-limits.ts';
import { log } from './log.ts';
import { inSpan } from './watching/under-way.ts';

/** One operation, as GraphQL over HTTP has it. */
export interface GraphQLRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

export type Execute = (request: GraphQLRequest, context: Context) => Promise<FormattedExecutionResult>;

type Run = (variables: Record<string, unknown>, context: Context) => ReturnedResult | Promise<ReturnedResult>;
type ReturnedResult = Awaited<ReturnType<typeof execute>>;
type Prepared = { run: Run } | { errors: readonly GraphQLError[] };

/** How often a query has come before it is worth being compiled: compiling takes as long as executing it some ten times. */
const timesUntilCompiled = 3;

/**
 * Executes operations on a subgraph's schema. The same operation is parsed and validated once, and compiled when it keeps
 * coming: a gateway asks a few hundred queries over and over.
 */
export function executorOf(
  subgraph: string,
  schema: GraphQLSchema,
  formatError: (error: GraphQLError, locale: Locale) => GraphQLFormattedError,
): Execute {
  const known = new BoundedCache<Prepared>(readConfig(cacheSettings).HUB_FETCH_CACHE_BYTES, {
    name: 'fetches',
    subgraph,
  });

  function prepared({ query, operationName }: GraphQLRequest): Prepared {
    const key = typeof operationName === 'string' ? `${operationName}\0${query}` : query;
    const before = known.get(key);
    if (before) return before;
    const fresh = inSpan('parse and validate', {}, () => prepare(schema, query, operationName ?? undefined));
    known.set(key, fresh, sizeOfFetch(query));
    return fresh;
  }

  return async (request, context) => {
    const operation = prepared(request);
    const result = 'errors' in operation ? operation : await operation.run(request.variables ?? {}, context);
    const { errors } = result;
    if (!errors) return result as FormattedExecutionResult;
    return { ...result, errors: errors.map((error) => formatError(error, context.locale)) };
  };
}

function prepare(schema: GraphQLSchema, query: string, operationName: string | undefined): Prepared {
  const unread = refusedSource(query, fetchLimits);
  if (unread) return refused(unread);
  try {
    const document = parse(query);
    const unfit = refusedDocument(document, fetchLimits);
    if (unfit) return refused(unfit);
    const errors = validate(schema, document);
    if (errors.length > 0)
      return { errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
    const unresolved = refusedOperation(document, operationName, schema);
    return unresolved ? refused(unresolved) : { run: running(schema, document, operationName) };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
    throw error;
  }
}

const refused = (originalError: HubError): Prepared => ({
  errors: [new GraphQLError(originalError.message, { originalError })],
});

/** Under the code that gateways have for it. */
const coded = ({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(message, { nodes, source, positions, extensions: { code } });

function running(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Run {
  const interpreted: Run = (variableValues, contextValue) =>
    execute({ schema, document, operationName, variableValues, contextValue });
  const operation = getOperationAST(document, operationName);
  if (!operation || !canBeCompiled(operation)) return interpreted;
  let times = 0;
  let run = interpreted;
  return (variables, context) => {
    if (++times === timesUntilCompiled) {
      void compiled(schema, document, operationName).then(
        (faster) => {
          run = faster ?? interpreted;
        },
        (error) => log.warn({ err: error }, 'a query goes on being interpreted'),
      );
    }
    return run(variables, context);
  };
}

/**
 * The compiler takes variables for what they are declared to be without filling in what an input type has as defaults,
 * so only plain ones come to it; and writes are too rare to be worth it.
 */
function canBeCompiled({ operation, variableDefinitions = [] }: OperationDefinitionNode): boolean {
  return (
    operation === OperationTypeNode.QUERY &&
    variableDefinitions.every(({ type }) => plainTypes.has(nameOf(type)))
  );
}

const plainTypes: ReadonlySet<string> = new Set(['ID', 'String', 'Int', 'Float', 'Boolean', '_Any']);

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);

/** Nothing where the compiler cannot; it is read when it is first needed. */
async function compiled(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): Promise<Run | undefined> {
  const { compileQuery, isCompiledQuery } = await import('graphql-jit');
  const query = compileQuery(schema, document, operationName, { useExperimentalPathBasedSkipInclude: true });
  if (!isCompiledQuery(query)) return undefined;
  return (variables, context) => query.query(undefined, context, variables);
}
