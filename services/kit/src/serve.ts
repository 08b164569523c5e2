import { type Authenticate, callerFrom, headerOf } from './caller.ts';
import { answerNotFound, refusedCaller } from './http/answer-errors.ts';
import { acceptedType, readParameters } from './http/graphql-request.ts';
import { nothingAsked } from './http/http.errors.ts';
import { httpServer } from './http/http-server.ts';
import type { HttpSettings } from './http/http-settings.ts';
import { statusOf } from './http/media-type.ts';
import { schemaGuard } from './http/service-token.ts';
import { shareClock } from './http/share-clock.ts';
import { fetchVariableLimits, refusedVariables } from './limits/variable-limits.ts';
import type { RunningSubgraph } from './running-subgraph.ts';
import { noteErrors } from './watching/note.ts';

export interface Served {
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  host: string;
  port: number;
  /** The subgraph trusts no gateway: it reads every token itself. */
  authenticate: Authenticate;
  /** Whoever brings it is told the subgraph's schema; where there is none, everyone is. */
  serviceToken?: string | undefined;
  /** In place of what the environment says. */
  settings?: Partial<HttpSettings> | undefined;
}

/** The subgraph as an HTTP server of its own, for any router that speaks federation. */
export async function serve(
  subgraph: RunningSubgraph,
  { host, port, authenticate, serviceToken, settings }: ServeOptions,
): Promise<Served> {
  const server = httpServer({ bodyLimit: 'HUB_MAX_FETCH_BYTES', tracesOf: 'everyone', settings });
  server.setNotFoundHandler(answerNotFound);
  const guardSchema = schemaGuard(serviceToken);
  shareClock(server, subgraph.clock, serviceToken);

  server.all('/graphql', { exposeHeadRoute: false }, async (request, reply) => {
    const type = acceptedType(request);
    const { query, ...asked } = readParameters(request, ['POST']);
    if (!query) throw nothingAsked();
    guardSchema(query, headerOf(request));
    const refused = refusedVariables(asked.variables, fetchVariableLimits);
    if (refused) throw refused;
    const caller = await callerFrom(headerOf(request), authenticate).catch(refusedCaller);
    request.note.operation = asked.operationName;
    request.note.caller = caller.actor.id;
    const answer = await subgraph.execute({ query, ...asked }, subgraph.contextFor(caller));
    noteErrors(request.note, answer);
    return reply.code(statusOf(answer, type)).type(`${type}; charset=utf-8`).send(answer);
  });
  server.get('/health', async () => ({ status: 'alive' }));
  server.get('/ready', async (_request, reply) => {
    const ready = await subgraph.isReady();
    return reply.code(ready ? 200 : 503).send({ [subgraph.name]: ready ? 'ready' : 'not ready' });
  });

  const url = await server.listen({ host, port });
  return { url: `${url}/graphql`, close: () => server.close() };
}
