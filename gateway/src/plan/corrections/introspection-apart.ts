import { BREAK, type DocumentNode, visit } from 'graphql';
import { filled } from './only-type.ts';

/**
 * Introspection is answered beside the data and is no part of a plan; Apollo's planner leaves it out too, but only after
 * it has read it, and knows fewer of its fields than `graphql` does.
 */
export function withoutIntrospection(document: DocumentNode): DocumentNode {
  if (!document.definitions.some(isIntrospecting)) return document;
  const apart: DocumentNode = visit(document, {
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? null : undefined),
    Field: ({ name }) => (introspection.has(name.value) ? null : undefined),
  });
  return filled(apart);
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
