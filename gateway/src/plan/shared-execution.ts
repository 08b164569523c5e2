import { type DocumentNode, OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayExecutor, GatewayResult } from './executor.ts';

/** Who may all be given one answer, as a text; nobody else, where there is none. */
export type AudienceOf<Context> = (context: Context, isPublic: boolean) => string | undefined;

export interface Sharing<Context> {
  isPublic(document: DocumentNode): boolean;
  audienceOf: AudienceOf<Context>;
}

/** Queries in flight at the same moment that must come to the same answer are one execution. */
export function sharedExecution<Context>(
  execute: GatewayExecutor,
  { isPublic, audienceOf }: Sharing<Context>,
): GatewayExecutor {
  const inFlight = new Map<string, Promise<GatewayResult>>();
  const knownToBePublic = new LRUCache<string, boolean>({ max: 2000 });

  return (request) => {
    const { document, queryHash, operation, context } = request;
    if (operation.operation !== OperationTypeNode.QUERY) return execute(request);
    const publicity = knownToBePublic.get(queryHash) ?? isPublic(document);
    knownToBePublic.set(queryHash, publicity);
    const audience = audienceOf(context as Context, publicity);
    if (audience === undefined) return execute(request);
    const { operationName, variables } = request.request;
    const key = JSON.stringify([audience, queryHash, operationName, variables]);
    const known = inFlight.get(key);
    if (known) return known;
    const result = execute(request).finally(() => inFlight.delete(key));
    inFlight.set(key, result);
    return result;
  };
}
