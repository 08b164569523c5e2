import { randomUUID } from 'node:crypto';
import type { QueryPlan } from '@apollo/query-planner';
import type { HubError } from '@hub/kit/errors.ts';
import { reportUnexpected } from '@hub/kit/log.ts';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type SelectionNode,
} from 'graphql';
import { planningRefusal } from '../limits/planning-limits.ts';
import { withFragmentsOnObjects } from './corrections/fragments-on-objects.ts';
import { planImpossible } from './unresolved.ts';

/** A plan, or why there is none: an error at each of the root's keys that it is for. */
export type PossiblePlan = { plan: QueryPlan } | { impossible: readonly GraphQLError[] };

export interface ToPlan {
  schema: GraphQLSchema;
  operationName: string | undefined;
  /** Plans the operation of a document; it throws where it cannot. */
  plan(document: DocumentNode): QueryPlan;
  /** The client's key for one of the document. */
  keyOf(planned: string): string;
}

/** Apollo's planner fails over some operations that are right, in words that are for its makers. */
export function possiblePlan(
  document: DocumentNode,
  { schema, operationName, plan, keyOf }: ToPlan,
): PossiblePlan | HubError {
  try {
    return { plan: plan(document) };
  } catch (error) {
    const refused = planningRefusal(error);
    if (refused) return refused;
    const spread = withFragmentsOnObjects(document, schema);
    const operation = getOperationAST(spread, operationName);
    if (!operation) throw error;
    const { selections } = operation.selectionSet;
    const planOf = (parts: readonly SelectionNode[]): QueryPlan | undefined => {
      const selectionSet = { kind: Kind.SELECTION_SET, selections: parts } as const;
      try {
        return plan({ ...spread, definitions: [{ ...operation, selectionSet }] });
      } catch {
        // What is told is what went wrong with the operation as the client has it.
        return undefined;
      }
    };
    const whole = planOf(selections);
    if (whole) return { plan: whole };
    const failing = selections.filter((selection) => !planOf([selection]));
    const keys = (failing.length > 0 ? failing : selections).flatMap(keysOf).map(keyOf);
    return { impossible: reported(error, new Set(keys)) };
  }
}

/** The keys that a selection has, those in its fragments among them. */
function keysOf(selection: SelectionNode): string[] {
  if (selection.kind === Kind.FIELD) return [(selection.alias ?? selection.name).value];
  return selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet.selections.flatMap(keysOf) : [];
}

function reported(error: unknown, keys: ReadonlySet<string>): GraphQLError[] {
  const id = randomUUID();
  reportUnexpected(id, error);
  return [...keys].map((key) => planImpossible(key, id));
}
