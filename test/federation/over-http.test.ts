import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { httpChannel } from '@hub/gateway/channel/http.channel.ts';
import type { Hub } from '@hub/gateway/hub.ts';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openTestHub } from '../support/open-hub.ts';
import { operation } from '../support/operations.ts';
import { frozenClock, useSubgraphServers } from '../support/subgraph-servers.ts';
import { tokenOf } from '../support/tokens.ts';

const names = ['chair', 'liaison', 'member'];
const servers = useSubgraphServers();

async function asking<T>(
  open: () => Promise<Hub>,
  work: (ask: (name: string) => Promise<Answer>, hub: Hub) => Promise<T>,
): Promise<T> {
  const hub = await open();
  try {
    const ask = async (name: string) => {
      const { query, variables, as } = operation(name);
      const headers = { authorization: `Bearer ${await tokenOf(as)}`, 'accept-language': 'en' };
      const response = await hub.http.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: { query, variables },
      });
      return response.json() as Answer;
    };
    return await work(ask, hub);
  } finally {
    await hub.close();
  }
}
interface Answer {
  data: Record<string, never>;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

const inProcess = () => openTestHub({ clock: frozenClock, placements: servers.databases.placed });
const overHttp = (changed: Record<string, string> = {}) =>
  openTestHub({ clock: frozenClock, placements: servers.placementsOver(changed) });

/** An address at which nothing listens. */
const nowhere = 'http://127.0.0.1:1/graphql';

describe('the gateway over HTTP', () => {
  it('answers every dashboard exactly as in one process', async () => {
    const answers = await asking(inProcess, (ask) => Promise.all(names.map(ask)));
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
    expect(await asking(overHttp, (ask) => Promise.all(names.map(ask)))).toEqual(answers);
  });

  it('is ready when its subgraphs are, and says which is not', async () => {
    const ready = await asking(overHttp, (_, hub) => hub.http.inject('/ready'));
    expect(ready.statusCode).toBe(200);
    const unready = await asking(
      () => overHttp({ community: nowhere }),
      (_, hub) => hub.http.inject('/ready'),
    );
    expect(unready.statusCode).toBe(503);
    expect(unready.json()).toEqual({
      community: false,
      identity: true,
      'party-branch': true,
      'resident-units': true,
    });
  });

  it('is ready when a subgraph that is not of the hub answers the least there is to ask', async () => {
    const foreign = createServer((request, response) => {
      if (request.method === 'GET') response.writeHead(404);
      response.end('{"data":{"__typename":"Query"}}');
    });
    await new Promise<void>((listening) => foreign.listen(0, '127.0.0.1', listening));
    const channel = httpChannel({
      name: 'foreign',
      url: `http://127.0.0.1:${(foreign.address() as AddressInfo).port}/graphql`,
    });
    expect(await channel.isReady()).toBe(true);
    await channel.close();
    foreign.close();
  });
});

describe('a subgraph as a process of its own', () => {
  it('is not ready while its database is away, and is again when that is back', async () => {
    const ready = async () => {
      const response = await fetch(new URL('/ready', servers.urls.community));
      return [response.status, await response.json()];
    };
    const { ownerUrl } = servers.databases.placed.community;
    const database = new URL(ownerUrl).pathname.slice(1);
    const owner = new pg.Client(new URL('postgres', ownerUrl).href);
    expect(await ready()).toEqual([200, { community: 'ready' }]);
    await owner.connect();
    try {
      await owner.query(`alter database ${database} with allow_connections false`);
      await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        database,
      ]);
      await expect.poll(ready).toEqual([503, { community: 'not ready' }]);
    } finally {
      await owner.query(`alter database ${database} with allow_connections true`);
      await owner.end();
    }
    // What the pool was idle with went down too, and it hears of that on each connection in its own time.
    await expect.poll(ready).toEqual([200, { community: 'ready' }]);
  });
});

describe('a subgraph that is down', () => {
  it.each([
    ['community', 'chair', ['jointMeetingAgenda', 'resourceCommitments'], ['community']],
    [
      'party-branch',
      'chair',
      ['resourceCommitments', 'facilityBookings', 'community'],
      ['jointMeetingAgenda'],
    ],
    [
      'resident-units',
      'chair',
      ['jointMeetingAgenda', 'facilityBookings', 'community'],
      ['resourceCommitments'],
    ],
  ])(
    '%s leaves the rest of the board standing, and an error at each path that is missing',
    async (down, name, standing, missing) => {
      const { data, errors = [] } = await asking(
        () => overHttp({ [down]: nowhere }),
        (ask) => ask(name),
      );
      for (const root of standing) expect(data[root], root).not.toBeNull();
      for (const root of missing) expect(data[root], root).toBeNull();
      expect(errors.length).toBeGreaterThan(0);
      // Where the field itself was asked for it is null; where it was only needed, its object is named.
      expect(errors.some(({ path = [] }) => valueAt(data, path) === null)).toBe(true);
      for (const { path, extensions } of errors) {
        expect(extensions).toEqual({
          code: 'SUBGRAPH_UNAVAILABLE',
          subgraph: down,
          since: expect.any(String),
          // What is asked after it is known to be down.
          ...('circuit' in extensions && { circuit: 'open' }),
        });
        expect(path?.[0]).toEqual(expect.any(String));
        expect(valueAt(data, path ?? []), path?.join('.')).toBeDefined();
      }
    },
  );

  it('is also one that talks nonsense', async () => {
    const server = createServer((_request, response) => response.end('<html>'));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const nonsense = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const { data, errors = [] } = await asking(
      () => overHttp({ 'resident-units': nonsense }),
      (ask) => ask('chair'),
    );
    server.close();
    expect(data.jointMeetingAgenda).not.toBeNull();
    expect(errors[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  });
});

/** What stands at a path of the answer; null as soon as something on the way is. */
function valueAt(data: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value === null ? null : (value as Record<string | number, unknown>)[key]),
    data,
  );
}
