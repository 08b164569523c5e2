import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import type { FetchAnswer, FetchRequest } from '../plan/run.ts';
import type { RequestContext } from '../request-context.ts';

/** A query that a plan asks of a subgraph, always the same but for its variables. */
export interface SubgraphQuery {
  query: string;
  document: DocumentNode;
  operationName?: string | undefined;
}

/** Asks the query for one request. It throws when the subgraph gives no usable answer. */
export type AskSubgraph = (request: FetchRequest, context: RequestContext) => Promise<FetchAnswer>;

/** The way to one subgraph, in process or over HTTP. */
export interface SubgraphChannel {
  readonly name: string;
  /** Whether another process is asked. */
  readonly isRemote?: boolean;
  /** How long one fetch may take, from when it is asked. */
  readonly deadlineMs: number;
  /** Whatever of a query can be done before it is asked is done once. */
  prepare(query: SubgraphQuery): AskSubgraph;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Surely nothing was done: the subgraph has not read what it was to be asked. Of any other error that is not known. */
export class NotAsked extends Error {
  override readonly name = 'NotAsked';
}

/** The deadline passed. */
export class TooLate extends Error {
  override readonly name = 'TooLate';

  constructor(ms: number) {
    super(`No answer within ${ms} ms.`);
  }
}

export const isTooLate = (error: unknown): boolean =>
  error instanceof TooLate || (error instanceof NotAsked && error.cause instanceof TooLate);

export const isQuery = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.QUERY,
  );
