import fastify from 'fastify';
import { type Authenticate, callerFrom, headerOf, localeFrom } from './caller.ts';
import { HubError, refusedRequest } from './errors.ts';
import type { GraphQLRequest } from './executor.ts';
import type { RunningSubgraph } from './running-subgraph.ts';

export interface Served {
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  host: string;
  port: number;
  /** The subgraph trusts no gateway: it reads every token itself. */
  authenticate: Authenticate;
}

/** What a router may send at once: an `_entities` fetch carries a representation for every row. */
const bodyLimit = 8 * 1024 * 1024;

const requestSchema = {
  body: {
    type: 'object',
    required: ['query'],
    properties: {
      query: { type: 'string' },
      operationName: { type: 'string', nullable: true },
      variables: { type: 'object', nullable: true },
    },
  },
} as const;

/** The subgraph as an HTTP server of its own, for any router that speaks federation. */
export async function serve(
  subgraph: RunningSubgraph,
  { host, port, authenticate }: ServeOptions,
): Promise<Served> {
  const server = fastify({ bodyLimit, forceCloseConnections: 'idle' });

  server.post<{ Body: GraphQLRequest }>('/graphql', { schema: requestSchema }, async (request, reply) => {
    const header = headerOf(request);
    try {
      const caller = await callerFrom(header, authenticate);
      return await subgraph.execute(request.body, subgraph.contextFor(caller));
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      return reply.code(401).send(refusedRequest(error, localeFrom(header('accept-language'))));
    }
  });
  server.get('/health', async () => ({ status: 'alive' }));
  server.get('/ready', async (_request, reply) => {
    const ready = await subgraph.isReady();
    return reply.code(ready ? 200 : 503).send({ [subgraph.name]: ready ? 'ready' : 'not ready' });
  });

  const url = await server.listen({ host, port });
  return { url: `${url}/graphql`, close: () => server.close() };
}
