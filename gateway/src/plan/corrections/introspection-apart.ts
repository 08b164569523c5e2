import { BREAK, type DocumentNode, Kind, type SelectionSetNode, visit } from 'graphql';

/**
 * Introspection is answered beside the data and is no part of a plan; Apollo's planner leaves it out too, but only after
 * it has read it, and knows fewer of its fields than `graphql` does.
 */
export function withoutIntrospection(document: DocumentNode): DocumentNode {
  if (!document.definitions.some(isIntrospecting)) return document;
  return visit(document, {
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? null : undefined),
    Field: ({ name }) => (introspection.has(name.value) ? null : undefined),
    SelectionSet: { leave: (node) => (node.selections.length > 0 ? undefined : onlyType(node)) },
  });
}

const introspection: ReadonlySet<string> = new Set(['__schema', '__type']);

function isIntrospecting(node: DocumentNode['definitions'][number]): boolean {
  let found = false;
  visit(node, {
    Field({ name }) {
      if (!introspection.has(name.value)) return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** The type of the root is answered beside the data as well. */
const onlyType = (node: SelectionSetNode): SelectionSetNode => ({
  ...node,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
});
