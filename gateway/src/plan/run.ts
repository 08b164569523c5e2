import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from './answer.ts';
import type { Path } from './places.ts';

/** What a subgraph is asked for one fetch. */
export interface FetchRequest {
  variables: Record<string, unknown>;
  /** What stands for the objects that it is asked about. */
  representations?: readonly Answer[] | undefined;
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
  /** The objects that have become one where they are alike, by the path to them. */
  united: Map<string, Answer[]>;
  /** What was answered already to fetches that have a twin in the plan. */
  answers: Map<string, Promise<FetchAnswer>>;
}

/** An error and where it stands in the client's answer. */
export interface PlacedError {
  error: GraphQLFormattedError;
  subgraph: string;
  path: Path | undefined;
}
