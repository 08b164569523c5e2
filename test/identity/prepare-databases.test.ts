import { randomUUID } from 'node:crypto';
import { subgraph } from '@hub/identity/subgraph.ts';
import { log } from '@hub/kit/log.ts';
import { openSubgraph } from '@hub/kit/running-subgraph.ts';
import pg from 'pg';
import { afterAll, describe, expect, inject, it, vi } from 'vitest';
import { useHub } from '../support/hub.ts';
import { admin } from './programs.ts';

const hub = useHub('empty');
const mark = `test_${randomUUID().replaceAll('-', '').slice(0, 10)}`;
const roles = [`${mark}_owner`, `${mark}_service`] as const;

async function onServer<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(`${inject('ownerUrl')}${database}`);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const databases = ['community', 'party_branch', 'resident_units', 'identity'].map(
  (name) => `${mark}_${name}`,
);

afterAll(() =>
  onServer('postgres', async (client) => {
    for (const database of databases) await client.query(`drop database if exists ${database}`);
    for (const role of roles) await client.query(`drop role if exists ${role}`);
  }),
);

async function prepared(): Promise<Record<string, string>> {
  const names = ['--owner', roles[0], '--service', roles[1], '--prefix', `${mark}_`];
  const { code, output } = await admin(hub, ['prepare-databases', '--server', inject('ownerUrl'), ...names]);
  expect(code, output).toBe(0);
  const lines = output
    .trim()
    .split('\n')
    .map((line) => line.split(/=(.*)/s));
  return Object.fromEntries(lines.map(([name, url]) => [name, url]));
}

async function refusal(url: string, text: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await client.query(text).then(
      () => 'done',
      (error: Error) => error.message,
    );
  } finally {
    await client.end();
  }
}

const warnings = () => vi.mocked(log.warn).mock.calls.map(([, text]) => text);

describe('npm run admin -- prepare-databases', () => {
  it('takes the trail out of the hands of the one role that owned all, which the start warns of', async () => {
    vi.spyOn(log, 'warn').mockImplementation(() => undefined);
    // One role for everything, as someone has it who gives four addresses.
    await onServer('postgres', (client) => client.query(`create database ${mark}_identity`));
    const url = `${inject('ownerUrl')}${mark}_identity`;
    const before = await openSubgraph(subgraph, { url, report: () => undefined });
    await before.close();
    expect(warnings()).toContainEqual(expect.stringContaining('prepare-databases'));
    vi.mocked(log.warn).mockClear();

    const settings = await prepared();
    expect(Object.keys(settings)).toHaveLength(8);
    const { IDENTITY_DATABASE_URL: service = '', IDENTITY_OWNER_DATABASE_URL: owner = '' } = settings;
    const after = await openSubgraph(subgraph, { url: service, ownerUrl: owner, report: () => undefined });
    expect(await after.isReady()).toBe(true);
    await after.close();
    expect(warnings()).toEqual([]);
    expect(await refusal(service, 'delete from audit_entry')).toMatch(/permission denied/);
    expect(await refusal(service, 'update audit_head set seq = 0')).toMatch(/permission denied/);
    expect(await refusal(service, 'alter table audit_entry disable trigger all')).toMatch(/must be owner/);
    expect(await refusal(service, 'select seq from audit_head')).toBe('done');
    expect(await refusal(owner, 'alter table person add column x text')).toBe('done');
  });
});
