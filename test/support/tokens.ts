import { grantFrom } from '@hub/kit/actor.ts';
import type { Issuer } from '@hub/kit/token.ts';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' };

/** An issuer of a test's own: a hub that is told so takes its tokens as it takes its own. */
export const testIssuer: Issuer = {
  issuer: 'test',
  audience: 'co-building-hub',
  lifeSeconds: 300,
  keys: createLocalJWKSet({ keys: [jwk] }),
};

/** A token of that issuer, with whatever claims it is asked to have. */
export const tokenWith = (claims: JWTPayload): Promise<string> =>
  new SignJWT({ iss: 'test', aud: 'co-building-hub', ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
    .setIssuedAt(claims.iat)
    .setExpirationTime(claims.exp ?? '5m')
    .sign(privateKey);

/** By who and in which minute: a token does not live as long as a run of the tests. */
const made = new Map<string, Promise<string>>();

/** The token of someone who holds the grants, written `LIAISON@<unit id>,CHAIR@000000000001`; they are called so too. */
export function tokenOf(as: string): Promise<string> {
  const grants = as.split(',');
  const unreadable = grants.filter((grant) => !grantFrom(grant));
  if (unreadable.length > 0) throw new Error(`${unreadable.join()} is no grant.`);
  const key = `${as} ${Math.floor(Date.now() / 60_000)}`;
  const token = made.get(key) ?? tokenWith({ sub: as, grants });
  made.set(key, token);
  return token;
}

/** Reads everything that is recorded in the communities of every test. */
export const auditor = 'AUDITOR@000000000';
