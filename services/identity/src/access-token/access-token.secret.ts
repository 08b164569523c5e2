import { createHash, randomBytes } from 'node:crypto';

const prefix = 'hub_';

export const newSecret = (): string => prefix + randomBytes(32).toString('base64url');

/** Whether a bearer token is a unit's access token and not a JWT. */
export const isSecret = (token: string): boolean => token.startsWith(prefix);

/** The secret is random, so that a plain hash of it gives nothing away. */
export const sha256Of = (secret: string): string => createHash('sha256').update(secret).digest('hex');
