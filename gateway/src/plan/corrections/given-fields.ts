import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  visit,
} from 'graphql';
import { joinArgument, joined, joinedTo } from './join-directives.ts';

/** A field with the arguments that a requirement gives it. */
export interface Given {
  name: string;
  arguments: readonly ConstArgumentNode[];
}

/**
 * Wherever a supergraph has a field to which a requirement gives arguments, it also gets the one that has been given
 * them. `written` is what each requirement with planned fields was before.
 */
export function withGivenFields(
  supergraph: DocumentNode,
  given: ReadonlyMap<string, Given>,
  written: ReadonlyMap<string, string>,
): DocumentNode {
  const nobodySees = new Map<string, readonly FieldDefinitionNode[]>();
  const isLeaf = leavesOf(supergraph);
  const suffix = freeSuffix(supergraph);
  const withOwn = <Node extends ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode>(node: Node): Node => {
    const { fields = [] } = node;
    const copies = fields.flatMap((field) => copiesOf(field, given));
    const uses = [
      ...fields.flatMap((field) =>
        useOf(field, suffix, (node) => written.get(joinArgument(node, 'requires') ?? '')),
      ),
      ...copies.flatMap((field) => useOf(field, suffix, usedIfExternal(field, isLeaf))),
    ];
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) nobodySees.set(node.name.value, uses);
    return { ...node, fields: [...fields, ...copies, ...uses] };
  };
  const withAll = visit(supergraph, { ObjectTypeDefinition: withOwn, InterfaceTypeDefinition: withOwn });
  return withInaccessible(
    visit(withAll, { ObjectTypeDefinition: (node) => withInherited(node, nobodySees) }),
  );
}

const copiesOf = (field: FieldDefinitionNode, given: ReadonlyMap<string, Given>): FieldDefinitionNode[] =>
  [...given].flatMap(([planned, { name, arguments: args }]) =>
    name === field.name.value && accepts(field, args) ? [hidden(planned, field.type, field.directives)] : [],
  );

const accepts = (
  { arguments: known = [] }: FieldDefinitionNode,
  args: readonly ConstArgumentNode[],
): boolean => args.every(({ name }) => known.some((argument) => argument.name.value === name.value));

/**
 * A subgraph may have a field of another one only if something there requires it. Where no requirement names it any
 * longer, or not yet, a field that nobody sees does.
 */
function useOf(
  { name, directives = [] }: FieldDefinitionNode,
  suffix: string,
  required: (node: ConstDirectiveNode) => string | undefined,
): FieldDefinitionNode[] {
  const uses = directives.flatMap((node) => {
    const fieldSet = required(node);
    const graph = joinArgument(node, 'graph');
    return fieldSet && graph ? [joinedTo(graph, 'field', { requires: fieldSet })] : [];
  });
  return uses.length > 0 ? [hidden(name.value + suffix, flag, uses)] : [];
}

/** What no field's name ends with. */
function freeSuffix(supergraph: DocumentNode): string {
  const names: string[] = [];
  visit(supergraph, { FieldDefinition: ({ name }) => void names.push(name.value) });
  let suffix = '_used';
  while (names.some((name) => name.endsWith(suffix))) suffix = `_${suffix}`;
  return suffix;
}

const usedIfExternal =
  ({ name, type }: FieldDefinitionNode, isLeaf: (type: TypeNode) => boolean) =>
  (node: ConstDirectiveNode): string | undefined => {
    if (joinArgument(node, 'external') !== 'true') return undefined;
    return isLeaf(type) ? name.value : `${name.value} { __typename }`;
  };

/** What nobody sees of an interface its types have too, as a schema must be; no subgraph knows it there. */
function withInherited(
  node: ObjectTypeDefinitionNode,
  nobodySees: ReadonlyMap<string, readonly FieldDefinitionNode[]>,
): ObjectTypeDefinitionNode {
  const { fields = [], interfaces = [] } = node;
  const byName = new Map(fields.map((field) => [field.name.value, field]));
  for (const { name, type } of interfaces.flatMap((of) => nobodySees.get(of.name.value) ?? [])) {
    if (!byName.has(name.value)) byName.set(name.value, hidden(name.value, type, [joined]));
  }
  return { ...node, fields: [...byName.values()] };
}

function leavesOf({ definitions }: DocumentNode): (type: TypeNode) => boolean {
  const composite = new Set(
    definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      node.kind === Kind.UNION_TYPE_DEFINITION
        ? [node.name.value]
        : [],
    ),
  );
  const isLeaf = (type: TypeNode): boolean =>
    type.kind === Kind.NAMED_TYPE ? !composite.has(type.name.value) : isLeaf(type.type);
  return isLeaf;
}

const flag: NamedTypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'Boolean' } };

const hiding: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'inaccessible' },
};

const hidden = (
  name: string,
  type: TypeNode,
  directives: readonly ConstDirectiveNode[] = [],
): FieldDefinitionNode => ({
  kind: Kind.FIELD_DEFINITION,
  name: { kind: Kind.NAME, value: name },
  type,
  directives: [...directives.filter((node) => node.name.value !== hiding.name.value), hiding],
});

const inaccessible = parse(
  `extend schema @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM
    | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION`,
  { noLocation: true },
).definitions;

function withInaccessible({ definitions, ...document }: DocumentNode): DocumentNode {
  const isKnown = definitions.some(
    (node) => node.kind === Kind.DIRECTIVE_DEFINITION && node.name.value === hiding.name.value,
  );
  return { ...document, definitions: isKnown ? definitions : [...definitions, ...inaccessible] };
}
