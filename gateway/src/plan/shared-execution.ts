import { OperationTypeNode } from 'graphql';
import type { GatewayExecutor, GatewayResult } from './executor.ts';

/** Who may all be given one answer, as a text; nobody else, where there is none. */
export type AudienceOf<Context> = (context: Context) => string | undefined;

/** Equal queries of one audience that are in flight at the same moment are one execution. */
export function sharedExecution<Context>(
  execute: GatewayExecutor,
  audienceOf: AudienceOf<Context>,
): GatewayExecutor {
  const inFlight = new Map<string, Promise<GatewayResult>>();

  return (request) => {
    const { queryHash, operation, context } = request;
    if (operation.operation !== OperationTypeNode.QUERY) {
      // Whoever asks after a write sees it: what was asked before is shared no longer.
      return execute(request).finally(() => inFlight.clear());
    }
    const audience = audienceOf(context as Context);
    if (audience === undefined) return execute(request);
    const { operationName = '', variables = {} } = request.request;
    const key = `${audience}\n${queryHash}\n${operationName}\n${JSON.stringify(variables)}`;
    const known = inFlight.get(key);
    if (known) return known;
    const result = execute(request);
    inFlight.set(key, result);
    const forget = () => {
      if (inFlight.get(key) === result) inFlight.delete(key);
    };
    result.then(forget, forget);
    return result;
  };
}
