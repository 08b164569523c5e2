import type { FastifyReply, FastifyRequest } from 'fastify';
import { tracing } from './spans.ts';
import { watched } from './watched.ts';

/** Asked every few seconds by those who watch, and about nothing. */
const untraced: ReadonlySet<string | undefined> = new Set(['/health', '/ready', '/metrics']);

/** Begins the trace of a request, or goes on with the one that it names where that is believed. */
export function beginRequest(
  request: FastifyRequest,
  goesOnWith: (request: FastifyRequest) => boolean,
): void {
  if (!tracing.by) return;
  const { method, headers, id, note } = request;
  const route = request.routeOptions.url;
  if (untraced.has(route)) return;
  note.span = tracing.by.begin(`${method} ${route ?? 'none'}`, {
    kind: 'server',
    attributes: { 'http.request.method': method, 'http.route': route, 'hub.request.id': id },
    goesOnWith: goesOnWith(request) ? headers : undefined,
  });
}

export function endRequest({ note, method, routeOptions }: FastifyRequest, reply: FastifyReply): void {
  const { span, operation, codes } = note;
  if (!span) return;
  const status = reply.statusCode;
  span.set({
    'http.response.status_code': status,
    'graphql.operation.name': operation,
    'hub.errors': codes.length > 0 ? [...new Set(codes)] : undefined,
  });
  // A client may call an operation anything: only names that are known become those of spans.
  if (operation && watched.operations.has(operation))
    span.rename(`${method} ${routeOptions.url} ${operation}`);
  span.end(status >= 500 ? String(status) : undefined);
}
