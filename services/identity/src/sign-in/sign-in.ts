import { localeFrom } from '@hub/kit/caller.ts';
import type { Clock } from '@hub/kit/clock.ts';
import { HubError, type Locale, refusedRequest } from '@hub/kit/errors.ts';
import { recordEvent } from '@hub/kit/record-event.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { inTime, signInPatienceMs, troubleFinder } from './away.ts';
import { deviceCookie, deviceIn } from './device.ts';
import { nameMissing, refusalOf } from './sign-in.errors.ts';
import { SignInLimiter, type SignInRates } from './sign-in-rates.ts';

/** What of the sign-in library is reachable; everything else the hub does by its own rules. */
const openPaths = new Set([
  '/auth/sign-in/username',
  '/auth/sign-out',
  '/auth/get-session',
  '/auth/token',
  '/auth/change-password',
  '/auth/list-sessions',
  '/auth/revoke-session',
  '/auth/revoke-sessions',
  '/auth/revoke-other-sessions',
]);
const signInPath = '/auth/sign-in/username';

export interface SignInOptions {
  /** The sign-in library. */
  handler(request: Request): Promise<Response>;
  em: EntityManager;
  clock: Clock;
  /** Where attempts are counted, for all processes of the hub together. */
  pool: pg.Pool;
  /** Seals what a device is known again by. */
  secret: string;
  rates?: SignInRates | undefined;
}

/** The pages and programs' way in: answers requests below /auth, and records who signed in and who was refused. */
export function signInHandler({ handler, em, clock, pool, secret, rates }: SignInOptions) {
  const limiter = new SignInLimiter(pool, rates);
  const troubleIn = troubleFinder(pool, clock);

  /** `address` is where the request comes from. */
  return async (request: Request, address: string): Promise<Response> => {
    const locale = localeFrom(request.headers.get('accept-language') ?? undefined);
    const { pathname } = new URL(request.url);
    if (!openPaths.has(pathname)) return new Response(null, { status: 404 });
    try {
      const response = await inTime(
        pathname === signInPath ? signIn(request, address) : handler(request),
        signInPatienceMs,
      );
      return response.ok ? response : refused(await refusalOf(response), locale, response.status);
    } catch (error) {
      const refusal = error instanceof HubError ? error : await troubleIn(error);
      if (refusal) return refused(refusal, locale);
      throw error;
    }
  };

  async function signIn(request: Request, address: string): Promise<Response> {
    const name = await nameIn(request.clone());
    const attempt = { name, address, device: deviceIn(request.headers.get('cookie'), name, secret) };
    await limiter.attempt(attempt);
    const response = await handler(request);
    const signedIn = response.ok ? ((await response.clone().json()) as { user: { id: string } }) : undefined;
    if (signedIn) await limiter.succeeded(attempt);
    await recordEvent(em, {
      at: clock.now(),
      actorId: signedIn?.user.id ?? 'nobody',
      verb: signedIn ? 'signIn' : 'signInRefused',
      entity: 'Person',
      entityId: signedIn?.user.id ?? name,
      after: { address },
    });
    if (!signedIn || attempt.device) return response;
    const headers = new Headers(response.headers);
    headers.append('set-cookie', deviceCookie(name, secret, request.url.startsWith('https:')));
    return new Response(response.body, { status: response.status, headers });
  }
}

const statusOf: Readonly<Record<string, number>> = {
  SIGN_IN_REFUSED: 401,
  RATE_LIMITED: 429,
  DATABASE_BUSY: 503,
  SUBGRAPH_UNAVAILABLE: 503,
};

function refused(error: HubError, locale: Locale, otherwise = 400): Response {
  const status = statusOf[error.code] ?? otherwise;
  const headers = new Headers({ 'content-type': 'application/json' });
  const { retryAfter } = error.details;
  if (retryAfter) headers.set('retry-after', String(retryAfter));
  return new Response(JSON.stringify(refusedRequest(error, locale)), { status, headers });
}

/** The name that is tried, in the form in which it is counted and recorded. */
async function nameIn(request: Request): Promise<string> {
  const body: unknown = await request.json().catch(() => undefined);
  const name = typeof body === 'object' && body !== null && 'username' in body ? body.username : undefined;
  if (typeof name !== 'string' || !name.trim()) throw nameMissing();
  return name
    .trim()
    .toLowerCase()
    .replace(/\p{Cc}/gu, '')
    .slice(0, 100);
}
