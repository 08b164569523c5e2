import type { ApolloServerPlugin } from '@apollo/server';
import { currentSpan } from '@hub/kit/watching/under-way.ts';
import type { RequestContext } from './request-context.ts';

/** Tells how long it takes to read and to validate a text that has not come before, where the request is traced. */
export const tracedTexts: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    const request = currentSpan();
    if (!request) return undefined;
    return {
      async parsingDidStart() {
        const span = request.begin('parse');
        return async (error) => span.end(error && 'GRAPHQL_PARSE_FAILED');
      },
      async validationDidStart() {
        const span = request.begin('validate');
        return async (errors) => span.end(errors && 'GRAPHQL_VALIDATION_FAILED');
      },
    };
  },
};
