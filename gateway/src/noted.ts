import type { ApolloServerPlugin } from '@apollo/server';
import { noteErrors } from '@hub/kit/watching/note.ts';
import type { RequestContext } from './request-context.ts';

/** Notes of what Apollo Server answers what the access log and the metrics tell. */
export const noted: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue: { note }, operationName, response: { body } }) {
        note.operation = operationName ?? undefined;
        if (body.kind === 'single') noteErrors(note, body.singleResult);
      },
    };
  },
};
