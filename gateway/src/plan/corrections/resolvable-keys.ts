import { type DirectiveNode, type DocumentNode, Kind } from 'graphql';

/**
 * Where a field needs others of its own object, Apollo's planner comes back to the subgraph with the first key that the
 * subgraph has of the type, also if it cannot be asked by that one. So keys by which it can be asked come first: in the
 * text, because printing a whole supergraph takes long.
 */
export function resolvableKeysFirst(supergraphSdl: string, { definitions }: DocumentNode): string {
  const parts: string[] = [];
  let end = 0;
  for (const definition of definitions) {
    if (!('directives' in definition) || !definition.directives) continue;
    const ordered = definition.directives.toSorted(byResolvability);
    for (const [i, directive] of definition.directives.entries()) {
      const [from, to] = placeOf(directive);
      parts.push(supergraphSdl.slice(end, from), supergraphSdl.slice(...placeOf(ordered[i] ?? directive)));
      end = to;
    }
  }
  return parts.join('') + supergraphSdl.slice(end);
}

function placeOf({ loc }: DirectiveNode): [from: number, to: number] {
  if (!loc) throw new Error('A supergraph is parsed with the places of its parts.');
  return [loc.start, loc.end];
}

const byResolvability = (one: DirectiveNode, other: DirectiveNode): number =>
  Number(isUnresolvable(one)) - Number(isUnresolvable(other));

const isUnresolvable = ({ name, arguments: args = [] }: DirectiveNode): boolean =>
  name.value === 'join__type' &&
  args.some((argument) => {
    const { value } = argument;
    return argument.name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value;
  });
