import 'reflect-metadata';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  GraphQLError,
  type GraphQLFieldConfig,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLScalarType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
} from 'graphql';
import { buildSchema } from 'type-graphql';
import { readArguments } from './arguments/read-arguments.ts';
import type { Context } from './context.ts';
import { askableId } from './identifiers.ts';
import { callPlainResolvers, takeValuesAsTheyAre } from './plain-fields.ts';
import { stateCosts } from './state-costs.ts';
import type { ReferenceResolver, Subgraph } from './subgraph.ts';

/** The scopes are carried into the supergraph, so that a reader of any schema sees who may see what. */
const federation = `extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@external", "@requires", "@provides", "@shareable", "@cost", "@listSize", "@composeDirective"]
  )
  @link(url: "https://co-building-hub.example/hubScopes/v1.0", import: ["@hubScopes"])
  @composeDirective(name: "@hubScopes")

"""
查看或办理范围: who may see a type or a field, or do what a mutation does. One of the alternatives suffices, and all of
its conditions hold together: 'ROLE@community' is the role in the row's community or its street, 'ROLE@unit', '@group'
and '@self' over the row's own unit, party group or member; 'PERSON' is the person the row names, 'SIGNED_IN' whoever
holds any role, 'PUBLIC' anyone; 'state=OPEN|CLOSED' is about the row.
"""
directive @hubScopes(any: [[String!]!]!) on OBJECT | FIELD_DEFINITION`;

/** The subgraph's schema as its resolver classes describe it, without what federation adds. */
async function ownSchema({ resolvers, orphanedTypes }: Subgraph): Promise<GraphQLSchema> {
  takeValuesAsTheyAre();
  // The lists are explicit because type-graphql's metadata is global: three subgraphs share it in one process.
  const schema = await buildSchema({ resolvers, orphanedTypes, validate: false, skipCheck: true });
  callPlainResolvers(schema, resolvers);
  readArguments(schema);
  stateCosts(schema);
  return schema;
}

const sdlOf = (schema: GraphQLSchema): string => `${federation}\n\n${printSchemaWithDirectives(schema)}`;

/** What the subgraph publishes for composition. */
export const printSubgraph = async (subgraph: Subgraph): Promise<string> => sdlOf(await ownSchema(subgraph));

const built = new WeakMap<Subgraph, Promise<GraphQLSchema>>();

/** The schema the subgraph executes, with `_entities` answered by its reference resolvers. It is built once. */
export function schemaOf(subgraph: Subgraph): Promise<GraphQLSchema> {
  const schema = built.get(subgraph) ?? executableSchema(subgraph);
  built.set(subgraph, schema);
  return schema;
}

async function executableSchema(subgraph: Subgraph): Promise<GraphQLSchema> {
  const schema = await ownSchema(subgraph);
  const { query, types, ...rest } = schema.toConfig();
  if (!query) throw new Error(`${subgraph.name} has no query.`);
  return new GraphQLSchema({
    ...rest,
    assumeValid: true,
    types: types.filter((type) => type !== query),
    query: new GraphQLObjectType({
      ...query.toConfig(),
      fields: {
        ...query.toConfig().fields,
        _entities: entitiesField(schema, subgraph.references),
        _service: { type: new GraphQLNonNull(service), resolve: () => ({ sdl: sdlOf(schema) }) },
      },
    }),
  });
}

const service = new GraphQLObjectType({ name: '_Service', fields: { sdl: { type: GraphQLString } } });
const any = new GraphQLScalarType({ name: '_Any' });

type Representation = { __typename: string } & Parameters<ReferenceResolver>[0];

function entitiesField(
  schema: GraphQLSchema,
  references: Subgraph['references'],
): GraphQLFieldConfig<unknown, Context, { representations: Representation[] }> {
  /** Of which entity a row is. In a weak map, which suits more, rows would live long enough to be noticed. */
  const typeName = Symbol('type name');
  type Row = { [typeName]?: string };

  /** What is thrown is the row's own answer: it fails that row, and not the whole batch. */
  async function rowOf(representation: Representation, context: Context): Promise<object | null> {
    const { __typename } = representation;
    try {
      askableId(String(representation.id));
      const row: Row | null = await resolverOf(__typename)(representation, context);
      if (row) row[typeName] = __typename;
      return row;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
  const resolverOf = (name: string): ReferenceResolver => {
    const resolver = Object.hasOwn(references, name) ? references[name] : undefined;
    if (resolver) return resolver;
    throw new GraphQLError(`${name} is no entity of this subgraph.`);
  };

  const types = Object.keys(references).map((name) => schema.getType(name) as GraphQLObjectType);
  const entity = new GraphQLUnionType({
    name: '_Entity',
    types,
    resolveType: (row: Row) => row[typeName],
  });
  return {
    type: new GraphQLNonNull(new GraphQLList(entity)),
    args: { representations: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(any))) } },
    // All together: of a list whose items come one by one, compiled queries put those that fail at the end.
    resolve: (_, { representations }, context) =>
      Promise.all(representations.map((each) => rowOf(each, context))),
  };
}
