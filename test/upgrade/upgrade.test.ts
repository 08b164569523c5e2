import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { type SubgraphName, subgraphNames } from '@hub/gateway/supergraph/names.ts';
import { subgraphs } from '@hub/gateway/supergraph/subgraphs.ts';
import { CannotStart } from '@hub/kit/cannot-start.ts';
import { demonstrationStart } from '@hub/kit/clock.ts';
import { openDatabase } from '@hub/kit/database.ts';
import { migrate, statementsOf } from '@hub/kit/migrating.ts';
import { openSubgraph } from '@hub/kit/running-subgraph.ts';
import { databaseOf, type Subgraph } from '@hub/kit/subgraph.ts';
import { verifyHistory } from '@hub/kit/verify-history.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { runOn } from '../identity/programs.ts';
import type { TestHub } from '../support/hub.ts';
import { openTestHub } from '../support/open-hub.ts';
import { operation } from '../support/operations.ts';
import { tokenOf } from '../support/tokens.ts';

/** The rows of a table in a database of an earlier version. */
interface OldTable {
  database: SubgraphName;
  table: string;
  rows: Record<string, unknown>[];
}

/** What a hub of version d1444f8 had, on the demonstration and with some entries in its trails. */
const old: OldTable[] = brotliDecompressSync(readFileSync(new URL('d1444f8.jsonl.br', import.meta.url)))
  .toString()
  .split('\n')
  .map((line) => JSON.parse(line));
const tablesOf = (name: string) => old.filter(({ database }) => database === name);
const migrationsOf = (name: string) =>
  tablesOf(name)
    .find(({ table }) => table === 'mikro_orm_migrations')
    ?.rows.map((row) => String(row.name)) ?? [];

const mark = `test_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
const placed = Object.fromEntries(
  subgraphNames.map((name) => {
    const database = `${mark}_${databaseOf({ name })}`;
    return [name, { url: inject('serviceUrl') + database, ownerUrl: inject('ownerUrl') + database }];
  }),
) as TestHub['databases']['placed'];
const run = (args: string[]) => runOn({ databases: { placed } } as TestHub, 'gateway/dist/migrate.js', args);

async function on<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The database as that version made and filled it. */
async function makeOld(subgraph: Subgraph): Promise<void> {
  const { ownerUrl: url } = placed[subgraph.name as SubgraphName];
  const orm = openDatabase(subgraph, { url });
  const statements = await statementsOf(subgraph, orm);
  await orm.close();
  await on(url, async (client) => {
    for (const name of migrationsOf(subgraph.name)) {
      for (const statement of statements.get(name) ?? []) await client.query(statement);
    }
    await client.query(
      'create table mikro_orm_migrations (id serial primary key, name varchar(255), executed_at timestamptz default now())',
    );
    await client.query('set session_replication_role = replica');
    for (const { table, rows } of tablesOf(subgraph.name)) {
      // What the migrations themselves put there.
      await client.query(`delete from "${table}"`);
      const insert = `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", $1)`;
      await client.query(insert, [JSON.stringify(rows)]);
    }
    await client.query(`select setval('mikro_orm_migrations_id_seq', 100)`);
  });
}

beforeAll(async () => {
  await on(`${inject('ownerUrl')}postgres`, async (server) => {
    for (const name of subgraphNames) await server.query(`create database ${mark}_${databaseOf({ name })}`);
  });
  for (const subgraph of subgraphs) await makeOld(subgraph);
});
afterAll(() =>
  on(`${inject('ownerUrl')}postgres`, async (server) => {
    for (const name of subgraphNames) await server.query(`drop database ${mark}_${databaseOf({ name })}`);
  }),
);

const kept = new Set(['mikro_orm_migrations', 'audit_head']);
const countsOf = (name: SubgraphName) =>
  on(placed[name].ownerUrl, async (client) => {
    const tables = tablesOf(name).filter(({ table }) => !kept.has(table));
    const counts: Record<string, number> = {};
    for (const { table } of tables) {
      const { rows } = await client.query(`select count(*)::int as count from "${table}"`);
      counts[table] = rows[0].count;
    }
    return counts;
  });

