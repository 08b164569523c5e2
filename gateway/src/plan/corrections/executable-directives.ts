import {
  type ArgumentNode,
  astFromValue,
  type ConstDirectiveNode,
  DirectiveLocation,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  visit,
} from 'graphql';

/**
 * Apollo's gateway hides from clients whatever a supergraph links, also directives that only an operation can have. A
 * link of nothing but those is left out, so that clients have them; not one without which nothing may be executed.
 */
export function withExecutableDirectives(supergraph: DocumentNode): DocumentNode {
  const executable = new Map<string, boolean>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.DIRECTIVE_DEFINITION) continue;
    executable.set(
      node.name.value,
      node.locations.every(({ value }) => executableLocations.has(value)),
    );
  }
  const isForOperations = (link: ConstDirectiveNode): boolean => {
    const directives = linkedBy(link).filter((name) => executable.has(name));
    return directives.length > 0 && directives.every((name) => executable.get(name));
  };
  const isLeft = (link: ConstDirectiveNode) => link.name.value !== 'link' || !isForOperations(link);
  const schema = supergraph.definitions.find((node) => node.kind === Kind.SCHEMA_DEFINITION);
  if (!schema?.directives || schema.directives.every(isLeft)) return supergraph;
  const corrected = { ...schema, directives: schema.directives.filter(isLeft) };
  return {
    ...supergraph,
    definitions: supergraph.definitions.map((node) => (node === schema ? corrected : node)),
  };
}

const executableLocations: ReadonlySet<string> = new Set([
  DirectiveLocation.QUERY,
  DirectiveLocation.MUTATION,
  DirectiveLocation.SUBSCRIPTION,
  DirectiveLocation.FIELD,
  DirectiveLocation.FRAGMENT_DEFINITION,
  DirectiveLocation.FRAGMENT_SPREAD,
  DirectiveLocation.INLINE_FRAGMENT,
  DirectiveLocation.VARIABLE_DEFINITION,
]);

/** The directives that a link can be about: what it imports, and the one that is called as what it links. */
function linkedBy({ arguments: args = [] }: ConstDirectiveNode): string[] {
  const {
    url,
    for: purpose,
    import: imports,
  } = Object.fromEntries(args.map(({ name, value }) => [name.value, value]));
  if (purpose) return [];
  const [, called] = (url?.kind === Kind.STRING && /\/([^/]+)\/v[\d.]+\/?$/.exec(url.value)) || [];
  const imported = imports?.kind === Kind.LIST ? imports.values : [];
  const names = imported.map((value) => (value.kind === Kind.STRING ? value.value : ''));
  return [
    ...(called ? [called] : []),
    ...names.filter((name) => name[0] === '@').map((name) => name.slice(1)),
  ];
}

/** Subgraphs may know another default for an argument, or none: each is told what the client has been promised. */
export const withDefaults = (document: DocumentNode, schema: GraphQLSchema): DocumentNode =>
  visit(document, {
    Directive(node) {
      const { args = [] } = schema.getDirective(node.name.value) ?? {};
      const left = args.filter(({ name }) => !node.arguments?.some((given) => given.name.value === name));
      const added = left.flatMap(({ name, type, defaultValue }): ArgumentNode[] => {
        const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
        return value ? [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value }] : [];
      });
      return added.length > 0 ? { ...node, arguments: [...(node.arguments ?? []), ...added] } : undefined;
    },
  });
