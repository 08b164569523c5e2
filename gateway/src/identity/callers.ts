import { isSecret } from '@hub/identity/access-token/access-token.secret.ts';
import type { Identity } from '@hub/identity/identity.ts';
import { nobody } from '@hub/kit/actor.ts';
import { type Authenticate, bearerToken, type Caller, type Header, localeFrom } from '@hub/kit/caller.ts';

/** The caller, and the token by which subgraphs in other processes know them too. */
export interface Authenticated {
  caller: Caller;
  token: string | undefined;
}

export type CallerOf = (header: Header) => Promise<Authenticated>;

/** Programs come with a bearer token, units' programs with an access token of their unit, pages with a session. */
export function callers(identity: Identity, authenticate: Authenticate): CallerOf {
  async function tokenFrom(header: Header): Promise<string | undefined> {
    const bearer = bearerToken(header);
    if (bearer) return isSecret(bearer) ? identity.tokenOfSecret(bearer) : bearer;
    const cookie = header('cookie');
    return cookie?.includes(sessionCookie) ? identity.tokenOfSession(cookie) : undefined;
  }

  return async (header) => {
    const token = await tokenFrom(header);
    const actor = token ? await authenticate(token) : nobody;
    return { token, caller: { actor, ...saidIn(header) } };
  };
}

const sessionCookie = 'hub.session_token=';

/** For a gateway whose callers all come with a token of an issuer that it knows. */
export const tokenCallers =
  (authenticate: Authenticate): CallerOf =>
  async (header) => {
    const token = bearerToken(header);
    return { token, caller: { actor: token ? await authenticate(token) : nobody, ...saidIn(header) } };
  };

/** For a gateway that knows nobody itself: the token travels on, and each subgraph reads it. */
export const unknownCallers: CallerOf = async (header) => ({
  token: bearerToken(header),
  caller: { actor: nobody, ...saidIn(header) },
});

const saidIn = (header: Header) => ({
  locale: localeFrom(header('accept-language')),
  purpose: header('x-hub-purpose'),
});
