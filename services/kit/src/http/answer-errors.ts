import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeFrom } from '../caller.ts';
import { HubError, refusedRequest } from '../errors.ts';
import { unexpected } from '../format-error.ts';
import { reportUnexpected } from '../log.ts';
import {
  bodyTooLarge,
  HttpRefusal,
  methodNotAllowed,
  notHttp,
  nothingHere,
  notJson,
  refusedWith,
  unsupportedType,
} from './http.errors.ts';
import { mediaTypeFor } from './media-type.ts';

/** What the server's library refuses by itself, in our words. */
const byLibrary: Readonly<Record<string, () => HttpRefusal>> = {
  FST_ERR_BAD_URL: notHttp,
  FST_ERR_CTP_BODY_TOO_LARGE: bodyTooLarge,
  FST_ERR_CTP_EMPTY_JSON_BODY: notJson,
  FST_ERR_CTP_INVALID_JSON_BODY: notJson,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: notHttp,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: unsupportedType,
};

/** Every error that reaches HTTP, as an answer of GraphQL's form: refusals as they are, the rest masked by an id. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalFrom(error, request);
  if (refusal) return refuse(refusal, request, reply);
  const id = randomUUID();
  reportUnexpected(id, error);
  const masked = new HttpRefusal(500, 'INTERNAL_SERVER_ERROR', unexpected(id), { id });
  return refuse(masked, request, reply);
}

/** For addresses at which there is nothing, and for methods that the graph's own does not take. */
export const answerNotFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const [path] = request.url.split('?');
  return refuse(path === '/graphql' ? methodNotAllowed(['GET', 'POST']) : nothingHere(), request, reply);
};

export function refuse(
  refusal: HttpRefusal,
  { headers, raw, note }: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  note?.codes.push(refusal.code);
  // What may still come of the body is not waited for.
  if (raw.complete === false) reply.header('connection', 'close');
  if (Array.isArray(refusal.details.allowed)) reply.header('allow', refusal.details.allowed.join(', '));
  return reply
    .code(refusal.status)
    .header('cache-control', 'no-store')
    .type(`${mediaTypeFor(headers.accept) ?? 'application/json'}; charset=utf-8`)
    .send(JSON.stringify(refusedRequest(refusal, localeFrom(headers['accept-language']))));
}

/** Whoever is not who they say they are is refused the whole request. */
export function refusedCaller(error: unknown): never {
  if (!(error instanceof HubError)) throw error;
  throw new HttpRefusal(401, error.code, error.sentence, error.details);
}

function refusalFrom(error: unknown, { headers }: FastifyRequest): HttpRefusal | undefined {
  if (error instanceof HttpRefusal) return error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const ours = typeof code === 'string' ? byLibrary[code] : undefined;
  // A compressed body cannot be read as JSON.
  if (ours === notJson && headers['content-encoding']) return unsupportedType();
  if (ours) return ours();
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
    ? refusedWith(statusCode)
    : undefined;
}
