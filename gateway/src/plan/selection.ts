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
  /** What is asked of it. */
  selections: Selections;
  nodes: readonly FieldNode[];
}

/**
 * All that a client says, wherever it does, of what is asked of one object. There is one for the same places, however many
 * ways lead to them, so that what has been found out for one way is known for all.
 */
export interface Selections {
  readonly nodes: readonly SelectionSetNode[];
  /** What is asked of objects of each type that has been looked at. */
  readonly fields: Map<GraphQLCompositeType, readonly AskedField[]>;
}

/** A client's operation as this request wants it: what `@skip` and `@include` leave of it. */
export class Selection {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #types: TypeTests;
  readonly #keys: OwnKeys;
  readonly #isTrue: (variable: string) => boolean;
  readonly #places = new Map<SelectionSetNode, number>();
  readonly #selections = new Map<string, Selections>();
  #looked = 0;

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
    const fields = root ? this.fieldsOf(root, this.ofRoot()) : [];
    return fields.filter(({ field }) => !field.name.startsWith('__'));
  }

  ofRoot = (): Selections => this.#selectionsOf([this.operation]);

  /** How many of the operation's selections have been looked at, each as often as it was. */
  get looked(): number {
    return this.#looked;
  }

  /** What is asked of objects of the type, in the order in which the answer has it. */
  fieldsOf(type: GraphQLCompositeType, selections: Selections): readonly AskedField[] {
    const known = selections.fields.get(type);
    if (known) return known;
    const byKey = new Map<string, FieldNode[]>();
    const visited = new Set<SelectionSetNode>();
    for (const node of selections.nodes) this.#collect(type, node, byKey, visited);
    const fields = [...byKey].flatMap(([key, nodes]) => {
      const [first] = nodes;
      const field = first && this.#fieldOf(type, first.name.value);
      if (!field) return [];
      return [
        { key, planned: this.#keys.planned(first), field, nodes, selections: this.#selectionsOf(nodes) },
      ];
    });
    selections.fields.set(type, fields);
    return fields;
  }

  #selectionsOf(selecting: readonly { selectionSet?: SelectionSetNode | undefined }[]): Selections {
    const nodes = selecting.flatMap(({ selectionSet }) => selectionSet ?? []);
    const key = nodes.map((node) => this.#placeOf(node)).join();
    const selections = this.#selections.get(key) ?? { nodes, fields: new Map() };
    this.#selections.set(key, selections);
    return selections;
  }

  #placeOf(node: SelectionSetNode): number {
    const place = this.#places.get(node) ?? this.#places.size;
    this.#places.set(node, place);
    return place;
  }

  /** A fragment adds nothing when it is come by again. */
  #collect(
    type: GraphQLCompositeType,
    node: SelectionSetNode,
    byKey: Map<string, FieldNode[]>,
    visited: Set<SelectionSetNode>,
  ): void {
    if (visited.has(node)) return;
    visited.add(node);
    this.#looked += node.selections.length;
    for (const selection of node.selections) {
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
      this.#collect(type, fragment.selectionSet, byKey, visited);
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
