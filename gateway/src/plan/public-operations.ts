import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * Whether an operation asks only for what the supergraph says is public (`@hubScopes(any: [["PUBLIC"]])`). A type that
 * says nothing is not: counts and pages depend on what their reader may see.
 */
export function publicOperations(
  schema: GraphQLSchema,
  supergraph: DocumentNode,
): (document: DocumentNode) => boolean {
  const isOpenField = openFields(schema, supergraph);
  const types = new TypeInfo(schema);
  return (document) => {
    let isPublic = true;
    const Field = () => {
      isPublic &&= isOpenField(types.getParentType()?.name, types.getFieldDef()?.name);
    };
    visit(document, visitWithTypeInfo(types, { Field }));
    return isPublic;
  };
}

function openFields(schema: GraphQLSchema, { definitions }: DocumentNode) {
  const openTypes = new Set([schema.getQueryType()?.name]);
  const closedFields = new Set<string>();
  for (const node of definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    if (isOpen(node.directives) === true) openTypes.add(node.name.value);
    for (const field of node.fields ?? []) {
      if (isOpen(field.directives) === false) closedFields.add(`${node.name.value}.${field.name.value}`);
    }
  }
  return (type: string | undefined, field: string | undefined): boolean =>
    openTypes.has(type) && !closedFields.has(`${type}.${field}`);
}

/** One of the alternatives suffices, and all of its conditions hold together; undefined if nothing is said. */
function isOpen(directives: readonly ConstDirectiveNode[] = []): boolean | undefined {
  const any = directives.find(({ name }) => name.value === 'hubScopes')?.arguments?.[0]?.value;
  if (!any) return undefined;
  const alternatives = valueFromASTUntyped(any) as string[][];
  return alternatives.some((conditions) => conditions.length === 1 && conditions[0] === 'PUBLIC');
}
