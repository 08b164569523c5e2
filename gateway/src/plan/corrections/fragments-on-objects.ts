import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsIn } from '../selection.ts';

/**
 * Apollo's planner fails over a fragment on an interface where a subgraph knows what is asked as an object: an interface
 * of an interface object. Said of each type of objects that both can be, it has a plan.
 */
export function withFragmentsOnObjects(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const fragments = fragmentsIn(document);
  const definitions = document.definitions.flatMap((node): OperationDefinitionNode[] => {
    const root = node.kind === Kind.OPERATION_DEFINITION && schema.getRootType(node.operation);
    return root ? [{ ...node, selectionSet: within(root, node.selectionSet, { schema, fragments }) }] : [];
  });
  return { ...document, definitions };
}

interface Known {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const within = (
  type: GraphQLCompositeType,
  { selections }: SelectionSetNode,
  known: Known,
): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: selections.flatMap((selection) => onObjects(type, selection, known)),
});

function onObjects(type: GraphQLCompositeType, selection: SelectionNode, known: Known): SelectionNode[] {
  if (selection.kind === Kind.FIELD) {
    const of = 'getFields' in type && getNamedType(type.getFields()[selection.name.value]?.type);
    if (!selection.selectionSet || !isCompositeType(of)) return [selection];
    return [{ ...selection, selectionSet: within(of, selection.selectionSet, known) }];
  }
  const isInline = selection.kind === Kind.INLINE_FRAGMENT;
  const fragment = isInline ? selection : known.fragments.get(selection.name.value);
  if (!fragment) return [selection];
  return typesOf(type, fragment.typeCondition?.name.value, known).map(
    (object): InlineFragmentNode => ({
      kind: Kind.INLINE_FRAGMENT,
      directives: selection.directives,
      ...(object !== type && {
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: object.name } },
      }),
      selectionSet: within(object, fragment.selectionSet, known),
    }),
  );
}

/** What an object of the type is, where a fragment on the other one is about it. */
function typesOf(
  type: GraphQLCompositeType,
  condition: string | undefined,
  { schema }: Known,
): readonly GraphQLCompositeType[] {
  const other = condition === undefined ? type : schema.getType(condition);
  const isOfAll =
    other === type || ('getInterfaces' in type && type.getInterfaces().some((of) => of === other));
  if (isOfAll) return [type];
  if (!isAbstractType(other)) return isObjectType(other) ? [other] : [];
  const objects: readonly GraphQLObjectType[] = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return objects.filter((object) => schema.isSubType(other, object));
}
