import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

const beginsWithChinese = /^\p{Script=Han}/u;

/** What the house asks of the graph beyond composing, as sentences; none when all is well. */
export function graphLint(apiSdl: string): string[] {
  const schema = buildSchema(apiSdl);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return types.flatMap((type) => [...undescribed(type), ...nonNullRoots(type)]);
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
