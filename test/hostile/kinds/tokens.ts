import { Buffer } from 'node:buffer';
import { hubTokens } from '@hub/kit/issuers.ts';
import { tokenWith } from '../../support/tokens.ts';
import { asking, type Expected, type Kind } from './kind.ts';

const refused: Expected = [401, 'UNAUTHENTICATED'];
/** The gateway alone knows nobody and hands the token on; it tells what the subgraph says to it. */
const handedOn = { 'the gateway alone': [200, 'UNAUTHENTICATED'] } as const;

const question = '{ communities { name } }';
const encoded = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
const claims = { iss: 'test', aud: hubTokens.audience, sub: 'x', grants: [], iat: 1, exp: 9e9 };
const forged = (header: unknown, payload: unknown = claims, signature = 'c2ln'): string =>
  `${encoded(header)}.${encoded(payload)}.${signature}`;
const now = Math.floor(Date.now() / 1000);
const signed = await tokenWith({ sub: 'x', grants: [] });
const [head = '', payload = '', signature = ''] = signed.split('.');

const tokens: readonly (readonly [string, string])[] = [
  ['that is one letter', 'a'],
  ['that is two points', '..'],
  ['of two parts', 'a.b'],
  ['of five parts', 'a.b.c.d.e'],
  ['of a thousand parts', 'a.'.repeat(1000)],
  ['of 10 kB', 'a'.repeat(10_000)],
  ['that is no base64', '%%%.%%%.%%%'],
  ['whose parts are no JSON', forged('x', 'y')],
  ['whose parts are numbers', forged(1, 2)],
  ['whose parts are null', forged(null, null)],
  ['without an algorithm', forged({ typ: 'JWT' })],
  ['of the algorithm none', forged({ alg: 'none' }, claims, '')],
  ['of the algorithm None', forged({ alg: 'None' }, claims, '')],
  ['of an algorithm with a shared secret', forged({ alg: 'HS256' })],
  ['of an algorithm that is an object', forged({ alg: { a: 1 } })],
  ['that brings its own key', forged({ alg: 'EdDSA', jwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA' } })],
  ['that says where its key is', forged({ alg: 'EdDSA', jku: 'http://127.0.0.1:1/keys' })],
  ['whose key is a path', forged({ alg: 'EdDSA', kid: '../../../etc/passwd' })],
  ['whose key is SQL', forged({ alg: 'EdDSA', kid: "' or 1=1" })],
  ['whose key is the prototype', forged({ alg: 'EdDSA', kid: '__proto__' })],
  ['that asks for what nobody knows', forged({ alg: 'EdDSA', kid: 'test', crit: ['x'], x: 1 })],
  ['whose issuer is the prototype', forged({ alg: 'EdDSA' }, { ...claims, iss: '__proto__' })],
  ['whose issuer is a list', forged({ alg: 'EdDSA' }, { ...claims, iss: ['test'] })],
  ['without its signature', `${head}.${payload}.`],
  ['with another’s payload', `${head}.${encoded({ ...claims, sub: 'root' })}.${signature}`],
  ['with another header', `${encoded({ alg: 'ES256', kid: 'test' })}.${payload}.${signature}`],
  ['with its signature twice', `${signed}.${signature}`],
  ['with one letter more', `${signed}A`],
  ['that has expired', await tokenWith({ sub: 'x', iat: now - 600, exp: now - 300 })],
  ['of tomorrow', await tokenWith({ sub: 'x', iat: now + 86_400, exp: now + 86_500 })],
  ['that is not valid yet', await tokenWith({ sub: 'x', nbf: now + 86_400 })],
  ['for another audience', await tokenWith({ sub: 'x', aud: 'another' })],
  ['of another issuer', await tokenWith({ sub: 'x', iss: 'another' })],
  ['of nobody', await tokenWith({})],
  ['of an empty name', await tokenWith({ sub: '' })],
  ['of a name with a line’s end', await tokenWith({ sub: 'a\nb' })],
  ['of a name of a thousand letters', await tokenWith({ sub: 'x'.repeat(1000) })],
  ['of a name that is an object', await tokenWith({ sub: { a: 1 } as never })],
  ['of a unit’s program that is not there', `cbh_${'A'.repeat(43)}`],
];

const headers: readonly (readonly [string, string, Expected])[] = [
  [
    'a token that grants nonsense',
    `Authorization: Bearer ${await tokenWith({ sub: 'x', grants: ['KING@everywhere', 1, null] })}`,
    [200],
  ],
  [
    'a token whose grants are an object',
    `Authorization: Bearer ${await tokenWith({ sub: 'x', grants: { a: 1 } })}`,
    [200],
  ],
  [
    'a token whose grants are the prototype',
    `Authorization: Bearer ${await tokenWith({ sub: 'x', grants: ['__proto__@__proto__'] })}`,
    [200],
  ],
  ['an empty authorization', 'Authorization: ', [200]],
  ['an authorization of another kind', 'Authorization: Basic YTpi', [200]],
  ['a bearer of nothing', 'Authorization: Bearer ', [200]],
  ['a bearer of two tokens', `Authorization: Bearer a.b.c d.e.f`, [200]],
  ['an authorization of bytes above ASCII', 'Authorization: Bearer \u00ff\u00fe', refused],
  ['a cookie that is no session', 'Cookie: hub.session_token=nonsense', [200]],
  [
    'a cookie with a forged signature',
    `Cookie: hub.session_token=${'a'.repeat(32)}.${'b'.repeat(43)}=`,
    [200],
  ],
  ['a cookie that is not encoded well', 'Cookie: hub.session_token=%zz%', [200]],
  ['a cookie of the prototype', 'Cookie: __proto__=x; hub.session_token=__proto__', [200]],
  ['a purpose that is none', "X-Hub-Purpose: '; drop table household", [200]],
  ['a purpose of 8 kB', `X-Hub-Purpose: ${'p'.repeat(8000)}`, [200]],
  ['a service token that is none', 'X-Hub-Service: guess', [200]],
];

export const tokenKinds: readonly Kind[] = [
  ...tokens.map(
    ([what, token]): Kind => ({
      what: `a token ${what}`,
      bytes: asking(question, {}, `Authorization: Bearer ${token}\r\n`),
      expected: refused,
      but: handedOn,
    }),
  ),
  ...headers.map(
    ([what, header, expected]): Kind => ({
      what,
      bytes: asking(question, {}, `${header}\r\n`),
      expected,
      ...(expected === refused && { but: handedOn }),
    }),
  ),
];
