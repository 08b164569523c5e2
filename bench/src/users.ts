// Who asks: an outside log-in of the benchmark's own, which the hub and its subgraphs are configured to believe.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface Issuer {
  /** What a process must have in its environment to take the tokens. */
  environment: Record<string, string>;
  /** Tokens of so many users who are granted the same. */
  tokens(grants: string, users: number): Promise<string[]>;
  close(): void;
}

const issuer = 'http://log-in.example';
const audience = 'co-building-hub';

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'EdDSA' }];
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const tokenOf = (user: string, grants: string) =>
    new SignJWT({ iss: issuer, aud: audience, sub: user, grants: grants.split(',') })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'bench' })
      .setIssuedAt()
      .setExpirationTime('12h')
      .sign(privateKey);
  return {
    environment: { OIDC_ISSUER: issuer, OIDC_JWKS_URL: `http://127.0.0.1:${port}/`, OIDC_AUDIENCE: audience },
    tokens: (grants, users) =>
      Promise.all(Array.from({ length: users }, (_, no) => tokenOf(`user ${no} of ${grants}`, grants))),
    close: () => void server.close(),
  };
}
