import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { OwnKeys } from './corrections/own-keys.ts';
import type { TypeTests } from './type-tests.ts';

/** A field that a client asks of objects of one type, under one key of the answer. */
export interface AskedField {
  key: string;
  /** The key under which the subgraphs' answer has it. */
  planned: string;
  field: GraphQLField<unknown, unknown>;
  /** What is asked of it, wherever the client says so. */
  selections: readonly SelectionSetNode[];
  nodes: readonly FieldNode[];
}

/** A client's operation as this request wants it: what `@skip` and `@include` leave of it. */
export class Selection {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #types: TypeTests;
  readonly #keys: OwnKeys;
  readonly #isTrue: (variable: string) => boolean;

  constructor(options: {
    schema: GraphQLSchema;
    types: TypeTests;
    operation: OperationDefinitionNode;
    fragments: ReadonlyMap<string, FragmentDefinitionNode>;
    keys: OwnKeys;
    isTrue: (variable: string) => boolean;
  }) {
    this.schema = options.schema;
    this.operation = options.operation;
    this.#types = options.types;
    this.#fragments = options.fragments;
    this.#keys = options.keys;
    this.#isTrue = options.isTrue;
  }

  /** What is asked of the graph itself, introspection left out. */
  rootFields(): AskedField[] {
    const root = this.schema.getRootType(this.operation.operation);
    const fields = root ? this.fieldsOf(root, [this.operation.selectionSet]) : [];
    return fields.filter(({ field }) => !field.name.startsWith('__'));
  }

  /** What is asked of objects of the type, in the order in which the answer has it. */
  fieldsOf(type: GraphQLCompositeType, selections: readonly SelectionSetNode[]): AskedField[] {
    const byKey = new Map<string, FieldNode[]>();
    for (const selection of selections) this.#collect(type, selection, byKey);
    return [...byKey].flatMap(([key, nodes]) => {
      const [first] = nodes;
      const field = first && this.#fieldOf(type, first.name.value);
      if (!field) return [];
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      return [{ key, planned: this.#keys.planned(first), field, nodes, selections: below }];
    });
  }

  #collect(
    type: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    byKey: Map<string, FieldNode[]>,
  ): void {
    for (const selection of selections) {
      if (!this.#isAsked(selection.directives ?? [])) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const others = byKey.get(key);
        if (others) others.push(selection);
        else byKey.set(key, [selection]);
        continue;
      }
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      const condition = fragment.typeCondition?.name.value;
      if (condition && !this.#types.countingAs(condition).has(type.name)) continue;
      this.#collect(type, fragment.selectionSet, byKey);
    }
  }

  #isAsked(directives: NonNullable<FieldNode['directives']>): boolean {
    return directives.every(({ name, arguments: args = [] }) => {
      if (name.value !== 'skip' && name.value !== 'include') return true;
      const value = args[0]?.value;
      const isTrue =
        value?.kind === Kind.VARIABLE
          ? this.#isTrue(value.name.value)
          : value?.kind === Kind.BOOLEAN && value.value;
      return isTrue === (name.value === 'include');
    });
  }

  #fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (type === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  }
}

/** The fragments of a document, by their names. */
export const fragmentsIn = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
