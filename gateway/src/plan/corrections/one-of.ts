import { type DocumentNode, type GraphQLSchema, isInputObjectType, Kind } from 'graphql';

/** Apollo's gateway forgets of which inputs exactly one field may be given, where composition has let it through. */
export function markOneOf(schema: GraphQLSchema, supergraph: DocumentNode): void {
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) continue;
    const type = schema.getType(node.name.value);
    const isOneOf = node.directives?.some(({ name }) => name.value === 'oneOf');
    if (isOneOf && isInputObjectType(type)) type.isOneOf = true;
  }
}
