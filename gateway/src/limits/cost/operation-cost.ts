import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
} from 'graphql';
import type { Planner } from '../../plan/planner.ts';
import { fragmentsIn } from '../../plan/selection.ts';
import { type Cost, most, product, sumOf } from './cost.ts';
import { readListSize } from './cost-limits.ts';
import { type ListSize, type StatedCosts, statedCosts } from './list-sizes.ts';

export interface CostRules {
  /** What clients see. */
  schema: GraphQLSchema;
  stated: StatedCosts;
  /** How long a list is of which the schema says nothing. */
  listSize: number;
}

/** What one write costs, if the schema says nothing else. */
const costOfWrite = 10;

/** The schema is read from memory: describing a type costs a hundredth of reading a row. */
const costOfDescription = 0.01;

/** How many fields, arguments and so on there are, where one asks about the schema. */
const describedSize = 5;

/** Lists of the same length under the keys of an object: the `edges` of a connection. */
type Sized = ReadonlyMap<string, Cost>;

/** What an operation costs, known before anything of it is done. */
export type CostOf = (asked: { document: DocumentNode; operation: OperationDefinitionNode }) => Cost;

/** Reckons operations over a supergraph, each once. */
export function costsOver({ schema, supergraph }: Pick<Planner, 'schema' | 'supergraph'>): CostOf {
  const rules = { schema, stated: statedCosts(supergraph), listSize: readListSize() };
  const known = new WeakMap<OperationDefinitionNode, Cost>();
  return ({ document, operation }) => {
    const cost = known.get(operation) ?? costOfOperation(rules, document, operation);
    known.set(operation, cost);
    return cost;
  };
}

/**
 * Reckons what an operation costs before anything of it is done: one for each object that it may come to, ten for each
 * write, a list as long as its paging arguments allow or as the schema says lists of its kind are.
 */
function costOfOperation(rules: CostRules, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const root = rules.schema.getRootType(operation.operation);
  if (!root) return 0;
  return new Reckoner(rules, fragmentsIn(document), operation).ofSet(root, operation.selectionSet);
}

class Reckoner {
  readonly #rules: CostRules;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #operation: OperationDefinitionNode;
  readonly #known = new Map<FragmentDefinitionNode, Cost>();

  constructor(
    rules: CostRules,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    operation: OperationDefinitionNode,
  ) {
    this.#rules = rules;
    this.#fragments = fragments;
    this.#operation = operation;
  }

  ofSet(type: GraphQLCompositeType, { selections }: SelectionSetNode, sized?: Sized): Cost {
    const always: Cost[] = [];
    // An object is of one type only: of what is asked of several, the dearest counts.
    const byType = new Map<string, Cost[]>();
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        always.push(this.#ofField(type, selection, sized));
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition = this.#conditionOf(fragment.typeCondition?.name.value) ?? type;
      const cost =
        fragment.kind === Kind.FRAGMENT_DEFINITION && !sized
          ? this.#ofFragment(condition, fragment)
          : this.ofSet(condition, fragment.selectionSet, sized);
      if (!isAbstractType(type) || !isObjectType(condition)) always.push(cost);
      else byType.set(condition.name, [...(byType.get(condition.name) ?? []), cost]);
    }
    return sumOf([...always, most([...byType.values()].map(sumOf))]);
  }

  #ofFragment(type: GraphQLCompositeType, fragment: FragmentDefinitionNode): Cost {
    const cost = this.#known.get(fragment) ?? this.ofSet(type, fragment.selectionSet);
    this.#known.set(fragment, cost);
    return cost;
  }

  #conditionOf(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#rules.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  #ofField(parent: GraphQLCompositeType, node: FieldNode, sized: Sized | undefined): Cost {
    const name = node.name.value;
    const field = this.#fieldOf(parent, name);
    if (!field) return 0;
    const type = getNamedType(field.type);
    const stated = this.#rules.stated.listSizeOf(parent.name, name);
    const size = stated && this.#sizeOf(stated, field, node.arguments ?? []);
    const within =
      size !== undefined && stated?.sized.length
        ? new Map(stated.sized.map((key) => [key, size]))
        : undefined;
    const below =
      isCompositeType(type) && node.selectionSet ? this.ofSet(type, node.selectionSet, within) : 0;
    const each = sumOf([this.#weightOf(parent, field), below]);
    if (!isListType(getNullableType(field.type))) return each;
    return product([sized?.get(name) ?? (within ? undefined : size) ?? this.#usualSize(parent, name), each]);
  }

  #weightOf(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): number {
    const { stated } = this.#rules;
    const type = getNamedType(field.type);
    const weight = stated.weightOfField(parent.name, field.name) ?? stated.weightOfType(type.name);
    if (weight !== undefined) return weight;
    if (parent.name.startsWith('__')) return isCompositeType(type) ? costOfDescription : 0;
    if (
      this.#operation.operation === OperationTypeNode.MUTATION &&
      parent === this.#rules.schema.getMutationType()
    )
      return costOfWrite;
    return isCompositeType(type) ? 1 : 0;
  }

  #usualSize(parent: GraphQLCompositeType, name: string): number {
    const { schema, listSize } = this.#rules;
    if (!parent.name.startsWith('__')) return listSize;
    return name === 'types' ? Object.keys(schema.getTypeMap()).length : describedSize;
  }

  #sizeOf(
    { assumed, slicing }: ListSize,
    field: GraphQLField<unknown, unknown>,
    given: readonly ArgumentNode[],
  ): Cost {
    const told = slicing.flatMap((name) => {
      const argument = field.args.find((each) => each.name === name);
      const value = given.find((each) => each.name.value === name)?.value;
      const usual = sizeIn(argument?.defaultValue) ?? assumed ?? this.#rules.listSize;
      return value ? [this.#sizeGiven(value, usual)] : argument?.defaultValue === undefined ? [] : [usual];
    });
    return told.length > 0 ? most(told) : (assumed ?? this.#rules.listSize);
  }

  #sizeGiven(value: ValueNode, usual: number): Cost {
    if (value.kind === Kind.INT) return sizeIn(Number(value.value)) ?? usual;
    if (value.kind !== Kind.VARIABLE) return usual;
    const name = value.name.value;
    const definition = this.#operation.variableDefinitions?.find(
      ({ variable }) => variable.name.value === name,
    );
    const byDefault = definition?.defaultValue ? this.#sizeGiven(definition.defaultValue, usual) : usual;
    const otherwise = typeof byDefault === 'number' ? byDefault : usual;
    return (variables) => sizeIn(variables[name]) ?? otherwise;
  }

  #fieldOf(type: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (type === this.#rules.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return 'getFields' in type ? type.getFields()[name] : undefined;
  }
}

/** Whatever else is given for an Int is refused for what it is. */
const sizeIn = (value: unknown): number | undefined =>
  typeof value === 'number' && (value | 0) === value ? Math.max(0, value) : undefined;
