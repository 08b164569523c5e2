import 'reflect-metadata';
import { buildSubgraphSchema as buildFederated } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import type { Subgraph } from './subgraph.ts';

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
const ownSchema = ({ resolvers, orphanedTypes }: Subgraph): Promise<GraphQLSchema> =>
  // The lists are explicit because type-graphql's metadata is global: three subgraphs share it in one process.
  buildSchema({ resolvers, orphanedTypes, validate: false, skipCheck: true });

const sdlOf = (schema: GraphQLSchema): string => `${federation}\n\n${printSchemaWithDirectives(schema)}`;

/** What the subgraph publishes for composition. */
export const printSubgraph = async (subgraph: Subgraph): Promise<string> => sdlOf(await ownSchema(subgraph));

/** The schema the subgraph executes, with `_entities` answered by its reference resolvers. */
export async function buildSubgraphSchema(subgraph: Subgraph): Promise<GraphQLSchema> {
  const schema = await ownSchema(subgraph);
  const typeDefs: DocumentNode = parse(sdlOf(schema));
  const resolvers: Record<string, object> = createResolversMap(schema);
  for (const [typeName, resolveReference] of Object.entries(subgraph.references)) {
    resolvers[typeName] = {
      ...resolvers[typeName],
      // Async, so that a throw fails its own row and not the whole batch.
      __resolveReference: async (...args: Parameters<typeof resolveReference>) => resolveReference(...args),
    };
  }
  return buildFederated({ typeDefs, resolvers: resolvers as never });
}
