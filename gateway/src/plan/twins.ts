import { Kind, type SelectionSetNode } from 'graphql';
import { type Fetch, fetchesIn, type Step } from './steps.ts';

/** What a fetch asks, under one name for all fetches of a plan that ask the same; fetches that no other is like have none. */
export type Twins = ReadonlyMap<Fetch, string>;

/**
 * Finds the fetches that ask the same of the same subgraph, and differ in where their objects stand. Only those that
 * fetch nothing but leaves count: objects that were fetched once would stand in two branches of the plan, of which each
 * may ask them for something else under the same key.
 */
export function twinsIn(step: Step): Twins {
  const alike = new Map<string, Fetch[]>();
  for (const fetch of fetchesIn(step)) {
    if (!isPlain(fetch)) continue;
    const question = `${fetch.subgraph} ${fetch.query.replace(fetch.operationName ?? '', '')}`;
    alike.set(question, [...(alike.get(question) ?? []), fetch]);
  }
  return new Map(
    [...alike].flatMap(([question, fetches]) =>
      fetches.length > 1 ? fetches.map((fetch) => [fetch, question] as const) : [],
    ),
  );
}

/** Of entities, with nothing rewritten and nothing below them. */
function isPlain({ entities, received, document }: Fetch): boolean {
  const [operation] = document.definitions;
  if (!entities || entities.sent.length > 0 || received.length > 0) return false;
  return operation?.kind === Kind.OPERATION_DEFINITION && depthOf(operation.selectionSet) === 2;
}

/** How many objects lie within each other; a fragment is on the object it stands in. */
const depthOf = ({ selections }: SelectionSetNode): number =>
  Math.max(
    ...selections.map((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.selectionSet ? 1 + depthOf(selection.selectionSet) : 1;
      return selection.kind === Kind.INLINE_FRAGMENT
        ? depthOf(selection.selectionSet)
        : Number.POSITIVE_INFINITY;
    }),
  );
