import {
  buildSchema,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
  parse,
} from 'graphql';
import type { Composed } from './compose.ts';

const beginsWithChinese = /^\p{Script=Han}/u;

/** What the house asks of the graph beyond composing, as sentences; none when all is well. */
export function graphLint({ apiSdl, supergraphSdl }: Composed): string[] {
  const schema = buildSchema(apiSdl);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return [
    ...types.flatMap((type) => [...undescribed(type), ...nonNullRoots(type)]),
    ...nonNullSecrets(supergraphSdl),
  ];
}

/** Types, fields and enum values whose description does not begin with the Chinese term. */
function undescribed(type: GraphQLNamedType): string[] {
  const roots = ['Query', 'Mutation', 'Subscription'];
  const members =
    isObjectType(type) || isInputObjectType(type)
      ? Object.values(type.getFields())
      : isEnumType(type)
        ? [...type.getValues()]
        : [];
  const described = [
    ...(roots.includes(type.name) ? [] : [{ place: type.name, description: type.description }]),
    ...members.map(({ name, description }) => ({ place: `${type.name}.${name}`, description })),
  ];
  return described
    .filter(({ description }) => !beginsWithChinese.test(description ?? ''))
    .map(({ place }) => `${place} needs a description that begins with its Chinese term.`);
}

/** A root field that may not be null takes the whole answer down with its subgraph. */
function nonNullRoots(type: GraphQLNamedType): string[] {
  if (!isObjectType(type) || !['Query', 'Mutation'].includes(type.name)) return [];
  return Object.values(type.getFields())
    .filter((field: GraphQLField<unknown, unknown>) => isNonNullType(field.type))
    .map(({ name }) => `${type.name}.${name} must be nullable.`);
}

/** A field that is refused to some takes its row down for them, where it may not be null. */
function nonNullSecrets(supergraphSdl: string): string[] {
  return parse(supergraphSdl).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (type.fields ?? [])
          .filter(isSecret)
          .map(({ name }) => `${type.name.value}.${name.value} must be nullable.`)
      : [],
  );
}

const isSecret = ({ type, directives = [] }: FieldDefinitionNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE && directives.some(({ name }) => name.value === 'hubScopes');
