import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * Where a field needs others of its own object, Apollo's planner comes back to the subgraph with the first key that the
 * subgraph has of the type, also if it cannot be asked by that one. So keys by which it can be asked come first.
 */
export const resolvableKeysFirst = (supergraph: DocumentNode): DocumentNode =>
  visit(supergraph, {
    ObjectTypeDefinition: (node) => ({ ...node, directives: node.directives?.toSorted(byResolvability) }),
    InterfaceTypeDefinition: (node) => ({ ...node, directives: node.directives?.toSorted(byResolvability) }),
  });

const byResolvability = (one: ConstDirectiveNode, other: ConstDirectiveNode): number =>
  Number(isUnresolvable(one)) - Number(isUnresolvable(other));

const isUnresolvable = ({ name, arguments: args = [] }: ConstDirectiveNode): boolean =>
  name.value === 'join__type' &&
  args.some((argument) => {
    const { value } = argument;
    return argument.name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value;
  });
