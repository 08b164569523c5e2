import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hub } from '@hub/gateway/hub.ts';
import { subgraphNames } from '@hub/gateway/supergraph/names.ts';
import { type EmbeddedCluster, startEmbeddedPostgres } from '@hub/kit/embedded-postgres.ts';
import { log } from '@hub/kit/log.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Link } from '../support/link.ts';
import { openTestHub } from '../support/open-hub.ts';

let directory: string;
let cluster: EmbeddedCluster;
let link: Link;
let hub: Hub;

const start = () => startEmbeddedPostgres(directory, { durable: false });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hub-outage-'));
  cluster = await start();
  await cluster.createDatabases(subgraphNames.map((name) => databaseOf({ name })));
  link = await Link.to(Number(new URL(cluster.url('')).port));
  const placements = subgraphNames.map((name) => {
    const database = databaseOf({ name });
    return [name, { url: link.through(cluster.serviceUrl(database)), ownerUrl: cluster.url(database) }];
  });
  hub = await openTestHub({
    placements: Object.fromEntries(placements),
    // How soon a database is read again is measured, and not how soon it is tried again.
    waiting: { HUB_CIRCUIT_OPEN_MS: 200 },
  });
});
afterAll(async () => {
  await hub.close();
  link.close();
  await cluster.stop();
  await rm(directory, { recursive: true, force: true });
});

async function timed<T>(work: () => PromiseLike<T>): Promise<[answer: T, took: number]> {
  const since = performance.now();
  return [await work(), performance.now() - since];
}

async function communities(): Promise<string> {
  const payload = { query: '{ communities { id } }' };
  const { data, errors } = (await hub.http.inject({ method: 'POST', url: '/graphql', payload })).json();
  return errors?.[0].extensions.code ?? data;
}

async function told(asked: { url: string; headers?: Record<string, string>; payload: object }) {
  const response = await hub.http.inject({ method: 'POST', ...asked });
  return { statusCode: response.statusCode, code: response.json().errors?.[0].extensions.code };
}

const signIn = () =>
  told({
    url: '/auth/sign-in/username',
    headers: { origin: 'http://localhost' },
    payload: { username: 'nobody', password: 'gongjian-2026' },
  });
const askAsProgram = () =>
  told({
    url: '/graphql',
    headers: { authorization: `Bearer hub_${'x'.repeat(43)}` },
    payload: { query: '{ communities { id } }' },
  });

/** Asks ten at a time, for as long as it is told to. */
async function askFor(ms: number): Promise<Set<string>> {
  const answers = new Set<string>();
  for (const until = performance.now() + ms; performance.now() < until; ) {
    const some = await Promise.all(Array.from({ length: 10 }, communities));
    for (const answer of some) answers.add(answer);
  }
  return answers;
}

describe('PostgreSQL', () => {
  it('that is stopped is told as that, once in the log, and is read again within a second of its return', async () => {
    expect(await communities()).toEqual({ communities: [] });
    const lines = vi.spyOn(log, 'warn');
    const errors = vi.spyOn(log, 'error');
    await cluster.stop();
    expect(await askFor(2_000)).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
    const [{ statusCode }, took] = await timed(() => hub.http.inject('/ready'));
    expect(statusCode).toBe(503);
    expect(took).toBeLessThan(1_000);
    // Why, from the subgraph; that, from the gateway; and that the hub is not ready.
    const told = lines.mock.calls.filter(
      ([about]) => (about as { subgraph?: string }).subgraph === 'community',
    );
    const texts = told.map(([, text]) => text);
    expect(texts).toContain('its database does not answer');
    expect(texts).toEqual([...new Set(texts)]);
    for (const ask of [signIn, askAsProgram])
      expect(await ask()).toEqual({ statusCode: 503, code: 'SUBGRAPH_UNAVAILABLE' });
    expect(errors.mock.calls).toEqual([]);

    cluster = await start();
    link.targetPort = cluster.port;
    const [, back] = await timed(() =>
      expect.poll(communities, { interval: 20 }).toEqual({ communities: [] }),
    );
    expect(back).toBeLessThan(1_000);
    expect((await hub.http.inject('/ready')).statusCode).toBe(200);
  });

  it('that says nothing is told as not there, and whether the hub is ready within a second', async () => {
    await expect.poll(communities).toEqual({ communities: [] });
    link.fallSilent();
    const asked = Promise.all(Array.from({ length: 10 }, () => timed(communities)));
    const [{ statusCode }, took] = await timed(() => hub.http.inject('/ready'));
    expect(statusCode).toBe(503);
    expect(took).toBeLessThan(1_000);
    for (const ask of [signIn, askAsProgram]) {
      const [answer, after] = await timed(ask);
      expect(answer).toEqual({
        statusCode: 503,
        code: expect.stringMatching(/SUBGRAPH_UNAVAILABLE|DATABASE_BUSY/),
      });
      expect(after).toBeLessThan(14_000);
    }
    for (const [answer, after] of await asked) {
      expect(answer).toBe('SUBGRAPH_UNAVAILABLE');
      expect(after).toBeLessThan(6_000);
    }
    link.mend();
    const [, back] = await timed(() =>
      expect.poll(communities, { interval: 20 }).toEqual({ communities: [] }),
    );
    expect(back).toBeLessThan(3_000);
  });
});
