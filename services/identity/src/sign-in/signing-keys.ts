import { leastAgeMs } from '@hub/kit/token.ts';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWK, type JWTVerifyGetKey } from 'jose';
import type pg from 'pg';

/** A key that has expired signs nothing any more; what it signed counts for another hour. */
const graceMs = 3_600_000;

interface KeyRow {
  id: string;
  public_key: string;
  alg: string | null;
  expires_at: Date | null;
}

/** The public keys that tokens of the hub are verified with. */
export async function publicKeys(pool: pg.Pool): Promise<JSONWebKeySet> {
  const { rows } = await pool.query<KeyRow>('select id, public_key, alg, expires_at from jwks');
  const valid = rows.filter(({ expires_at }) => !expires_at || expires_at.getTime() + graceMs > Date.now());
  const keys = valid.map(({ id, public_key, alg }): JWK => {
    return { ...(JSON.parse(public_key) as JWK), kid: id, alg: alg ?? 'EdDSA', use: 'sig' };
  });
  return { keys };
}

/** Finds the key of a token, reading the keys again when one is not among them: they rotate. */
export function keysIn(pool: pg.Pool): JWTVerifyGetKey {
  let readAt = Number.NEGATIVE_INFINITY;
  let find: JWTVerifyGetKey = createLocalJWKSet({ keys: [] });
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || Date.now() - readAt < leastAgeMs) throw error;
      readAt = Date.now();
      find = createLocalJWKSet(await publicKeys(pool));
      return find(header, token);
    }
  };
}
