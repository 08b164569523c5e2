import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hub } from '@hub/gateway/hub.ts';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDatabases, type TestDatabases } from '../support/databases.ts';
import { openTestHub } from '../support/open-hub.ts';

/** 统一身份认证: an OIDC provider as a city runs one, which names people by their staff number. */
async function startProvider(): Promise<{ server: Server; issuer: string }> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = (client_id: string) => ({
    client_id,
    client_secret: 'a-secret',
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  });
  const provider = new Provider(issuer, {
    clients: [client('chair'), client('stranger')],
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_context, resource) => ({
          scope: '',
          audience: resource === 'https://hub.example' ? 'the-hub' : 'another-service',
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => ({
      staff_no: `staff-${'clientId' in token ? token.clientId : ''}`,
      hub_roles:
        'clientId' in token && token.clientId === 'chair' ? ['CHAIR@000000000001', 'NONSENSE@1'] : undefined,
    }),
  });
  // What it says of its own keys and cookies is for whoever runs it.
  server.on('request', provider.callback());
  return { server, issuer };
}

let provider: { server: Server; issuer: string };
let databases: TestDatabases;
let hub: Hub;

beforeAll(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  [provider, databases] = await Promise.all([startProvider(), createDatabases('empty')]);
  vi.stubEnv('OIDC_ISSUER', provider.issuer);
  vi.stubEnv('OIDC_AUDIENCE', 'the-hub');
  vi.stubEnv('OIDC_JWKS_URL', `${provider.issuer}/jwks`);
  vi.stubEnv('OIDC_SUBJECT_CLAIM', 'staff_no');
  vi.stubEnv('OIDC_GRANTS_CLAIM', 'hub_roles');
  hub = await openTestHub({ placements: databases.placed, issuers: (configured) => configured });
});
afterAll(async () => {
  await hub.close();
  await databases.drop();
  await new Promise((closed) => provider.server.close(closed));
  vi.unstubAllEnvs();
});

async function tokenFor(client: string, resource = 'https://hub.example'): Promise<string> {
  const response = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${client}:a-secret`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function ask(token: string) {
  const response = await hub.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' },
    payload: { query: '{ me { id username actsAs } }' },
  });
  return { status: response.statusCode, body: response.json() };
}

describe('an outside OIDC issuer', () => {
  it('says who is asking and what they may do, by the claims that the configuration names', async () => {
    const { body } = await ask(await tokenFor('chair'));
    expect(body.data.me).toEqual({
      id: 'staff-chair',
      username: 'staff-chair',
      actsAs: ['chair of the joint meeting (000000000001)'],
    });
  });

  it('may name someone who has no role here', async () => {
    expect((await ask(await tokenFor('stranger'))).body.data.me).toEqual({
      id: 'staff-stranger',
      username: 'staff-stranger',
      actsAs: [],
    });
  });

  it('is not believed when its token is for another service', async () => {
    expect((await ask(await tokenFor('chair', 'https://other.example'))).status).toBe(401);
  });

  it('is not believed when its token is none that can be read', async () => {
    const [header, payload] = (await tokenFor('chair')).split('.');
    expect((await ask(`${header}.${payload}.AAAA`)).status).toBe(401);
  });
});
