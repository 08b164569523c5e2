import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import type { Introspect } from './shape.ts';

/** Answers `__schema` and `__type` beside the data, from the schema that clients see. */
export function introspector(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Readonly<Record<string, unknown>>,
): Introspect {
  return ({ key, nodes }) => {
    const { data, errors } = executeSync({
      schema,
      document: documentOf(nodes, operation, fragments),
      variableValues: variables,
    });
    const [error] = errors ?? [];
    if (error) throw error;
    return data?.[key];
  };
}

function documentOf(
  selections: readonly FieldNode[],
  { variableDefinitions = [], operation }: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): DocumentNode {
  const definition: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const used = new Set<string>();
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition, ...fragments.values()] };
  visit(document, { Variable: ({ name }) => void used.add(name.value) });
  const declared = variableDefinitions.filter(({ variable }) => used.has(variable.name.value));
  return {
    ...document,
    definitions: [{ ...definition, variableDefinitions: declared }, ...fragments.values()],
  };
}
