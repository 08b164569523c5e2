import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { answerNotFound } from '@hub/kit/http/answer-errors.ts';
import { log } from '@hub/kit/log.ts';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

const built = new URL('../../web/dist/', import.meta.url);

/** The page has it where it was built; each visitor gets another. */
const nonceMark = '__NONCE__';

const year = 365 * 24 * 60 * 60;

/** The pages at `/`, as `npm run build` made them: names carry hashes, so that what is fetched once is kept. */
export async function servePages(http: FastifyInstance): Promise<void> {
  const page = await readFile(new URL('index.html', built), 'utf8').catch(() => undefined);
  if (!page) {
    log.warn('the pages are not built; `npm run build` builds them');
    http.setNotFoundHandler(answerNotFound);
    return;
  }
  await http.register(serveFiles);
  http.setNotFoundHandler((request, reply) => {
    const { method, headers } = request;
    if (method === 'GET' && headers.accept?.includes('text/html')) return sendPage(reply, page);
    return answerNotFound(request, reply);
  });
  // The service worker fetches the page as a file.
  http.get('/index.html', (_request, reply) => sendPage(reply, page));
}

async function serveFiles(http: FastifyInstance): Promise<void> {
  const root = fileURLToPath(built);
  // A way out of the folder leads nowhere, like any other address at which nothing is.
  http.setErrorHandler<FastifyError>((error, request, reply) => {
    if (error.statusCode === 403) return answerNotFound(request, reply);
    throw error;
  });
  await http.register(fastifyStatic, {
    root: `${root}assets`,
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    maxAge: year * 1000,
    immutable: true,
  });
  for (const name of ['sw.js', 'manifest.webmanifest', 'icon.svg', 'icon-192.png', 'icon-512.png']) {
    http.get(`/${name}`, (_request, reply) => reply.sendFile(name, root, { maxAge: 0, immutable: false }));
  }
}

function sendPage(reply: FastifyReply, page: string) {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .headers({
      'content-security-policy': policyWith(nonce),
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
    })
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(nonceMark, nonce));
}

/** No script but the hub's own files; styles too, and those that the components make while they run, by the nonce. */
const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
