import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { subgraphUrls } from '@hub/gateway/supergraph/names.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import { settingNames } from '@hub/kit/setting-names.ts';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { useHub } from '../support/hub.ts';

const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const entries = await readdir('deploy', { recursive: true, withFileTypes: true });
const names = entries
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`);
const files = new Map(
  await Promise.all(names.map(async (name) => [name, await readFile(name, 'utf8')] as const)),
);
const textOf = (name: string) => files.get(`deploy/${name}`) ?? '';

// biome-ignore lint/suspicious/noExplicitAny: what others read, looked into here and there
type Yaml = any;

/** `merge`: one mapping taken into another by `<<`, as compose and Kubernetes read it. */
function yamlIn(name: string): Yaml[] {
  const documents = parseAllDocuments(textOf(name), { merge: true });
  expect(
    documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]),
    name,
  ).toEqual([]);
  return documents.map((document) => document.toJS());
}

/** The programs of the image, which has what `npm run build` builds. */
const programs = [
  'gateway/bundle/main.mjs',
  ...Object.keys(subgraphUrls).map((name) => `services/${name}/dist/main.js`),
  ...Object.values(scripts).flatMap((script) => /--enable-source-maps (\S+\.js)$/.exec(script)?.[1] ?? []),
];

const hub = useHub('empty');

it('knows only settings that there are', () => {
  for (const [file, text] of files) {
    const named = text.match(/\b(HUB|OIDC)_[A-Z_]+\b|\b[A-Z_]+_(DATABASE_URL)\b/g) ?? [];
    expect(
      // That one is what would be a setting by mistake, and the file says so.
      named.filter((name) => !settingNames.includes(name) && name !== 'HUB_PORT'),
      file,
    ).toEqual([]);
  }
});

it('starts programs that there are when the hub is built', async () => {
  const [, node = '', program = ''] =
    /^ExecStart=\/opt\/co-building-hub\/(\S+) (?:--\S+ )*(\S+)$/m.exec(textOf('co-building-hub.service')) ??
    [];
  expect(existsSync(node)).toBe(true);
  expect(program).toBe('gateway/bundle/main.mjs');
  expect(await readFile('scripts/bundle.mjs', 'utf8')).toContain("dir: 'gateway/bundle'");
  for (const [file, text] of files) {
    for (const named of text.match(/\b(gateway|services|demo)\/[\w/-]+\.m?js\b/g) ?? []) {
      expect(programs, file).toContain(named);
      expect(existsSync(named), named).toBe(true);
    }
    for (const [, script = ''] of text.matchAll(/npm run ([\w:]+)/g))
      expect(scripts, file).toHaveProperty(script);
  }
});

describe('the image', () => {
  const image = textOf('Containerfile');
  const ignored = readFile('.dockerignore', 'utf8').then((text) => text.split('\n'));

  it('has the Node and the pnpm that the install has', async () => {
    const { devDependencies } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(image.match(/^FROM node:\S+/gm)).toEqual(Array(2).fill(`FROM node:${devDependencies.node}-slim`));
    const [pnpm = ''] = /pnpm@[\d.]+/.exec(await readFile('scripts/set-up.mjs', 'utf8')) ?? [];
    expect(image.match(/pnpm@[\d.]+/g)).toEqual([pnpm]);
  });

  it('is made of nothing that was made here, and of all that is read while it runs', async () => {
    expect(await ignored).toEqual(
      expect.arrayContaining(['.git', 'data', '**/node_modules', '**/dist', '**/bundle']),
    );
    for (const needed of ['schema', 'web', 'gateway', 'services', 'scripts', 'package.json'])
      expect(await ignored).not.toContain(needed);
  });

  it('runs as nobody special, and is asked whether it is ready', async () => {
    expect(image).toMatch(/^USER 1000:1000$/m);
    expect(image).toMatch(/^HEALTHCHECK .*\/ready/m);
  });
});

it('makes by SQL the databases and the roles that the hub needs', async () => {
  const text = textOf('postgres/create-databases.sql');
  const made = [...text.matchAll(/^create database (\w+) owner hub_owner encoding 'UTF8'/gm)];
  expect(made.map(([, name]) => name)).toEqual(Object.keys(subgraphUrls).map((name) => databaseOf({ name })));
  // All but making databases can be tried and taken back; their names are those of databases that are here.
  const client = new pg.Client(`${inject('ownerUrl')}postgres`);
  await client.connect();
  try {
    await client.query('begin');
    const tried = text
      .replace(/^(\\|create database).*$/gm, '')
      .replaceAll(/:'(\w+)'/g, "'$1'")
      .replaceAll(/\bhub_(owner|service)\b/g, 'test_deploy_$1')
      .replaceAll(
        /\bdatabase [\w, ]+(?= from| to)/g,
        `database ${hub.databases.placed.community.url.split('/').at(-1)}`,
      );
    await client.query(tried);
  } finally {
    await client.query('rollback');
    await client.end();
  }
});

const ports = new Map(Object.entries(subgraphUrls).map(([name, url]) => [name, Number(new URL(url).port)]));
const subgraphs = ['community', 'party-branch', 'resident-units'];

describe('compose', () => {
  const [compose] = yamlIn('compose.yaml');

  it('has the hub as one process, and its subgraphs as processes where the gateway looks for them', () => {
    const { hub: whole, gateway } = compose.services;
    expect(whole.profiles).toEqual(['whole']);
    for (const name of subgraphs) {
      const key = databaseOf({ name }).toUpperCase();
      const { profiles, command, environment } = compose.services[name];
      expect(profiles).toEqual(['apart']);
      expect(command).toEqual([`services/${name}/dist/main.js`]);
      expect(environment.PORT).toBe(ports.get(name));
      expect(gateway.environment[`${key}_URL`]).toBe(`http://${name}:${ports.get(name)}/graphql`);
      expect(whole.environment[`${key}_DATABASE_URL`]).toBe(environment[`${key}_DATABASE_URL`]);
    }
  });

  it('tells no service a setting that it would refuse to start with', () => {
    for (const { image, environment } of Object.values<Yaml>(compose.services)) {
      if (image === 'co-building-hub')
        expect(Object.keys(environment).filter((name) => !settingNames.includes(name))).toEqual([]);
    }
  });

  it('names no password', () => {
    const urls = textOf('compose.yaml').match(/postgres:\/\/\S+/g) ?? [];
    expect(urls).toHaveLength(8);
    for (const url of urls) expect(url).toMatch(/:\$\{(OWNER|SERVICE)_PASSWORD:\?\}@postgres\/\w+$/);
  });
});

