import type { Identity } from '@hub/identity/identity.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** `/auth` for people and programs, and what anyone needs who reads the hub's tokens: its keys, and which tokens have ended. */
export async function serveIdentity(http: FastifyInstance, identity: Identity): Promise<void> {
  await http.register(async (scope) => {
    // The sign-in library reads bodies itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    scope.route({
      method: ['GET', 'POST'],
      url: '/auth/*',
      handler: (request, reply) => answer(identity, request, reply),
    });
  });
  http.get('/.well-known/ended-tokens.json', async (_request, reply) => {
    return reply.header('cache-control', 'no-store').send({ ended: await identity.ended.list() });
  });
  http.get('/.well-known/jwks.json', async (_request, reply) => {
    return reply.header('cache-control', 'public, max-age=60').send(await identity.publicKeys());
  });
}

async function answer(identity: Identity, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const response = await identity.handle(webRequest(request), request.ip);
  reply.code(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply.send(await response.text());
}

function webRequest({ method, url, headers, host, protocol, body }: FastifyRequest): Request {
  const sent = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
  return new Request(`${protocol}://${host}${url}`, {
    method,
    headers: sent,
    ...(method === 'POST' && { body: typeof body === 'string' ? body : '' }),
  });
}
