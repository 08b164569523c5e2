import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadDemonstration } from '@hub/demo/load.ts';
import { type SubgraphName, subgraphNames } from '@hub/gateway/supergraph/names.ts';
import { type EmbeddedCluster, startEmbeddedPostgres } from '@hub/kit/embedded-postgres.ts';
import { freePort } from '@hub/kit/free-port.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { Link } from '../support/link.ts';
import { Service } from './service.ts';

/** A hub as a city runs it: the gateway and three subgraphs as processes, a PostgreSQL, and a network between all of them. */
export interface Neighbourhood {
  cluster: EmbeddedCluster;
  hub: Service;
  subgraphs: Service[];
  /** Between the gateway and its subgraphs. */
  toSubgraphs: Link[];
  /** Between the processes and PostgreSQL. */
  toDatabase: Link;
  url: string;
  ownerUrl(subgraph: SubgraphName): string;
  /** Of a person who is called so and holds the grants. */
  tokenOf(person: string, grants: string): Promise<string>;
  close(): Promise<void>;
}

/** Who signs the tokens of whoever writes in a drill. */
const issuer = 'https://drill.example';

const remote = subgraphNames.filter((name) => name !== 'identity');
const moduleOf = (path: string) => new URL(`../../${path}`, import.meta.url);

export async function openNeighbourhood(directory: string): Promise<Neighbourhood> {
  await mkdir(join(directory, 'hub'), { recursive: true });
  const cluster = await startEmbeddedPostgres(directory);
  await cluster.createDatabases(subgraphNames.map((name) => databaseOf({ name })));
  const databases = subgraphNames.map((name) => {
    const database = databaseOf({ name });
    return [name, { url: cluster.serviceUrl(database), ownerUrl: cluster.url(database) }] as const;
  });
  await loadDemonstration(Object.fromEntries(databases));
  const signIn = await openIssuer();
  const toDatabase = await Link.to(cluster.port);
  const through = (url: string) => url.replace(`:${cluster.port}/`, `:${toDatabase.port}/`);
  const hubPort = await freePort();
  const common = {
    ...Object.fromEntries(databases.flatMap(([name, { url }]) => [[variable(name), through(url)] as const])),
    HUB_JWKS_URL: `http://127.0.0.1:${hubPort}/.well-known/jwks.json`,
    HUB_DATA: join(directory, 'hub'),
    HUB_SECRET: 'a secret for nothing but a drill',
    OIDC_ISSUER: issuer,
    OIDC_JWKS_URL: signIn.url,
  };
  const subgraphs: Service[] = [];
  const toSubgraphs: Link[] = [];
  for (const name of remote) {
    const port = await freePort();
    subgraphs.push(
      new Service({ name, module: moduleOf(`services/${name}/dist/main.js`), port, env: common }),
    );
    toSubgraphs.push(await Link.to(port));
  }
  const urls = remote.map((name, i) => [
    `${databaseOf({ name }).toUpperCase()}_URL`,
    `http://127.0.0.1:${toSubgraphs[i]?.port}/graphql`,
  ]);
  const hub = new Service({
    name: 'hub',
    module: moduleOf('gateway/dist/main.js'),
    port: hubPort,
    env: { ...common, ...Object.fromEntries(urls) },
  });
  const services = [hub, ...subgraphs];
  await Promise.all(services.map((service) => service.start()));
  return {
    cluster,
    hub,
    subgraphs,
    toSubgraphs,
    toDatabase,
    url: `http://127.0.0.1:${hubPort}/graphql`,
    ownerUrl: (name) => cluster.url(databaseOf({ name })),
    tokenOf: signIn.tokenOf,
    async close() {
      await Promise.all(services.map((service) => service.kill()));
      for (const link of [toDatabase, ...toSubgraphs]) link.close();
      await cluster.stop();
      signIn.close();
    },
  };
}

const variable = (name: string): string => `${databaseOf({ name }).toUpperCase()}_DATABASE_URL`;

/** An outside issuer: its tokens stay good whatever becomes of the hub, and of the clocks within it. */
async function openIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'drill', alg: 'EdDSA' }] });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(keys);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    tokenOf: (person: string, grants: string) =>
      new SignJWT({ iss: issuer, aud: 'co-building-hub', sub: person, grants: grants.split(',') })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'drill' })
        .setIssuedAt('-1h')
        .setExpirationTime('12h')
        .sign(privateKey),
    close: () => server.close(),
  };
}
