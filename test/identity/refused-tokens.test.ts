import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { hubTokens } from '@hub/kit/issuers.ts';
import { leastAgeMs, publishedKeys } from '@hub/kit/token.ts';
import { decodeProtectedHeader, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { useHub } from '../support/hub.ts';
import { useSubgraphServers } from '../support/subgraph-servers.ts';
import { auditor, testIssuer, tokenOf, tokenWith } from '../support/tokens.ts';
import { browserOn } from './browser.ts';

const hub = useHub('demo');
let published: string;
beforeAll(async () => {
  published = `${await hub.hub.http.listen({ host: '127.0.0.1', port: 0 })}/.well-known/jwks.json`;
});
// The subgraphs know the hub by nothing but the keys that it publishes.
const servers = useSubgraphServers(() => [{ ...hubTokens, keys: publishedKeys(published) }]);

beforeAll(async () => {
  const something = `insert into audit_entry (at, actor_id, verb, entity, entity_id) values (now(), 'x', 'x', 'X', 'x')`;
  for (const { ownerUrl } of [...Object.values(servers.databases.placed), hub.databases.placed.identity]) {
    const client = new pg.Client(ownerUrl);
    await client.connect();
    await client.query(something);
    await client.end();
  }
});

interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a test asks for decides what it gets
  body: any;
}

/** What each way in tells of the audit trail. */
const partOf: Readonly<Record<string, string>> = {
  'the gateway': 'identity',
  community: 'community',
  'party-branch': 'partyBranch',
  'resident-units': 'residentUnits',
  identity: 'identity',
};
const waysIn = Object.keys(partOf);

/** Asks the gateway, or a subgraph directly, with headers of one's own. */
async function askAt(way: string, headers: Record<string, string>, query = '{ __typename }'): Promise<Reply> {
  const url =
    way === 'the gateway' ? published.replace('/.well-known/jwks.json', '/graphql') : servers.urls[way];
  const response = await fetch(url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

const now = () => Math.floor(Date.now() / 1000);
const chair: JWTPayload = {
  iss: 'test',
  aud: 'co-building-hub',
  sub: 'someone',
  grants: ['CHAIR@000000000001'],
};

/** A token with a header and a key of one's own choice. */
async function signed(
  header: { alg: string; kid?: string },
  key: CryptoKey | Uint8Array,
  claims = chair,
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader(header).setIssuedAt().setExpirationTime('5m').sign(key);
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const refused: Record<string, () => Promise<string> | string> = {
  'with alg: none': () => `${part({ alg: 'none' })}.${part({ ...chair, iat: now(), exp: now() + 300 })}.`,
  'with alg: none and the signature of another': async () =>
    `${part({ alg: 'none' })}.${part({ ...chair, iat: now(), exp: now() + 300 })}.${(await tokenWith(chair)).split('.')[2]}`,
  'of another key that says it is ours': async () =>
    signed({ alg: 'EdDSA', kid: 'test' }, (await generateKeyPair('EdDSA')).privateKey),
  'of a key that nobody published': async () =>
    signed({ alg: 'EdDSA', kid: 'mine' }, (await generateKeyPair('EdDSA')).privateKey),
  'signed with the public key as if it were a secret': async () => {
    const key = await testIssuer.keys({ alg: 'EdDSA', kid: 'test' }, { payload: '', signature: '' });
    return signed(
      { alg: 'HS256', kid: 'test' },
      Buffer.from(JSON.stringify(await exportJWK(key as CryptoKey))),
    );
  },
  'signed with a secret': () => signed({ alg: 'HS256' }, randomBytes(32)),
  'of an algorithm that is not taken': async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return signed({ alg: 'RS512', kid: 'test' }, privateKey as unknown as CryptoKey);
  },
  'for another audience': () => tokenWith({ ...chair, aud: 'another-hub' }),
  'for nobody in particular': () => tokenWith({ ...chair, aud: [] }),
  'of another issuer': () => tokenWith({ ...chair, iss: 'https://evil.example' }),
  'of no issuer': () => tokenWith({ ...chair, iss: '' }),
  'that has expired': () => tokenWith({ ...chair, iat: now() - 400, exp: now() - 100 }),
  'from the future': () => tokenWith({ ...chair, iat: now() + 100, exp: now() + 400 }),
  'that is not to be used yet': () => tokenWith({ ...chair, nbf: now() + 100 }),
  'older than tokens are allowed to become, whatever it says': () =>
    tokenWith({ ...chair, iat: now() - 400, exp: now() + 86_400 }),
  'that names nobody': () => tokenWith({ ...chair, sub: '' }),
  'that names a line break': () => tokenWith({ ...chair, sub: 'a\nb' }),
  'whose grants were changed': async () => {
    const [header, , signature] = (await tokenWith(chair)).split('.');
    const more = { ...chair, grants: ['STREET_OFFICE@000000000'], iat: now(), exp: now() + 300 };
    return `${header}.${part(more)}.${signature}`;
  },
  'that is none': () => 'abc',
  'in three parts that are none': () => 'a.b.c',
};

describe.each(waysIn)('at %s', (way) => {
  it.each(Object.entries(refused))('a token %s is refused', async (_, token) => {
    const { status, body } = await askAt(way, bearer(await token()));
    expect(status).toBe(401);
    expect(body).toEqual({
      errors: [
        {
          message: 'The token is not valid, or no longer. Sign in again, or get a new token.',
          extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }),
        },
      ],
    });
  });

  it('a token that is good is taken', async () => {
    expect((await askAt(way, bearer(await tokenWith(chair)))).body.data).toEqual({ __typename: 'Query' });
  });

  it('no header but the token says who is asking', async () => {
    const names = [
      'x-hub-actor',
      'x-hub-demonstration-actor',
      'x-hub-grants',
      'x-user',
      'x-forwarded-user',
      'actor',
      'grants',
    ];
    const forged = Object.fromEntries(names.map((name) => [name, 'AUDITOR@000000000']));
    const query = `{ auditTrail { ${partOf[way]}(first: 1) { edges { node { actorId } } } } }`;
    const [plain, tried] = [await askAt(way, {}, query), await askAt(way, forged, query)];
    expect(tried).toEqual(plain);
    const entries = ({ body }: Reply) => body.data.auditTrail[partOf[way] ?? ''].edges;
    expect(entries(plain)).toEqual([]);
    expect(entries(await askAt(way, bearer(await tokenOf(auditor)), query))).toHaveLength(1);
  });
});

