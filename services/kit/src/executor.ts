import {
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
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

type Compiled = CompiledQuery | { errors: readonly GraphQLError[] };

/** Executes operations on a subgraph's schema; the same text is parsed, validated and compiled once. */
export function executorOf(
  schema: GraphQLSchema,
  formatError: (error: GraphQLError, locale: Locale) => GraphQLFormattedError,
): Execute {
  const known = new LRUCache<string, Compiled>({ max: 1000 });

  function compiled({ query, operationName }: GraphQLRequest): Compiled {
    const key = `${operationName ?? ''} ${query}`;
    const before = known.get(key);
    if (before) return before;
    const fresh = compile(schema, query, operationName ?? undefined);
    known.set(key, fresh);
    return fresh;
  }

  return async (request, context) => {
    const operation = compiled(request);
    const format = (error: GraphQLError) => formatError(error, context.locale);
    if ('errors' in operation) return { errors: operation.errors.map(format) };
    const { errors, ...result } = await operation.query(undefined, context, request.variables ?? {});
    return errors ? { ...result, errors: errors.map(format) } : result;
  };
}

function compile(schema: GraphQLSchema, query: string, operationName: string | undefined): Compiled {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    const compiled = compileQuery(schema, document, operationName, {
      useExperimentalPathBasedSkipInclude: true,
    });
    return isCompiledQuery(compiled) ? compiled : { errors: compiled.errors ?? [] };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}
