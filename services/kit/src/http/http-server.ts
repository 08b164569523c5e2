import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { readConfig } from '../config.ts';
import { requestId } from '../watching/note.ts';
import { observeRequests } from '../watching/observe.ts';
import { answerError } from './answer-errors.ts';
import { checkingIntervalMs, proxiesIn, watchConnections } from './connections.ts';
import {
  badHost,
  expectationFailed,
  type HttpRefusal,
  headersTooLarge,
  methodNotAllowed,
  notHttp,
  tooSlow,
} from './http.errors.ts';
import { type HttpSettings, httpSettings } from './http-settings.ts';
import { rawAnswer } from './raw-answer.ts';

export interface HttpServerOptions {
  /** Which setting says how large a body may be. */
  bodyLimit: 'HUB_MAX_BODY_BYTES' | 'HUB_MAX_FETCH_BYTES';
  /** Whose traces a request may go on with: anyone's could fill those of others. */
  tracesOf?: 'everyone' | 'proxies';
  /** In place of what the environment says. */
  settings?: Partial<HttpSettings> | undefined;
}

/** More than any browser or proxy sends. */
const mostHeaders = 100;

/** An HTTP server that waits for nobody for ever, and refuses what is no proper request as GraphQL would. */
export function httpServer({
  bodyLimit,
  tracesOf = 'proxies',
  settings: given,
}: HttpServerOptions): FastifyInstance {
  const settings: HttpSettings = { ...readConfig(httpSettings), ...given };
  const proxies = settings.HUB_TRUSTED_PROXIES;
  const headersTimeout = Math.min(settings.HUB_HEADERS_TIMEOUT_MS, settings.HUB_REQUEST_TIMEOUT_MS);
  const http = fastify({
    bodyLimit: settings[bodyLimit],
    forceCloseConnections: 'idle',
    requestIdHeader: false,
    genReqId: requestId,
    requestTimeout: settings.HUB_REQUEST_TIMEOUT_MS,
    keepAliveTimeout: settings.HUB_KEEP_ALIVE_TIMEOUT_MS,
    trustProxy: proxies.length > 0 && proxies,
    rewriteUrl: ({ url = '/' }) => originForm(url),
    frameworkErrors: answerError,
    clientErrorHandler: (error, socket) => answerClientError(error, socket),
    http: {
      headersTimeout,
      connectionsCheckingInterval: checkingIntervalMs(headersTimeout),
      // Refused below with a body, like every other host that is none.
      requireHostHeader: false,
    },
  });
  watchConnections(http.server, settings);
  http.server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    socket.end(rawAnswer(methodNotAllowed(['GET', 'POST'])));
  });
  http.server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    response.socket?.end(rawAnswer(expectationFailed()));
  });
  http.removeContentTypeParser('text/plain');
  const isProxy = proxiesIn(settings);
  observeRequests(http, ({ socket }) => tracesOf === 'everyone' || isProxy(socket.remoteAddress ?? ''));
  http.addHook('onRequest', (request, _reply, done) => {
    const { rawHeaders } = request.raw;
    if (rawHeaders.length > 2 * mostHeaders) return done(headersTooLarge());
    return isHost(request) && !namesTwoHosts(rawHeaders) ? done() : done(badHost());
  });
  http.setErrorHandler(answerError);
  return http;
}

/** A proxy may be sent the whole address of what is asked for; the host's part of it decides nothing here. */
const originForm = (url: string): string =>
  url.startsWith('/') ? url : url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*\/?/i, '/');

const isHost = ({ host }: FastifyRequest): boolean =>
  /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host) && host.length <= 255;

/** Two servers one after the other may each take another one for it. */
function namesTwoHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  return hosts > 1;
}

function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code !== 'ECONNRESET' && socket.writable) socket.write(rawAnswer(refusalOf(error)));
  socket.destroy(error);
}

function refusalOf({ code }: NodeJS.ErrnoException): HttpRefusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow();
  return code === 'HPE_HEADER_OVERFLOW' ? headersTooLarge() : notHttp();
}
