import type { ApolloServerPlugin } from '@apollo/server';
import { rateLimited } from '@hub/kit/errors.ts';
import { type DocumentNode, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';

export interface WriteRates {
  /** Mutations of one actor within a minute. */
  perMinute: number;
}

/** More than anyone writes by hand, and than a program of a unit should. */
const usualRates: WriteRates = { perMinute: 300 };

/** Refuses the mutations of an actor who writes too much at once. */
export function writeRates({ perMinute } = usualRates): ApolloServerPlugin<RequestContext> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation, document, contextValue: { caller } }) {
          if (operation?.operation !== OperationTypeNode.MUTATION) return;
          await limiter
            .consume(caller.actor.id, fieldsIn(operation.selectionSet, document))
            .catch((reason: unknown) => {
              if (!(reason instanceof RateLimiterRes)) throw reason;
              throw refusal(rateLimited(reason.msBeforeNext), caller.locale, 429);
            });
        },
      };
    },
  };
}

/** How many mutations are called, those within fragments among them. */
function fieldsIn({ selections }: SelectionSetNode, document: DocumentNode): number {
  const counts = selections.map((selection) => {
    if (selection.kind === Kind.FIELD) return 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet, document);
    const { name } = selection;
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name.value,
    );
    return fragment && 'selectionSet' in fragment ? fieldsIn(fragment.selectionSet, document) : 0;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}
