import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { type Actor, grantFrom } from './actor.ts';
import type { Authenticate } from './caller.ts';
import { type EndedTokens, type Grounds, groundsOf } from './ended-tokens.ts';
import { HubError } from './errors.ts';
import { watchCache } from './watching/watched.ts';

/** Whose tokens count, and how they say who is asking. */
export interface Issuer {
  issuer: string;
  audience: string;
  keys: JWTVerifyGetKey;
  /** How long after it was issued a token counts at most, whatever it says itself. */
  lifeSeconds: number;
  /** The claims that hold the person's id and their grants, each written as `CHAIR@000000000001`. */
  claims?: { subject?: string | undefined; grants?: string | undefined };
  /** Those of its tokens that count no longer, where it tells. */
  ended?: EndedTokens | undefined;
}

/** How long keys are believed to be all there are, when a token names one that is not among them. */
export const leastAgeMs = 1000;

/** The keys an issuer publishes: fetched once, and again when a token names one that is not known. */
export const publishedKeys = (jwksUrl: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(jwksUrl), { cooldownDuration: leastAgeMs });

/** How far the clocks of two machines may differ, in seconds. */
const clockTolerance = 5;
const algorithms = ['EdDSA', 'ES256', 'RS256', 'PS256'];

/** Tokens differ in length: so much of them is remembered, however many they are. */
const withinBytes = {
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: (_: unknown, token: string) => 500 + token.length,
};

interface Verified {
  actor: Actor;
  expiresAt: number;
  grounds: Grounds;
  ended: EndedTokens | undefined;
}

/**
 * Verifies tokens of the issuers. One that was good is remembered until it expires, because verifying takes longest;
 * whether it has ended is asked each time.
 */
export function tokenVerifier(issuers: readonly Issuer[]): Authenticate {
  const remembered = watchCache(
    new LRUCache<string, Verified>({ max: 10_000, ...withinBytes }),
    (cache) => cache.calculatedSize,
    { name: 'tokens' },
  );
  return async (token) => {
    const known = remembered.get(token);
    const isGood = known && known.expiresAt > Date.now();
    const verified = isGood ? known : await verify(token, issuers);
    if (!isGood) remembered.set(token, verified);
    if (await verified.ended?.has(verified.grounds)) throw unauthenticated();
    return verified.actor;
  };
}

async function verify(token: string, issuers: readonly Issuer[]): Promise<Verified> {
  const issuer = issuers.find((candidate) => candidate.issuer === issuerOf(token));
  if (!issuer) throw unauthenticated();
  try {
    const { payload } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms,
      clockTolerance,
      maxTokenAge: issuer.lifeSeconds,
      requiredClaims: ['exp', 'iat'],
    });
    const expires = Math.min(Number(payload.exp), Number(payload.iat) + issuer.lifeSeconds);
    const { ended } = issuer;
    return {
      actor: actorFrom(payload, issuer),
      expiresAt: expires * 1000,
      grounds: groundsOf(payload),
      ended,
    };
  } catch (error) {
    // Keys that cannot be fetched say nothing about the token.
    if (error instanceof HubError || !(error instanceof errors.JOSEError)) throw error;
    throw Object.assign(unauthenticated(), { cause: error });
  }
}

/** Which issuer the token claims to be from; whether that is so the signature tells. */
function issuerOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).iss;
  } catch {
    return undefined;
  }
}

function actorFrom(payload: JWTPayload, { claims = {} }: Issuer): Actor {
  const id = payload[claims.subject ?? 'sub'];
  if (typeof id !== 'string' || !/^[^\p{Cc}]{1,200}$/u.test(id)) throw unauthenticated();
  const grants = payload[claims.grants ?? 'grants'];
  return {
    id,
    grants: (Array.isArray(grants) ? grants : []).flatMap((text) => grantFrom(String(text)) ?? []),
    ...permittedBy(payload),
  };
}

/** Scopes are one text, with spaces between them, or a list. */
function permittedBy({ scope, policies }: JWTPayload): Pick<Actor, 'scopes' | 'policies'> {
  const scopes = typeof scope === 'string' ? scope.split(' ') : scope;
  return {
    ...(Array.isArray(scopes) && { scopes: scopes.map(String) }),
    ...(Array.isArray(policies) && { policies: policies.map(String) }),
  };
}

export const unauthenticated = () =>
  new HubError('UNAUTHENTICATED', {
    zh: '登录凭证无效或已过期。请重新登录，或换取新的令牌。',
    en: 'The token is not valid, or no longer. Sign in again, or get a new token.',
  });
