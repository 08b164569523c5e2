import { newId } from '@hub/kit/identifiers.ts';
import { hubTokens } from '@hub/kit/issuers.ts';
import { log } from '@hub/kit/log.ts';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { admin, bearer, jwt, username } from 'better-auth/plugins';
import type pg from 'pg';
import { isUsername, longestPassword, shortestPassword } from '../person/person.rules.ts';
import { libraryLog } from './library-log.ts';

/** What a person may do now. */
export interface Rights {
  grants: string[];
  /** The number of what has ended of them. */
  asOf: number;
  /** When one of the grants ends by itself. */
  leftMs: number;
}

export interface AuthOptions {
  pool: pg.Pool;
  /** The address at which the hub is reached, as `https://hub.example`. */
  origin: string;
  /** Signs cookies and encrypts the private keys of tokens. */
  secret: string;
  /** What the token of a person says they may do, and for how long. */
  rightsOf(personId: string): Promise<Rights>;
}

const day = 86_400;

const originsOf = (host: string | null | undefined): string[] =>
  host ? [`http://${host}`, `https://${host}`] : [];

/** Columns in the style of the hub's other tables, by the library's own names. */
const times = { createdAt: 'created_at', updatedAt: 'updated_at' };

/** In which header the library is told the address of who asks. */
export const addressHeader = 'x-hub-address';

/** What of the library the hub calls. */
export interface Auth {
  options: BetterAuthOptions;
  handler(request: Request): Promise<Response>;
  api: {
    getSession(input: { headers: Headers }): Promise<object | null>;
    getToken(input: { headers: Headers }): Promise<{ token: string }>;
    getJwks(): Promise<unknown>;
    signJWT(input: { body: { payload: Record<string, unknown> } }): Promise<{ token: string }>;
  };
}

/** The sign-in library as the hub uses it: names and passwords, sessions in a cookie, short-lived tokens. */
export const createAuth = ({ pool, origin, secret, rightsOf }: AuthOptions): Auth =>
  betterAuth({
    database: pool,
    basePath: '/auth',
    baseURL: origin,
    // The hub may be reached at several addresses; a page of another one must not use its cookie.
    trustedOrigins: (request) => originsOf(request?.headers.get('host')),
    secret,
    telemetry: { enabled: false },
    logger: { level: 'warn', log: libraryLog(log) },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'hub',
      // As the hub knows it, whatever a client says of itself.
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId() },
      // Said outright, because the library leaves both out where it believes to be tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...times } },
    session: {
      expiresIn: 7 * day,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
    },
    account: {
      fields: {
        userId: 'person_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: { fields: { expiresAt: 'expires_at', ...times } },
    plugins: [
      username({
        usernameValidator: isUsername,
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
      admin({
        schema: {
          user: { fields: { banReason: 'ban_reason', banExpires: 'ban_expires' } },
          session: { fields: { impersonatedBy: 'impersonated_by' } },
        },
      }),
      bearer(),
      jwt({
        jwks: {
          rotationInterval: 30 * day,
          gracePeriod: 3600,
          keyPairConfig: { alg: 'EdDSA', crv: 'Ed25519' },
        },
        jwt: {
          issuer: hubTokens.issuer,
          audience: hubTokens.audience,
          expirationTime: `${hubTokens.lifeSeconds}s`,
          definePayload: async ({ user, session }) => {
            const { grants, asOf, leftMs } = await rightsOf(user.id);
            const iat = Math.floor(Date.now() / 1000);
            const mostMs = Math.min(leftMs, session.expiresAt.getTime() - Date.now());
            const life = Math.min(hubTokens.lifeSeconds, Math.ceil(mostMs / 1000));
            return { name: user.name, sid: session.id, grants, asOf, iat, exp: iat + life };
          },
        },
        schema: {
          jwks: {
            fields: {
              publicKey: 'public_key',
              privateKey: 'private_key',
              createdAt: 'created_at',
              expiresAt: 'expires_at',
            },
          },
        },
      }),
    ],
  });
