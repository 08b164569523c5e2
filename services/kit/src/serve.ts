import fastify from 'fastify';
import { callerFrom } from './actor.ts';
import type { GraphQLRequest } from './executor.ts';
import type { RunningSubgraph } from './running-subgraph.ts';

export interface Served {
  url: string;
  close(): Promise<void>;
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
  { host, port }: { host: string; port: number },
): Promise<Served> {
  const server = fastify({ bodyLimit, forceCloseConnections: 'idle' });

  server.post<{ Body: GraphQLRequest }>('/graphql', { schema: requestSchema }, async ({ body, headers }) => {
    const header = (name: string) => headers[name]?.toString();
    return subgraph.execute(body, subgraph.contextFor(callerFrom(header, subgraph)));
  });
  server.get('/health', async () => ({ status: 'alive' }));
  server.get('/ready', async (_request, reply) => {
    const ready = await subgraph.isReady();
    return reply.code(ready ? 200 : 503).send({ [subgraph.name]: ready ? 'ready' : 'not ready' });
  });

  const url = await server.listen({ host, port });
  return { url: `${url}/graphql`, close: () => server.close() };
}
