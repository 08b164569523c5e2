import type { DocumentNode } from 'graphql';

/** What a plan does: one fetch after another, or side by side, or one of two by a variable. */
export type Step = InOrder | Together | Choice | Fetch;

export interface InOrder {
  kind: 'inOrder';
  steps: readonly Step[];
}

export interface Together {
  kind: 'together';
  steps: readonly Step[];
}

export interface Choice {
  kind: 'choice';
  /** The Boolean variable that decides, and what it is when the request leaves it out. */
  variable: string;
  otherwise: boolean | undefined;
  ifTrue: Step | undefined;
  ifFalse: Step | undefined;
}

/** One request to one subgraph. */
export interface Fetch {
  kind: 'fetch';
  subgraph: string;
  /** The objects of the answer so far that it is about: the keys that lead to them, `@` for each element of a list. */
  path: readonly string[];
  query: string;
  document: DocumentNode;
  operationName: string | undefined;
  /** Those of the request's variables that the query uses. */
  variables: readonly string[];
  /** For entities: what represents an object to the subgraph, for each of its types. Without it, the query is a root's. */
  entities: Entities | undefined;
  received: readonly Rewrite[];
}

export interface Entities {
  requires: readonly Required[];
  sent: readonly Rewrite[];
}

/**
 * A part of a representation: a field, which the answer so far has under a key and the subgraph knows by its name, or
 * what else there is when the object is of a type.
 */
export type Required =
  | { kind: 'field'; key: string; name: string; of: readonly Required[] | undefined }
  | { kind: 'onType'; type: string; of: readonly Required[] };

/** Something to change in what is sent or received: a key that is called otherwise, or a value that is given. */
export interface Rewrite {
  /** Keys to go through; a part `{ type }` goes on only with objects of that type. */
  path: readonly (string | { type: string })[];
  key: string;
  change: { renameTo: string } | { set: unknown };
}

/** The same steps, with each fetch replaced. */
export function withFetches(step: Step, replaced: (fetch: Fetch) => Step): Step {
  const within = (inner: Step) => withFetches(inner, replaced);
  switch (step.kind) {
    case 'fetch':
      return replaced(step);
    case 'choice':
      return {
        ...step,
        ifTrue: step.ifTrue && within(step.ifTrue),
        ifFalse: step.ifFalse && within(step.ifFalse),
      };
    default:
      return { ...step, steps: step.steps.map(within) };
  }
}

/** Every fetch there is in a step, whichever way a choice goes. */
export function fetchesIn(step: Step | undefined): Fetch[] {
  if (!step) return [];
  switch (step.kind) {
    case 'fetch':
      return [step];
    case 'choice':
      return [...fetchesIn(step.ifTrue), ...fetchesIn(step.ifFalse)];
    default:
      return step.steps.flatMap(fetchesIn);
  }
}