describe('the databases of an earlier version', () => {
  it('are told what they lack, and shown the SQL of it, without being changed', async () => {
    const status = await run(['--status']);
    expect(status.code).toBe(0);
    expect(status.output).toMatch(/^community +applied: 0000-history, .*; pending: 0000-history-chains/m);
    const dry = await run(['--dry-run']);
    expect(dry.code).toBe(0);
    expect(dry.output).toContain('-- community: 0000-history-chains\n');
    expect(dry.output).toContain('alter table audit_entry add column chain');
    expect((await run(['--status'])).output).toBe(status.output);
  });

  it('are brought up to date by a hub that starts, which finds every row and answers from them', async () => {
    const hub = await openTestHub({ placements: placed, clock: { now: () => demonstrationStart } });
    const { query, variables, as } = operation('chair');
    const headers = { authorization: `Bearer ${await tokenOf(as)}` };
    const answer = await hub.http.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query, variables },
    });
    await hub.close();
    const { data, errors } = answer.json();
    expect(errors).toBeUndefined();
    expect(Object.values(data)).not.toContain(null);
    for (const name of subgraphNames) {
      const before = tablesOf(name).filter(({ table }) => !kept.has(table));
      const expected = Object.fromEntries(before.map(({ table, rows }) => [table, rows.length]));
      expect(await countsOf(name), name).toMatchObject(expected);
    }
    expect((await run(['--status'])).output).not.toContain('pending');
  });

  it('have trails that are whole, and that go on where they ended', async () => {
    for (const name of subgraphNames) {
      const { url, ownerUrl } = placed[name];
      const before = tablesOf(name).find(({ table }) => table === 'audit_entry')?.rows.length ?? 0;
      expect(before).toBeGreaterThan(0);
      expect(await verifyHistory(ownerUrl)).toEqual({ entries: before, broken: [] });
      const entry = `insert into audit_entry (at, actor_id, community_id, verb, entity, entity_id)
        values (now(), 'x', $1, 'x', 'X', 'x') returning seq::int, chain, chain_no::int`;
      const added = await on(url, async (client) => {
        const found = [];
        for (const community of [null, '310104012001', null]) {
          found.push((await client.query(entry, [community])).rows[0]);
        }
        return found;
      });
      expect(added).toEqual([
        { seq: before + 1, chain: '', chain_no: before + 1 },
        { seq: before + 2, chain: '310104012001', chain_no: 1 },
        { seq: before + 3, chain: '', chain_no: before + 2 },
      ]);
      expect(await verifyHistory(ownerUrl)).toEqual({ entries: before + 3, broken: [] });
      const cut = 'alter table audit_entry disable trigger all; delete from audit_entry where seq = 5';
      await on(ownerUrl, (client) => client.query(cut));
      expect((await verifyHistory(ownerUrl)).broken).toEqual([{ chain: '', at: 5 }]);
    }
  });
});

describe('a migration that was once applied', () => {
  it.each(subgraphs.map((subgraph) => [subgraph.name, subgraph] as const))(
    'is never changed again: those of %s are what they were',
    async (name, subgraph) => {
      const orm = openDatabase(subgraph, placed[name as SubgraphName]);
      const statements = await statementsOf(subgraph, orm);
      await orm.close();
      const sums = migrationsOf(name).map((migration) => {
        const text = JSON.stringify(statements.get(migration));
        return [migration, createHash('sha256').update(text).digest('hex')];
      });
      await expect(JSON.stringify(Object.fromEntries(sums), undefined, 2)).toMatchFileSnapshot(
        `d1444f8.${name}.sums`,
      );
    },
  );
});

describe('a hub refuses', () => {
  const [subgraph] = subgraphs as [Subgraph];
  const place = placed[subgraph.name as SubgraphName];
  const refusal = async () => {
    const opened = openSubgraph(subgraph, { ...place, report: () => undefined });
    const error: unknown = await opened.then(
      (running) => running.close(),
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(CannotStart);
    return (error as Error).message;
  };

  it('a database in which a letter may be several', async () => {
    const database = `${mark}_bytes`;
    const onServer = (text: string) => on(`${inject('ownerUrl')}postgres`, (client) => client.query(text));
    await onServer(`create database ${database} encoding 'SQL_ASCII' locale 'C' template template0`);
    const migrated = migrate(subgraph, { url: inject('ownerUrl') + database });
    await expect(migrated).rejects.toThrow(
      /^The database of \S+ is encoded as SQL_ASCII: make it anew with "encoding 'UTF8' template template0"\.$/,
    );
    await onServer(`drop database ${database}`);
  });

  it('a database that a later version has changed, and names what it does not know', async () => {
    await on(place.ownerUrl, (client) =>
      client.query(`insert into mikro_orm_migrations (name) values ('0009-later')`),
    );
    expect(await refusal()).toMatch(
      /^The database of \S+ belongs to a later version, which has made 0009-later: [^\n]+$/,
    );
    const status = await run(['--status']);
    expect([status.code, status.output]).toEqual([
      1,
      expect.stringContaining('of a later version: 0009-later'),
    ]);
    expect((await run([])).output).toContain('belongs to a later version');
    await on(place.ownerUrl, (client) =>
      client.query(`delete from mikro_orm_migrations where name = '0009-later'`),
    );
  });

  it('a database that was made with other migrations than it has', async () => {
    await on(place.ownerUrl, (client) =>
      client.query(`update migration_sum set sha256 = repeat('0', 64) where name = '0001-tables'`),
    );
    expect(await refusal()).toMatch(/^The migrations 0001-tables of \S+ are not those [^\n]+$/);
  });
});
