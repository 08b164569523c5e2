import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type TypeDefinitionNode,
  type TypeNode,
  type UnionTypeDefinitionNode,
  visit,
} from 'graphql';
import { graphsOf, joinArgument, joinedTo, subgraphsIn } from './join-directives.ts';
import { narrowed } from './narrowed.ts';
import type { Fetch } from '../steps.ts';

/**
 * Where several subgraphs have a field, Apollo's planner asks only for the members of its union that all of them know:
 * what else it is would be null in silence. So to the planner each of them knows every member, and the subgraph is not
 * asked for those that it cannot mean.
 */
export interface SharedUnions {
  /** The supergraph as it is planned over. */
  supergraph: DocumentNode;
  /** A planned fetch without what its subgraph does not know. */
  known(fetch: Fetch): Fetch;
}

export function shareUnions(supergraph: DocumentNode): SharedUnions {
  const unknown = unknownIn(supergraph);
  const subgraphs = subgraphsIn(supergraph);
  const unknownTo = new Map([...unknown].map(([graph, types]) => [subgraphs.get(graph), types]));
  return {
    supergraph: unknown.size === 0 ? supergraph : withAllKnown(supergraph, unknown),
    known(fetch) {
      const types = unknownTo.get(fetch.subgraph);
      return types ? without(types, fetch) : fetch;
    },
  };
}

/** For each graph, the types that it does not know and that a union which it shares with others may lead to. */
type Unknown = ReadonlyMap<string, ReadonlySet<string>>;

function unknownIn({ definitions }: DocumentNode): Unknown {
  const types = definitions.filter(isType);
  const unknown = new Map<string, Set<string>>();
  for (const union of sharedUnionsIn(types)) {
    for (const graph of graphsOf(union)) {
      const reached = unknown.get(graph) ?? new Set();
      for (const member of namesOf(union.types)) reach(member, graph, types, reached);
      if (reached.size > 0) unknown.set(graph, reached);
    }
  }
  return unknown;
}

function isType(node: DefinitionNode): node is TypeDefinitionNode {
  return 'name' in node && node.kind.endsWith('TypeDefinition');
}

const namesOf = (nodes: readonly { name: { value: string } }[] = []): string[] =>
  nodes.map(({ name }) => name.value);

/** The unions that a field of more than one graph leads to. */
function sharedUnionsIn(types: readonly TypeDefinitionNode[]): UnionTypeDefinitionNode[] {
  const shared = new Set(
    types.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? (type.fields ?? [])
            .filter((field) => resolvedBy(field, type).length > 1)
            .map((field) => baseOf(field.type))
        : [],
    ),
  );
  return types.filter(
    (type): type is UnionTypeDefinitionNode =>
      type.kind === Kind.UNION_TYPE_DEFINITION && shared.has(type.name.value),
  );
}

/** A field of which nothing is said is one of every graph that knows its type. */
function resolvedBy({ directives = [] }: FieldDefinitionNode, type: TypeDefinitionNode): string[] {
  const joins = directives.filter(({ name }) => name.value === 'join__field');
  if (joins.length === 0) return graphsOf(type);
  return joins.flatMap((join) =>
    joinArgument(join, 'external') === 'true' ? [] : (joinArgument(join, 'graph') ?? []),
  );
}

const baseOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : baseOf(type.type);

/** What a graph does not know leads on to what it does not know either. */
function reach(
  name: string,
  graph: string,
  types: readonly TypeDefinitionNode[],
  reached: Set<string>,
): void {
  const type = types.find((candidate) => candidate.name.value === name);
  if (!type || reached.has(name) || graphsOf(type).length === 0 || graphsOf(type).includes(graph)) return;
  reached.add(name);
  for (const next of leadsTo(type, types)) reach(next, graph, types, reached);
}

function leadsTo(type: TypeDefinitionNode, types: readonly TypeDefinitionNode[]): string[] {
  switch (type.kind) {
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [...ofFields(type.fields), ...implementing(type.name.value, types)];
    case Kind.OBJECT_TYPE_DEFINITION:
      return ofFields(type.fields);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).map((field) => baseOf(field.type));
    case Kind.UNION_TYPE_DEFINITION:
      return namesOf(type.types);
    default:
      return [];
  }
}

const ofFields = (fields: readonly FieldDefinitionNode[] = []): string[] =>
  fields.flatMap(({ type, arguments: args = [] }) =>
    [type, ...args.map((argument) => argument.type)].map(baseOf),
  );

const implementing = (name: string, types: readonly TypeDefinitionNode[]): string[] =>
  namesOf(types.filter((type) => 'interfaces' in type && namesOf(type.interfaces).includes(name)));

/** The supergraph as it would be if the graphs knew those types. */
function withAllKnown(supergraph: DocumentNode, unknown: Unknown): DocumentNode {
  const definitions = supergraph.definitions.map((node) => {
    if (!isType(node)) return node;
    const joins = [...unknown].flatMap(([graph, types]) => joinsFor(node, graph, types));
    if (joins.length === 0) return node;
    const graphs = [...unknown].flatMap(([graph, types]) => (types.has(node.name.value) ? graph : []));
    return withPartsKnown({ ...node, directives: [...(node.directives ?? []), ...joins] }, graphs);
  });
  return { ...supergraph, definitions };
}

/** What makes a graph know a type, and of a union also its members. */
function joinsFor(node: TypeDefinitionNode, graph: string, types: ReadonlySet<string>): ConstDirectiveNode[] {
  const isNew = types.has(node.name.value);
  const joins = isNew ? [joinedTo(graph, 'type')] : [];
  if (node.kind === Kind.UNION_TYPE_DEFINITION && (isNew || graphsOf(node).includes(graph))) {
    const members = namesOf(node.types).filter((name) => isNew || types.has(name));
    joins.push(...members.map((member) => joinedTo(graph, 'unionMember', { member })));
  }
  if (isNew && 'interfaces' in node) {
    const interfaces = namesOf(node.interfaces).filter((name) => types.has(name));
    joins.push(...interfaces.map((name) => joinedTo(graph, 'implements', { interface: name })));
  }
  return joins;
}

function withPartsKnown(node: TypeDefinitionNode, graphs: readonly string[]): TypeDefinitionNode {
  return visit(node, {
    FieldDefinition: (field) => withFieldKnown(field, graphs),
    InputValueDefinition: (field) => withFieldKnown(field, graphs),
    EnumValueDefinition: (value) => ({
      ...value,
      directives: [...(value.directives ?? []), ...graphs.map((graph) => joinedTo(graph, 'enumValue'))],
    }),
  });
}

/** A field of which nothing is said is known wherever its type is. */
function withFieldKnown<Node extends Pick<FieldDefinitionNode, 'directives'>>(
  field: Node,
  graphs: readonly string[],
): Node {
  const { directives = [] } = field;
  if (!directives.some(({ name }) => name.value === 'join__field')) return field;
  return { ...field, directives: [...directives, ...graphs.map((graph) => joinedTo(graph, 'field'))] };
}

function without(types: ReadonlySet<string>, fetch: Fetch): Fetch {
  const document = visit(fetch.document, {
    InlineFragment: ({ typeCondition }) =>
      typeCondition && types.has(typeCondition.name.value) ? null : undefined,
  });
  return document === fetch.document ? fetch : narrowed(fetch, document);
}
