import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { answering } from '@hub/gateway/channel/answering.ts';
import { dataSourceOf } from '@hub/gateway/channel/data-source.ts';
import type { SubgraphChannel } from '@hub/gateway/channel/subgraph-channel.ts';
import { CompiledGateway } from '@hub/gateway/plan/compiled-gateway.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OverrideLabels } from '@hub/gateway/plan/override-labels.ts';
import type { RequestContext } from '@hub/gateway/request-context.ts';
import { type Actor, nobody } from '@hub/kit/actor.ts';
import { log } from '@hub/kit/log.ts';
import type { Fetch } from '@hub/gateway/plan/steps.ts';
import type { FetchAnswer } from '@hub/gateway/plan/run.ts';
import {
  type DocumentNode,
  execute,
  getOperationAST,
  type GraphQLSchema,
  isInterfaceType,
  Kind,
  parse,
  print,
} from 'graphql';
import type { TestGraph } from './graphs.ts';
import { keepingTypes } from './known-differences.ts';
import { type Mishaps, type World, worldOf } from './world.ts';

export interface Executors {
  schema: GraphQLSchema;
  stock(query: string, variables?: Record<string, unknown>): Promise<Result>;
  compiled(query: string, variables?: Record<string, unknown>, actor?: Actor): Promise<Result>;
  /** What the subgraphs answer from now on. */
  setWorld(seed: number, mishaps: Mishaps, down?: string): void;
  /** What the subgraphs were asked since. */
  asked: readonly Asked[];
}

export interface Asked {
  subgraph: string;
  representations: readonly unknown[];
  query: string;
}

interface Told {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

export interface Result {
  data?: unknown;
  extensions?: { valueCompletion?: readonly Told[] };
  errors?: readonly Told[];
}

// Subgraphs go down here on purpose, over and over.
log.level = 'silent';

/** As the gateway gives it to channels: somebody asks, in English. */
const contextOf = (actor: Actor) => ({
  caller: { actor, locale: 'en', purpose: undefined },
  token: undefined,
  header: () => undefined,
  audience: undefined,
  deadlineAt: Number.POSITIVE_INFINITY,
  subgraphContexts: new Map(),
});

/** Both executors over one test graph, whose subgraphs are real schemas in this process. */
export async function executorsOver(
  { subgraphs }: TestGraph,
  { overrideLabels }: { overrideLabels?: OverrideLabels } = {},
): Promise<Executors> {
  const services = subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(String(errors));
  let world = worldOf(0, { nulls: 0, errors: 0 });
  let down: string | undefined;
  const asked: Asked[] = [];

  const channels = services.map(({ name, typeDefs }) => {
    const schema = subgraphSchema(typeDefs, () => world);
    const channel: SubgraphChannel = {
      name,
      deadlineMs: 600_000,
      prepare:
        ({ document }) =>
        async ({ variables, representations }) => {
          asked.push({
            subgraph: name,
            representations: representations ?? [],
            query: print(document),
          });
          // Fetches that run side by side answer in any order.
          for (let turns = world.turnsOf(name, asked.length); turns > 0; turns--) await nextTurn();
          if (down === name) throw new Error('down');
          const all = representations
            ? { ...variables, representations: structuredClone(representations) }
            : variables;
          const result = await execute({
            schema,
            document,
            variableValues: all,
            fieldResolver: world.resolve,
            typeResolver: world.resolveType,
          });
          // As it comes over the wire: plain, and the receiver's own.
          const { data, errors } = JSON.parse(JSON.stringify(result)) as FetchAnswer;
          return world.oddly({ data: data && world.garbled(data, schema), errors }, name);
        },
      isReady: async () => true,
      close: async () => undefined,
    };
    // What is down for one operation is up again for the next.
    return answering(channel, { circuit: { failures: Number.POSITIVE_INFINITY, openMs: 1 } });
  });
  const channelOf = (name: string) => {
    const channel = channels.find((candidate) => candidate.name === name);
    if (!channel) throw new Error(`There is no subgraph ${name}.`);
    return channel;
  };
  const config: GatewayConfig = {
    supergraphSdl,
    buildService: ({ name }) => keepingTypes(dataSourceOf(() => channelOf(name)) as never),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  };
  const stock = new ApolloGateway(config);
  const askFor = (fetch: Fetch) => channelOf(fetch.subgraph).prepare(fetch);
  const actorOf = ({ caller }: RequestContext) => caller.actor;
  const compiled = new CompiledGateway<RequestContext>({
    overrideLabels,
    ...config,
    supergraphSdl,
    askFor,
    actorOf,
  });
  const loadedCompiled = await compiled.load();
  // Stock refuses supergraphs that require something of those who ask.
  const loadedStock = await stock
    .load()
    .catch((error: unknown) => ({ executor: () => Promise.reject(error) }));
  const through =
    ({ executor }: Pick<typeof loadedCompiled, 'executor'>) =>
    async (query: string, variables: Record<string, unknown> = {}, actor = nobody): Promise<Result> => {
      const document = parse(query);
      const result = await executor({
        document,
        operation: getOperationAST(document),
        queryHash: query,
        request: { query, variables },
        context: contextOf(actor),
        logger: config.logger,
        metrics: {},
        overallCachePolicy: {},
        cache: undefined,
        schema: loadedCompiled.schema,
      } as never);
      return JSON.parse(JSON.stringify(result)) as Result;
    };
  return {
    schema: loadedCompiled.schema,
    stock: through(loadedStock),
    compiled: through(loadedCompiled),
    setWorld(seed, mishaps, isDown) {
      world = worldOf(seed, mishaps);
      down = isDown;
      asked.length = 0;
    },
    asked,
  };
}

/** A subgraph that finds its entities in the world, and whose interfaces say there of which type an object is. */
function subgraphSchema(typeDefs: DocumentNode, world: () => World): GraphQLSchema {
  const resolvers = typeDefs.definitions.flatMap((node) => {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const name = node.name.value;
    const isKeyed = node.directives?.some((directive) => directive.name.value === 'key');
    if (!isKeyed) return [];
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) {
      return [[name, { __resolveReference: (given: Given) => world().referred(name, given) }] as const];
    }
    const typeOf = ({ __typename, ...given }: Given) => {
      const type = schema.getType(name);
      return isInterfaceType(type) ? world().typeOf(given, schema, type) : undefined;
    };
    const __resolveReference = async (given: Given) => {
      const found = await world().referred(name, given);
      return found && { ...found, __typename: typeOf(given) };
    };
    return [[name, { __resolveReference, __resolveType: typeOf }] as const];
  });
  const schema: GraphQLSchema = buildSubgraphSchema({ typeDefs, resolvers: Object.fromEntries(resolvers) });
  return schema;
}

type Given = Record<string, unknown>;
