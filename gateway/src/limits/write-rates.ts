import type { ApolloServerPlugin } from '@apollo/server';
import { rateLimited } from '@hub/kit/errors.ts';
import { OperationTypeNode } from 'graphql';
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
        async didResolveOperation({ operation, contextValue: { caller } }) {
          if (operation.operation !== OperationTypeNode.MUTATION) return;
          const fields = operation.selectionSet.selections.length;
          await limiter.consume(caller.actor.id, fields).catch((reason: unknown) => {
            if (!(reason instanceof RateLimiterRes)) throw reason;
            throw refusal(rateLimited(reason.msBeforeNext), caller.locale, 429);
          });
        },
      };
    },
  };
}
