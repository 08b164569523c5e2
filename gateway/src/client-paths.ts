import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestContext } from './request-context.ts';

type Path = readonly (string | number)[];

/**
 * A fetch may fail for a field that the client did not ask for and the plan needed (`@requires`). Its error then
 * belongs to the object that field is of, and is told once.
 */
export const clientPaths: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        const { data, errors } = body.singleResult;
        body.singleResult.errors = placed(errors, data);
      },
    };
  },
};

export function placed(errors: readonly GraphQLFormattedError[], data: unknown): GraphQLFormattedError[] {
  const told = new Set<string>();
  return errors
    .map((error) => (error.path ? { ...error, path: within(data, error.path) } : error))
    .filter((error) => {
      const key = JSON.stringify(error);
      return !told.has(key) && told.add(key);
    });
}

/** The path as far as the answer has it: to its end, or to the null it runs into. */
function within(data: unknown, path: Path): Path {
  let at = data;
  for (const [i, key] of path.entries()) {
    if (at === null || at === undefined) return path;
    const next = (at as Record<string | number, unknown>)[key];
    if (next === undefined) return path.slice(0, i);
    at = next;
  }
  return path;
}
