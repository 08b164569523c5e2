// What is measured, each started in a process of its own by `peer.ts`.
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { SubgraphChannel } from '../../gateway/dist/channel/subgraph-channel.js';
import { monolith, partNames, subgraphOf } from './shop.ts';
import { textOf } from './text-of.ts';

export interface PeerOptions {
  port: number;
  supergraphFile: string;
  supergraphSdl: string;
}

const host = '127.0.0.1';

/** By name; `packages` are those whose versions the table shows. */
export const peers: Record<string, { packages: string[]; start(options: PeerOptions): Promise<void> }> = {
  'stock Apollo gateway': {
    packages: ['@apollo/server', '@apollo/gateway'],
    async start({ port, supergraphSdl }) {
      const { ApolloGateway, RemoteGraphQLDataSource } = await import('@apollo/gateway');
      const { ApolloServer } = await import('@apollo/server');
      const { startStandaloneServer } = await import('@apollo/server/standalone');
      class Forwarding extends RemoteGraphQLDataSource {
        override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions) {
          if (context?.authorization) request.http?.headers.set('authorization', context.authorization);
        }
      }
      const gateway = new ApolloGateway({
        supergraphSdl,
        buildService: ({ url = '' }) => new Forwarding({ url }) as never,
      });
      const server = new ApolloServer({ gateway });
      await startStandaloneServer(server, {
        listen: { host, port },
        context: async ({ req }) => ({ authorization: req.headers.authorization }),
      });
    },
  },
  'hub, HTTP subgraphs': {
    packages: [],
    async start({ port, supergraphSdl }) {
      const { httpChannel } = await import('../../gateway/dist/channel/http.channel.js');
      await serveHub(port, supergraphSdl, (name, url) => httpChannel({ name, url }));
    },
  },
  'hub, subgraphs in process': {
    packages: [],
    async start({ port, supergraphSdl }) {
      const { inProcessChannel } = await import('../../gateway/dist/channel/in-process.channel.js');
      const { executorOf } = await import('../../services/kit/dist/executor.js');
      const { buildSubgraphSchema } = createRequire(
        new URL('../../services/kit/package.json', import.meta.url),
      )('@apollo/subgraph');
      const running = new Map(
        partNames.map((name) => {
          const run = executorOf(name, subgraphOf(name, buildSubgraphSchema), (error) => error.toJSON());
          return [
            name as string,
            { name, execute: run, contextFor: () => ({ locale: 'en' }), close: async () => undefined },
          ];
        }),
      );
      await serveHub(port, supergraphSdl, (name) => inProcessChannel(running.get(name) as never));
    },
  },
  'Hive Gateway': {
    packages: ['@graphql-hive/gateway'],
    start: (options) => startHive(options, false),
  },
  'Hive Gateway, native planner': {
    packages: ['@graphql-hive/gateway', '@graphql-hive/router-runtime'],
    start: (options) => startHive(options, true),
  },
  'monolith, Apollo Server': {
    packages: ['@apollo/server'],
    async start({ port }) {
      const { ApolloServer } = await import('@apollo/server');
      const { startStandaloneServer } = await import('@apollo/server/standalone');
      await startStandaloneServer(new ApolloServer({ schema: monolith() }), { listen: { host, port } });
    },
  },
  'monolith, graphql-jit': {
    packages: ['graphql-jit'],
    async start({ port }) {
      const { compileQuery, isCompiledQuery } = await import('graphql-jit');
      const schema = monolith();
      const compiled = new Map<string, (variables: unknown) => unknown>();
      await serveText(port, async (body) => {
        const { query, variables } = JSON.parse(body);
        let run = compiled.get(query);
        if (!run) {
          const made = compileQuery(schema, parse(query));
          if (!isCompiledQuery(made)) throw new Error(JSON.stringify(made));
          run = (given) => made.query({}, {}, given as never);
          compiled.set(query, run);
        }
        return JSON.stringify(await run(variables ?? {}));
      });
    },
  },
  'bytes passed on, node:http and undici': {
    packages: ['undici'],
    async start({ port, supergraphSdl }) {
      const { Pool } = await import('undici');
      const { post } = await import('../../gateway/dist/channel/post.js');
      const [origin = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(supergraphSdl) ?? [];
      const pool = new Pool(origin, { connections: 50 });
      const json = { 'content-type': 'application/json', accept: 'application/json' };
      await serveText(port, async (body, { authorization = '' }) => {
        const headers = { ...json, authorization };
        const answer = await post(pool, { path: '/whole', headers, body, deadlineMs: 5000 });
        return answer.text;
      });
    },
  },
  'bytes on node:http': {
    packages: [],
    async start({ port }) {
      const schema: GraphQLSchema = monolith();
      const answers = new Map<string, string>();
      await serveText(port, async (body) => {
        const known = answers.get(body);
        if (known) return known;
        const answer = JSON.stringify(await execute({ schema, document: parse(JSON.parse(body).query) }));
        answers.set(body, answer);
        return answer;
      });
    },
  },
};

async function serveHub(
  port: number,
  supergraphSdl: string,
  channelTo: (name: string, url: string) => SubgraphChannel,
) {
  const { createGateway } = await import('../../gateway/dist/server.js');
  const { unknownCallers } = await import('../../gateway/dist/identity/callers.js');
  const { graphOver } = await import('../../gateway/dist/gateway.js');
  const gateway = await createGateway({
    graph: graphOver({ supergraphSdl, channelTo }),
    callerOf: unknownCallers,
  });
  await gateway.http.listen({ host, port });
}

async function startHive({ port, supergraphFile }: PeerOptions, isNative: boolean): Promise<void> {
  const { createGatewayRuntime } = await import('@graphql-hive/gateway');
  const { readFileSync } = await import('node:fs');
  const native = isNative && (await import('@graphql-hive/router-runtime'));
  const runtime = createGatewayRuntime({
    supergraph: readFileSync(supergraphFile, 'utf8'),
    logging: false,
    landingPage: false,
    maskedErrors: false,
    propagateHeaders: {
      fromClientToSubgraphs: ({ request }) => ({ authorization: request.headers.get('authorization') ?? '' }),
    },
    ...(native ? { unifiedGraphHandler: native.unifiedGraphHandler } : { jit: true }),
  });
  await new Promise<void>((resolve) => createServer(runtime).listen(port, host, resolve));
}

async function serveText(
  port: number,
  answer: (body: string, headers: IncomingHttpHeaders) => Promise<string>,
): Promise<void> {
  const server = createServer(async (request: IncomingMessage, response) => {
    response
      .setHeader('content-type', 'application/json')
      .end(await answer(await textOf(request), request.headers));
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
}
