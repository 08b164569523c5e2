import { type DocumentNode, print, type SelectionSetNode, stripIgnoredCharacters, visit } from 'graphql';
import type { Fetch } from '../steps.ts';
import { onlyType } from './only-type.ts';

/** A fetch that asks for less: with a selection where nothing else is left, and without variables of which it has no use. */
export function narrowed(fetch: Fetch, selected: DocumentNode): Fetch {
  const filled = visit(selected, {
    InlineFragment: { leave: ({ selectionSet }) => (isEmpty(selectionSet) ? null : undefined) },
    Field: {
      leave: (node) =>
        node.selectionSet && isEmpty(node.selectionSet) ? { ...node, selectionSet: onlyType } : undefined,
    },
  });
  const used = variablesIn(filled);
  const document = visit(filled, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
  return {
    ...fetch,
    document,
    query: stripIgnoredCharacters(print(document)),
    variables: fetch.variables.filter((name) => used.has(name)),
  };
}

const isEmpty = ({ selections }: SelectionSetNode): boolean => selections.length === 0;

function variablesIn(document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return used;
}
