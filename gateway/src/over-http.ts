import type { ApolloServerPlugin } from '@apollo/server';
import { json, mediaTypeFor } from '@hub/kit/http/media-type.ts';
import { refusedOperation } from '@hub/kit/http/operation.ts';
import { refusal } from './refusal.ts';
import type { RequestContext } from './request-context.ts';

/** What Apollo Server says of a document that it does not execute. */
const ofDocuments: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** What Apollo Server leaves open of GraphQL over HTTP: which operation is meant, and the status of plain JSON. */
export const overHttp: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ request }) {
    return {
      async didResolveOperation({ document, schema, contextValue: { caller } }) {
        const refused = refusedOperation(document, request.operationName, schema);
        if (refused) throw refusal(refused, caller.locale, refused.status);
      },
      async willSendResponse({ response: { body, http } }) {
        if (body.kind !== 'single' || body.singleResult.data !== undefined || http.status !== 400) return;
        const isJson = mediaTypeFor(request.http?.headers.get('accept')) === json;
        const { errors = [] } = body.singleResult;
        if (isJson && errors.every(({ extensions }) => ofDocuments.has(extensions?.code))) http.status = 200;
      },
    };
  },
};
