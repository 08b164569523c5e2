import {
  type DirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';

/** Alternatives, each a list of conditions that hold together, as the schema prints them. */
export type Scopes = readonly (readonly string[])[];

type Declared = GraphQLNamedType | GraphQLField<unknown, unknown>;

const directivesOf = ({ astNode }: Declared, name: string): DirectiveNode[] =>
  (astNode && 'directives' in astNode ? (astNode.directives ?? []) : []).filter(
    (directive) => directive.name.value === name,
  );

const argumentOf = (directive: DirectiveNode, name: string): unknown => {
  const argument = directive.arguments?.find((candidate) => candidate.name.value === name);
  return argument && valueFromASTUntyped(argument.value);
};

/** The scopes that are printed at a type or a field; none for one that is as open as what it stands in. */
export function scopesOf(declared: Declared): Scopes | undefined {
  const [directive] = directivesOf(declared, 'hubScopes');
  return directive && (argumentOf(directive, 'any') as Scopes);
}

/** Whether the gateway may ask the subgraph for rows of the type by key. */
export const isResolvable = (type: GraphQLNamedType): boolean =>
  directivesOf(type, 'key').some((key) => argumentOf(key, 'resolvable') !== false);

export const isKeyed = (type: GraphQLNamedType): boolean => directivesOf(type, 'key').length > 0;

export const isExternal = (field: GraphQLField<unknown, unknown>): boolean =>
  directivesOf(field, 'external').length > 0;

/** The type of the rows of a connection; of every other type, the type itself. */
export function rowTypeOf(type: GraphQLNamedType): GraphQLNamedType {
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return type;
  const edge = getNamedType(type.getFields().edges?.type) as GraphQLObjectType;
  return getNamedType(edge.getFields().node?.type) as GraphQLNamedType;
}

/** The fields that a subgraph answers itself. */
export const ownFieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields()).filter((field) => !isExternal(field));
