import {
  type DocumentNode,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from './context.ts';
import type { Locale } from './errors.ts';

/** One operation, as GraphQL over HTTP has it. */
export interface GraphQLRequest {
  query: string;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
}

export type Execute = (request: GraphQLRequest, context: Context) => Promise<FormattedExecutionResult>;

type Prepared = { document: DocumentNode } | { errors: readonly GraphQLError[] };

/** Executes operations on a subgraph's schema; the same text is parsed and validated once. */
export function executorOf(
  schema: GraphQLSchema,
  formatError: (error: GraphQLError, locale: Locale) => GraphQLFormattedError,
): Execute {
  const prepared = new LRUCache<string, Prepared>({ max: 1000 });

  function prepare(query: string): Prepared {
    const known = prepared.get(query);
    if (known) return known;
    const fresh = parsedAndValidated(schema, query);
    prepared.set(query, fresh);
    return fresh;
  }

  return async ({ query, operationName, variables }, context) => {
    const operation = prepare(query);
    const format = (error: GraphQLError) => formatError(error, context.locale);
    if ('errors' in operation) return { errors: operation.errors.map(format) };
    const { errors, ...result } = await execute({
      schema,
      document: operation.document,
      operationName: operationName ?? undefined,
      variableValues: variables ?? undefined,
      contextValue: context,
    });
    return errors ? { ...result, errors: errors.map(format) } : result;
  };
}

function parsedAndValidated(schema: GraphQLSchema, query: string): Prepared {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}
