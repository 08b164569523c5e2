import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from './answer.ts';
import type { Path } from './places.ts';

/** What a subgraph is asked for one fetch. */
export interface FetchRequest {
  variables: Record<string, unknown>;
  representations?: readonly Representation[] | undefined;
}

/** What represents an object to a subgraph, also as text: it was written to find equal ones, and need not be again. */
export interface Representation {
  value: Answer;
  text: string;
}

/**
 * What a subgraph answered: data that is the run's own, with as many entities as there were representations, and errors
 * that say where by the fetch's own paths.
 */
export interface FetchAnswer {
  data?: Answer | null | undefined;
  errors?: readonly GraphQLFormattedError[] | undefined;
}

/** One request of a client on its way through a plan. */
export interface Run<Context = unknown> {
  context: Context;
  variables: Readonly<Record<string, unknown>>;
  /** The answer so far, keyed as the client has it. */
  data: Answer;
  errors: PlacedError[];
  /** What was answered already to fetches that have a twin in the plan. */
  answers: Map<string, Promise<FetchAnswer>>;
}

/** An error and where it stands in the client's answer. */
export interface PlacedError {
  error: GraphQLFormattedError;
  subgraph: string;
  path: Path | undefined;
}