describe('a token of the hub', () => {
  afterEach(() => void vi.useRealTimers());

  const signedIn = async (username: string) => {
    const browser = browserOn(hub);
    const { body } = await browser.signIn(username);
    return { browser, token: await browser.token(), session: body.token as string };
  };
  /** Longer than keys that were read are believed to be all there are. */
  const keysAreOld = () => new Promise((passed) => setTimeout(passed, leastAgeMs + 100));
  const kid = (token: string) => decodeProtectedHeader(token).kid;
  const statuses = (token: string) =>
    Promise.all(waysIn.map(async (way) => (await askAt(way, bearer(token))).status));

  it('opens every subgraph, called directly', async () => {
    const { token } = await signedIn('a.chair');
    expect(await statuses(token)).toEqual([200, 200, 200, 200, 200]);
  });

  it('is worth nothing five minutes after its session was revoked', async () => {
    const { browser, token, session } = await signedIn('a.worker');
    expect((await browser.post('/auth/revoke-session', { token: session })).status).toBe(200);
    expect((await browser.get('/auth/token')).status).toBe(401);
    expect(await statuses(token)).toEqual([200, 200, 200, 200, 200]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 306_000 });
    expect(await statuses(token)).toEqual([401, 401, 401, 401, 401]);
  });

  it('goes on counting when keys rotate, and so does one of the new key', async () => {
    const before = await signedIn('a.leader');
    await hub.sql('identity', `update jwks set expires_at = now() - interval '1 second'`);
    const after = await signedIn('a.secretary');
    expect(kid(after.token)).not.toBe(kid(before.token));
    await keysAreOld();
    expect(await statuses(after.token)).toEqual([200, 200, 200, 200, 200]);
    expect(await statuses(before.token)).toEqual([200, 200, 200, 200, 200]);
    const { keys } = (await before.browser.get('/.well-known/jwks.json')).body;
    expect(keys.map((key: { kid: string }) => key.kid).sort()).toEqual(
      [kid(before.token), kid(after.token)].sort(),
    );
  });

  it('is of no key that went out of use more than an hour ago', async () => {
    const { token, browser } = await signedIn('a.recorder');
    await hub.sql('identity', `update jwks set expires_at = now() - interval '2 hours'`);
    const { keys } = (await browser.get('/.well-known/jwks.json')).body;
    expect(keys.map((key: { kid: string }) => key.kid)).not.toContain(kid(token));
    await keysAreOld();
    expect(await statuses(await browser.token())).toEqual([200, 200, 200, 200, 200]);
  });
});
