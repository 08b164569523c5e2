import type { Locale, Sentence } from '@hub/kit/errors.ts';
import {
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { SubgraphRequest } from './subgraph-channel.ts';

/** A subgraph that does not answer, and when it first did not. */
export interface Outage {
  name: string;
  since: Date;
}

/**
 * The answer in place of one that did not come: no data, and an error for every field that is missing.
 * The plan's executor turns a path that begins with `_entities` and an index into the client's own path.
 */
export function unavailable(
  { name, since }: Outage,
  request: SubgraphRequest,
  locale: Locale,
): FormattedExecutionResult {
  const message = sentence(name)[locale];
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE', subgraph: name, since };
  const errors = missingPaths(request).map((path): GraphQLFormattedError => ({ message, path, extensions }));
  return { data: null, errors };
}

function missingPaths({ document, variables }: SubgraphRequest): (string | number)[][] {
  const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const { representations } = variables;
  if (!operation) return [];
  if (!Array.isArray(representations)) return responseKeys(operation.selectionSet).map((key) => [key]);
  const [entities] = operation.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) return [];
  const byType = keysByType(entities.selectionSet);
  return representations.flatMap(({ __typename }, index) =>
    (byType.get(String(__typename)) ?? []).map((key) => ['_entities', index, key]),
  );
}

/** The fields an `_entities` fetch asks for, by the type of the entity. */
function keysByType({ selections }: SelectionSetNode): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const selection of selections) {
    if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) continue;
    const type = selection.typeCondition.name.value;
    keys.set(type, [...(keys.get(type) ?? []), ...responseKeys(selection.selectionSet)]);
  }
  return keys;
}

const responseKeys = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? responseKeys(selection.selectionSet) : [];
  });

const sentence = (name: string): Sentence => ({
  zh: `子图 ${name} 暂时没有应答,这一部分内容缺失。请稍后再试;其余内容不受影响。`,
  en: `The subgraph ${name} does not answer, so this part is missing. Try again shortly; the rest stands.`,
});
