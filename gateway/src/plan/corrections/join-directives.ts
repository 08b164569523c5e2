import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
} from 'graphql';

/** What a supergraph says of a field in one subgraph, or nothing if the directive is another. */
export function joinArgument(
  { name, arguments: args = [] }: DirectiveNode,
  argument: string,
): string | undefined {
  return name.value === 'join__field' ? argumentIn(args, argument) : undefined;
}

/** The graphs that know a type of a supergraph. */
export const graphsOf = ({
  directives = [],
}: {
  directives?: readonly DirectiveNode[] | undefined;
}): string[] =>
  directives.flatMap(({ name, arguments: args = [] }) =>
    name.value === 'join__type' ? (argumentIn(args, 'graph') ?? []) : [],
  );

/** All that a supergraph says of its types and their fields. Visiting everything else besides takes several times as long. */
export function* directivesIn({ definitions }: DocumentNode): Generator<DirectiveNode> {
  for (const definition of definitions) {
    if ('directives' in definition) yield* definition.directives ?? [];
    if (!('fields' in definition)) continue;
    for (const { directives = [] } of definition.fields ?? []) yield* directives;
  }
}

/** The subgraphs of a supergraph, by the names that it has for them. */
export function subgraphsIn({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const subgraphs = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of definition.values ?? []) {
      const graph = directives.find((directive) => directive.name.value === 'join__graph');
      const subgraph = graph && argumentIn(graph.arguments ?? [], 'name');
      if (subgraph) subgraphs.set(name.value, subgraph);
    }
  }
  return subgraphs;
}

export function argumentIn(args: readonly ArgumentNode[], name: string): string | undefined {
  const value = args.find((candidate) => candidate.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}

/** The same for the same subgraph, but that one argument says something else. */
export function withJoinArgument(node: DirectiveNode, argument: string, value: string): DirectiveNode {
  const others = (node.arguments ?? []).filter(({ name }) => name.value !== argument);
  return { ...node, arguments: [...others, textArgument(argument, value)] };
}

/** Says of what it stands at that a graph knows it, and how. */
export const joinedTo = (
  graph: string,
  directive: 'type' | 'field' | 'enumValue' | 'unionMember' | 'implements',
  how: Readonly<Record<string, string>> = {},
): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: `join__${directive}` },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'graph' },
      value: { kind: Kind.ENUM, value: graph },
    },
    ...Object.entries(how).map(([name, value]) => textArgument(name, value)),
  ],
});

/** Says of a field that no subgraph knows it there. */
export const joined: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'join__field' },
};

const textArgument = (name: string, value: string) =>
  ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: { kind: Kind.STRING, value },
  }) as const;
