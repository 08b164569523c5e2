import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import type { Context } from './context.ts';
import type { Subgraph } from './subgraph.ts';

// For every field of every row type-graphql calls a function of its own, which finds out anew what stands before the field
// and what its resolver takes. That took more of a dashboard than reading the rows did, and most fields need none of it.

/** Before a schema is built: values of rows are taken from where they stand, unless a rule stands before them. */
export function takeValuesAsTheyAre(): void {
  const { fields, middlewares, resolverMiddlewares } = getMetadataStorage();
  const guardedTypes = new Set(resolverMiddlewares.map(({ target }) => target));
  const guards = Map.groupBy(middlewares, ({ target }) => target);
  for (const field of fields) {
    const isGuarded =
      guardedTypes.has(field.target) ||
      guards.get(field.target)?.some(({ fieldName }) => fieldName === field.name);
    field.simple = !isGuarded && field.name === field.schemaName;
  }
}

type Resolve = GraphQLFieldResolver<object, Context>;
type Method = (row: object, context: Context) => unknown;

/** In a schema that is built: resolvers that take the row and the context, and nothing else, are called with them. */
export function callPlainResolvers(schema: GraphQLSchema, resolvers: Subgraph['resolvers']): void {
  const { fieldResolvers, objectTypes } = getMetadataStorage();
  const nameOf = new Map(objectTypes.map(({ target, name }) => [target, name]));
  for (const {
    target,
    methodName,
    schemaName,
    getObjectType,
    middlewares = [],
    params = [],
  } of fieldResolvers) {
    const taken = params.toSorted((a, b) => a.index - b.index).map((param) => takenBy(param));
    const isPlain = middlewares.length === 0 && /^row(,context)?$/.test(taken.join());
    if (!getObjectType || !isPlain || !resolvers.includes(target)) continue;
    const Row = getObjectType() as new () => object;
    const field = (schema.getType(nameOf.get(Row) ?? '') as GraphQLObjectType).getFields()[schemaName];
    if (!field?.resolve) continue;
    const resolver = new (target as new () => Record<string, Method>)();
    field.resolve = calling(resolver, methodName, Row, field.resolve);
  }
}

/** What is no row yet, type-graphql makes one of. */
function calling(
  resolver: Record<string, Method>,
  name: string,
  Row: new () => object,
  otherwise: Resolve,
): Resolve {
  const method = resolver[name] as Method;
  return (row, args, context, info) =>
    row instanceof Row ? method.call(resolver, row, context) : otherwise(row, args, context, info);
}

type Param = NonNullable<ReturnType<typeof getMetadataStorage>['params']>[number];

function takenBy(param: Param): string {
  if (param.kind === 'root') return param.propertyName ? 'part of a row' : 'row';
  if (param.kind === 'context') return param.propertyName ? 'part of the context' : 'context';
  return param.kind;
}
