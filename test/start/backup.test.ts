import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hub } from '@hub/gateway/hub.ts';
import { type SubgraphName, subgraphNames } from '@hub/gateway/supergraph/names.ts';
import { newId } from '@hub/kit/identifiers.ts';
import type { PlacedDatabase } from '@hub/kit/placed-database.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { openTestHub, secret } from '../support/open-hub.ts';
import { operation } from '../support/operations.ts';
import { tokenOf } from '../support/tokens.ts';

type Places = Record<SubgraphName, PlacedDatabase & { ownerUrl: string }>;

const hub = useHub('demo');
const passphrase = 'a passphrase of the tests';
let folder: string;
let file: string;
const made: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-backup-'));
  file = join(folder, 'hub.backup');
});
afterAll(async () => {
  for (const database of made) await onServer(`drop database if exists ${database}`);
  await rm(folder, { recursive: true, force: true });
});

async function onServer(text: string): Promise<void> {
  const client = new pg.Client(`${inject('ownerUrl')}postgres`);
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** Databases with nothing in them. */
async function emptyDatabases(): Promise<Places> {
  const mark = newId().replaceAll('-', '').slice(-12);
  const places = subgraphNames.map((name) => {
    const database = `test_${mark}_${databaseOf({ name })}`;
    made.push(database);
    return [
      name,
      { url: `${inject('serviceUrl')}${database}`, ownerUrl: `${inject('ownerUrl')}${database}` },
    ] as const;
  });
  for (const database of made.slice(-subgraphNames.length)) await onServer(`create database ${database}`);
  return Object.fromEntries(places) as Places;
}

/** Runs a program on these databases; what it said, if it ended well. */
function run(
  program: string,
  places: Places,
  args: string[],
  settings: Record<string, string> = {},
): Promise<string> {
  const urls = subgraphNames.flatMap((name) => {
    const prefix = databaseOf({ name }).toUpperCase();
    return [
      [`${prefix}_DATABASE_URL`, places[name].url],
      [`${prefix}_OWNER_DATABASE_URL`, places[name].ownerUrl],
    ];
  });
  const own = { HUB_DATA: join(folder, newId()), HUB_BACKUP_PASSPHRASE: passphrase, HUB_SECRET: secret };
  const env = { ...process.env, ...own, ...Object.fromEntries(urls), ...settings };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [`gateway/dist/${program}.js`, ...args], { env }, (error, stdout, stderr) =>
      error ? reject(new Error(stderr)) : resolve(stdout),
    );
  });
}

async function query<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  return (await client.query<Row>(text).finally(() => client.end())).rows;
}

/** Of every table how many rows it has, and what they are. */
async function contentsOf(url: string): Promise<object> {
  const tables = await query<{ name: string }>(
    url,
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  );
  const sequences = 'select sequencename, last_value from pg_sequences order by 1';
  const contents: Record<string, unknown> =
    tables.length > 0 ? { sequences: await query(url, sequences) } : {};
  for (const { name } of tables) {
    const text = `select count(*), md5(string_agg(line, '|' order by line)) from (select t::text as line from "${name}" t) all_rows`;
    [contents[name]] = await query(url, text);
  }
  return contents;
}

async function answerOf(asked: Hub): Promise<unknown> {
  const { query: text, variables, as } = operation('chair');
  const headers = { authorization: `Bearer ${await tokenOf(as)}` };
  const answer = await asked.http.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query: text, variables },
  });
  return answer.json();
}

describe('a backup', () => {
  it('restored into empty databases is the same hub, with the same secret', async () => {
    expect(await run('backup', hub.databases.placed, [file])).toMatch(
      /^\d+ rows of 4 databases, and the secret/,
    );
    const data = join(folder, 'restored');
    const places = await emptyDatabases();
    const said = await run('restore', places, [file], { HUB_DATA: data, HUB_SECRET: '' });
    expect(said.match(/entries, whole/g)).toHaveLength(4);
    expect(await readFile(join(data, 'hub.secret'), 'utf8')).toBe(secret);
    for (const name of subgraphNames) {
      expect(await contentsOf(places[name].ownerUrl), name).toEqual(
        await contentsOf(hub.databases.placed[name].ownerUrl),
      );
    }
    const restored = await openTestHub({ placements: places, clock: { now: () => hub.hub.now() } });
    expect(await answerOf(restored)).toEqual(await answerOf(hub.hub));
    await restored.close();
  });

  it('is of one moment in all databases, while they are written to', async () => {
    const [community, identity] = (['community', 'identity'] as const).map(
      (name) => new pg.Client(hub.databases.placed[name].ownerUrl),
    );
    if (!community || !identity) throw new Error('Two databases are needed.');
    await Promise.all([community.connect(), identity.connect()]);
    const entry = `insert into audit_entry (at, actor_id, verb, entity, entity_id) values (now(), 'x', 'counts', 'X', '1')`;
    let isOver = false;
    const writing = (async () => {
      for (; !isOver; ) for (const client of [community, identity]) await client.query(entry);
    })();
    const places = await emptyDatabases();
    const busy = join(folder, 'busy.backup');
    await run('backup', hub.databases.placed, [busy]);
    isOver = true;
    await writing;
    await Promise.all([community.end(), identity.end()]);
    const said = await run('restore', places, [busy]);
    expect(said.match(/entries, whole/g)).toHaveLength(4);
    const forbidden = query(places.community.ownerUrl, 'delete from audit_entry');
    await expect(forbidden).rejects.toThrow(/added, never changed/);
    const counts = await Promise.all(
      [places.community, places.identity].map(({ ownerUrl }) =>
        query<{ count: string }>(ownerUrl, `select count(*) from audit_entry where verb = 'counts'`),
      ),
    );
    const [first = 0, second = 0] = counts.map(([row]) => Number(row?.count));
    expect(first).toBeGreaterThan(0);
    expect([0, 1]).toContain(first - second);
  });

  it('that was changed, or that another passphrase sealed, is refused before anything is restored', async () => {
    const places = await emptyDatabases();
    const whole = await readFile(file);
    const other = { HUB_BACKUP_PASSPHRASE: 'another passphrase' };
    await expect(run('restore', places, [file], other)).rejects.toThrow(/changed since it was written/);
    for (const at of [30, whole.length >> 1, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const name = join(folder, `changed-${at}`);
      await writeFile(name, changed);
      await expect(run('restore', places, [name])).rejects.toThrow(/changed since it was written/);
    }
    const short = join(folder, 'short');
    await writeFile(short, whole.subarray(0, whole.length - 100));
    await expect(run('restore', places, [short])).rejects.toThrow(/changed since it was written/);
    await writeFile(short, 'something else');
    await expect(run('restore', places, [short])).rejects.toThrow(/is no backup of a hub/);
    expect(await contentsOf(places.community.ownerUrl)).toEqual({});
  });

  it('goes into empty databases only, and only where its secret may be the hub’s', async () => {
    await expect(run('restore', hub.databases.placed, [file])).rejects.toThrow(/is not empty/);
    const other = { HUB_SECRET: 'another secret of 32 characters or more' };
    await expect(run('restore', await emptyDatabases(), [file], other)).rejects.toThrow(
      'HUB_SECRET is not the secret of the backup',
    );
    await expect(run('backup', hub.databases.placed, [file], { HUB_BACKUP_PASSPHRASE: '' })).rejects.toThrow(
      /^Set HUB_BACKUP_PASSPHRASE/,
    );
  });
});
