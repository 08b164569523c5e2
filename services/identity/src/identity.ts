import { type Actor, grantText } from '@hub/kit/actor.ts';
import type { Clock } from '@hub/kit/clock.ts';
import { endOfDay, localDay } from '@hub/kit/clock.ts';
import { EndedTokens, type Grounds, groundsOf, personHolder } from '@hub/kit/ended-tokens.ts';
import { unauthenticated } from '@hub/kit/token.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { decodeJwt, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { AccessToken } from './access-token/access-token.entity.ts';
import { isSecret, sha256Of } from './access-token/access-token.secret.ts';
import { type SharedCounts, sharedCounts } from './counts/shared-counts.ts';
import { Grant } from './grant/grant.entity.ts';
import { heldGrant, inForceOn } from './grant/grant.rules.ts';
import { identityPool } from './pool.ts';
import type { Rights } from './sign-in/auth.ts';
import { inTime, troubleFinder } from './sign-in/away.ts';
import { checkSecret } from './sign-in/known-secret.ts';
import type { SignInRates } from './sign-in/sign-in-rates.ts';
import { keysIn, publicKeys } from './sign-in/signing-keys.ts';
import { tokenEndsIn } from './sign-in/token-ends.ts';

/** Who is asking, as far as the gateway's own process has to know: sign-in, tokens, and the keys they are read with. */
export interface Identity {
  /** Answers a request below /auth that comes from `address`. */
  handle(request: Request, address: string): Promise<Response>;
  publicKeys(): Promise<JSONWebKeySet>;
  keys: JWTVerifyGetKey;
  /** Which tokens have ended before they expire. */
  ended: EndedTokens;
  /** The token of the person whose session the cookie is, if it is one. */
  tokenOfSession(cookie: string): Promise<string | undefined>;
  /** The token that a unit's access token stands for. */
  tokenOfSecret(secret: string): Promise<string>;
  /** A token by which the hub itself asks a subgraph. */
  tokenOfHub(actor: Actor): Promise<string>;
  /** What the processes of the hub count together. */
  counts: SharedCounts;
  close(): Promise<void>;
}

export interface IdentityOptions {
  /** The identity database, as the service uses it. */
  url: string;
  em: EntityManager;
  clock: Clock;
  secret: string;
  origin: string;
  rates?: SignInRates | undefined;
}

/** A token that stands for what somebody asks with. */
interface Given {
  token: string;
  grounds: Grounds;
}

/** For so long a session or an access token that was good is not looked up again, nor noticed to have been revoked. */
const rememberedMs = 2_000;
const minute = 60_000;

/** Refuses where the keys of the database are another secret's. */
export async function openIdentity({ url, em, clock, ...options }: IdentityOptions): Promise<Identity> {
  await checkSecret(em, options.secret, clock.now());
  const pool = identityPool(url);
  const given = new LRUCache<string, Given>({ max: 10_000, ttl: rememberedMs });
  const ended = new EndedTokens(() => tokenEndsIn(pool));

  /** What is known of the asker's token, unless it has ended since. */
  async function tokenOf(asker: string): Promise<string | undefined> {
    const known = given.get(asker);
    return known && !(await ended.has(known.grounds)) ? known.token : undefined;
  }

  function give(asker: string, token: string): string {
    given.set(asker, { token, grounds: groundsOf(decodeJwt(token)) });
    return token;
  }

  const troubleIn = troubleFinder(pool, clock);
  const orTrouble = async <T>(work: Promise<T>): Promise<T> =>
    inTime(work).catch(async (error: unknown) => {
      throw (await troubleIn(error)) ?? error;
    });

  /** What has ended is read first: a role that ends meanwhile ends this token too. */
  async function rightsOf(personId: string): Promise<Rights> {
    const asOf = (await tokenEndsIn(pool, personHolder(personId)))[personHolder(personId)] ?? 0;
    const now = clock.now();
    const held = await em.fork().find(Grant, { personId, ...inForceOn(localDay(now)) });
    const ends = held.flatMap(({ untilDay }) => (untilDay ? [endOfDay(untilDay).getTime()] : []));
    return {
      grants: held.map((grant) => grantText(heldGrant(grant))),
      asOf,
      leftMs: Math.min(...ends) - now.getTime(),
    };
  }

  // The library takes half a second to load, which a hub that starts need not wait for.
  let loading: ReturnType<typeof load> | undefined;
  const library = () => (loading ??= load());
  async function load() {
    const [{ createAuth, addressHeader }, { signInHandler }] = await Promise.all([
      import('./sign-in/auth.ts'),
      import('./sign-in/sign-in.ts'),
    ]);
    const auth = createAuth({ pool, rightsOf, ...options });
    const signIn = signInHandler({ handler: auth.handler, em, clock, pool, ...options });
    const handle = (request: Request, address: string): Promise<Response> => {
      request.headers.set(addressHeader, address);
      return signIn(request, address);
    };
    return { auth, handle };
  }

  async function tokenOfSession(cookie: string): Promise<string | undefined> {
    const known = await tokenOf(cookie);
    if (known) return known;
    const { auth } = await library();
    const headers = new Headers({ cookie });
    if (!(await auth.api.getSession({ headers }))) return undefined;
    const { token } = await auth.api.getToken({ headers });
    return give(cookie, token);
  }

  async function tokenOfSecret(secret: string): Promise<string> {
    const known = await tokenOf(secret);
    if (known) return known;
    const now = clock.now();
    const found = isSecret(secret)
      ? await em.fork().findOne(AccessToken, { secretSha256: sha256Of(secret) })
      : null;
    if (!found || found.revokedAt || found.expiresAt <= now) throw unauthenticated();
    if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() > minute) {
      await em.fork().nativeUpdate(AccessToken, { id: found.id }, { lastUsedAt: now });
    }
    const grants = [grantText({ role: 'LIAISON', scope: found.unitId, communityId: found.communityId })];
    const { auth } = await library();
    const payload = {
      sub: `token:${found.id}`,
      name: found.name,
      grants,
      iat: Math.floor(Date.now() / 1000),
    };
    const { token } = await auth.api.signJWT({ body: { payload } });
    return give(secret, token);
  }

  return {
    handle: async (request, address) => {
      given.delete(request.headers.get('cookie') ?? '');
      return (await library()).handle(request, address);
    },
    async publicKeys() {
      const known = await publicKeys(pool);
      if (known.keys.length > 0) return known;
      // The first key is made when the first token is, or when someone asks.
      await (await library()).auth.api.getJwks();
      return publicKeys(pool);
    },
    keys: keysIn(pool),
    ended,
    tokenOfSession: (cookie) => orTrouble(tokenOfSession(cookie)),
    tokenOfSecret: (secret) => orTrouble(tokenOfSecret(secret)),
    async tokenOfHub({ id, grants }) {
      const texts = grants.map(grantText);
      const key = `${id} ${texts.join()}`;
      const known = await tokenOf(key);
      if (known) return known;
      const { auth } = await library();
      const payload = { sub: id, name: id, grants: texts, iat: Math.floor(Date.now() / 1000) };
      const { token } = await auth.api.signJWT({ body: { payload } });
      return give(key, token);
    },
    counts: sharedCounts(pool, options.secret),
    async close() {
      await pool.end();
    },
  };
}
