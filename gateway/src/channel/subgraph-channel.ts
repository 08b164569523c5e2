import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import type { RequestContext } from '../request-context.ts';

/** One fetch of a plan, as the subgraph is asked for it. */
export interface SubgraphRequest {
  query: string;
  document: DocumentNode;
  operationName?: string | undefined;
  variables: Record<string, unknown>;
}

/** The way to one subgraph, in process or over HTTP. It throws when the subgraph gives no usable answer. */
export interface SubgraphChannel {
  readonly name: string;
  execute(request: SubgraphRequest, context: RequestContext): Promise<FormattedExecutionResult>;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