describe('Kubernetes', () => {
  const manifests = names
    .filter((name) => /kubernetes\/.*(?<!kustomization)\.yaml$/.test(name))
    .flatMap((name) => yamlIn(name.slice('deploy/'.length)));
  const deployments = manifests.filter(({ kind, spec }) => kind === 'Deployment' && spec.selector);
  const everyContainer = deployments.flatMap(({ spec: { template } }) => [
    ...template.spec.initContainers,
    ...template.spec.containers,
  ]);

  it('has each file named by its kustomization', () => {
    for (const folder of ['whole', 'apart']) {
      const [{ resources, patches = [] }] = yamlIn(`kubernetes/${folder}/kustomization.yaml`);
      const named = [
        ...resources,
        ...patches.map(({ path }: { path: string }) => path),
        'kustomization.yaml',
      ];
      const there = names
        .filter((name) => name.includes(`/${folder}/`))
        .map((name) => name.replace(/.*\//, ''));
      expect(named.filter((name) => !name.startsWith('..')).sort()).toEqual(there.sort());
    }
  });

  it('runs the hub and each subgraph as nobody special, on a disk that it cannot write to', () => {
    expect(deployments.map(({ metadata }) => metadata.name).sort()).toEqual(['hub', ...subgraphs].sort());
    for (const { spec } of deployments) expect(spec.template.spec.securityContext.runAsNonRoot).toBe(true);
    for (const { securityContext, resources } of everyContainer) {
      expect(securityContext).toMatchObject({
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      });
      expect(resources.limits.memory).toBeDefined();
    }
  });

  it('keeps from the hub what Kubernetes would tell it of the service `hub`', () => {
    for (const { spec } of deployments) expect(spec.template.spec.enableServiceLinks).toBe(false);
  });

  it('asks each at its own port, at addresses that it answers', async () => {
    for (const { metadata, spec } of deployments) {
      const [{ ports: listened, env, ...container }] = spec.template.spec.containers;
      const port = ports.get(metadata.name) ?? 4000;
      expect(listened).toEqual([{ name: 'http', containerPort: port }]);
      if (env) expect(env).toContainEqual({ name: 'PORT', value: String(port) });
      for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe']) {
        const { statusCode } = await hub.hub.http.inject(container[probe].httpGet.path);
        expect(statusCode).toBe(200);
      }
      const service = manifests.find((one) => one.kind === 'Service' && one.metadata.name === metadata.name);
      expect(service.spec.ports).toEqual([{ name: 'http', port, targetPort: 'http' }]);
    }
  });

  it('gives only the migration the role that changes tables, and a subgraph only its own database', () => {
    const secretsOf = ({ envFrom = [] }: Yaml) =>
      envFrom.map(({ secretRef }: Yaml) => secretRef?.name).filter(Boolean);
    for (const { metadata, spec } of deployments) {
      const { initContainers, containers } = spec.template.spec;
      expect(secretsOf(initContainers[0])).toEqual(['co-building-hub', 'co-building-hub-owner']);
      const whole = metadata.name === 'hub';
      expect(secretsOf(containers[0])).toEqual(whole ? ['co-building-hub'] : []);
      if (whole) continue;
      const asked = containers[0].env.flatMap((one: Yaml) => one.valueFrom?.secretKeyRef.key ?? []);
      const own = `${databaseOf({ name: metadata.name }).toUpperCase()}_DATABASE_URL`;
      expect(asked).toEqual([own, 'HUB_SERVICE_TOKEN', 'HUB_METRICS_TOKEN']);
    }
    expect(manifests.filter(({ kind }) => kind === 'Secret')).toEqual([]);
  });

  it('gives a gateway over subgraphs elsewhere none of their databases', () => {
    const [settings, patch] = yamlIn('kubernetes/apart/gateway.yaml');
    const [{ envFrom, env }] = patch.spec.template.spec.containers;
    expect(envFrom).toEqual([{ configMapRef: { name: settings.metadata.name } }]);
    expect(env.map(({ name }: Yaml) => name)).toEqual([
      'IDENTITY_DATABASE_URL',
      'HUB_SECRET',
      'HUB_SERVICE_TOKEN',
      'HUB_METRICS_TOKEN',
    ]);
    for (const { name, valueFrom } of env)
      expect(valueFrom).toEqual({ secretKeyRef: { name: 'co-building-hub', key: name } });
    const urls = subgraphs.map((name) => [
      `${databaseOf({ name }).toUpperCase()}_URL`,
      `http://${name}:${ports.get(name)}/graphql`,
    ]);
    expect(settings.data).toEqual(Object.fromEntries(urls));
  });

  it('lets nobody reach a subgraph but the gateway, and who gathers figures', () => {
    const policy = manifests.find(
      ({ kind, metadata }) => kind === 'NetworkPolicy' && metadata.name === 'subgraphs',
    );
    const [{ from, ports: open }] = policy.spec.ingress;
    expect(from).toEqual([
      { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'hub' } } },
      { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } },
    ]);
    expect(open).toEqual(subgraphs.map((name) => ({ port: ports.get(name) })));
  });
});

describe('a proxy before the hub', () => {
  it.each(['nginx.conf', 'haproxy.cfg'])('is named to it, and keeps its figures to itself, in %s', (file) => {
    expect(textOf(file)).toContain('HUB_TRUSTED_PROXIES=');
    expect(textOf(file)).toContain('HUB_URL=https://hub.example');
    expect(textOf(file)).toMatch(/\/metrics [{}]/);
  });
});
