import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedCluster, removeEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

const started: EmbeddedCluster[] = [];
const children: ChildProcess[] = [];
let home: string;
let directory: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hub-cluster-'));
  directory = join(home, 'data');
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const cluster of started) await cluster.stop();
  await removeEmbeddedPostgres(directory);
  await rm(home, { recursive: true, force: true });
});

async function start(folder = directory): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedPostgres(folder);
  started.push(cluster);
  return cluster;
}

/** Another process that uses the cluster. */
async function startElsewhere(folder = directory) {
  const module = new URL('./embedded-postgres.ts', import.meta.url);
  const program = `
    const { startEmbeddedPostgres } = await import('${module}');
    const cluster = await startEmbeddedPostgres(${JSON.stringify(folder)});
    process.on('message', async (order) => {
      if (order === 'stop') await cluster.stop();
      process.exit();
    });
    process.send({ port: cluster.port, startedHere: cluster.startedHere });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  const [cluster] = (await once(child, 'message')) as [{ port: number; startedHere: boolean }];
  async function end(how: () => void): Promise<void> {
    const ended = once(child, 'exit');
    how();
    await ended;
  }
  return {
    ...cluster,
    kill: () => end(() => child.kill('SIGKILL')),
    stop: () => end(() => child.send('stop')),
    exit: () => end(() => child.send('exit')),
  };
}

async function ask(cluster: EmbeddedCluster, sql: string, database = 'kit_test'): Promise<unknown[]> {
  const client = new pg.Client(cluster.url(database));
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = () => join(directory, 'postgres', 'postmaster.pid');
const serverPid = async () => Number((await readFile(pidFile(), 'utf8')).split('\n')[0]);
const isRunning = () =>
  stat(pidFile()).then(
    () => true,
    () => false,
  );

describe('the embedded cluster', () => {
  it('is made by the first start and stopped by the last to leave', async () => {
    const cluster = await start();
    await Promise.all([cluster.createDatabases(['kit_test']), cluster.createDatabases(['kit_test'])]);
    await ask(cluster, `create table note as select '一' as text`);
    expect(cluster.startedHere).toBe(true);
    expect((await stat(join(directory, 'postgres', 'hub.password'))).mode & 0o777).toBe(0o600);
    await cluster.stop();
    expect(await isRunning()).toBe(false);
  });

  it('keeps its data from one start to the next', async () => {
    const cluster = await start();
    expect(await ask(cluster, 'select * from note')).toEqual([{ text: '一' }]);
    await cluster.stop();
  });

  it('is taken over from a process that was killed, and stopped by the one that took it over', async () => {
    const elsewhere = await startElsewhere();
    await elsewhere.kill();
    expect(await isRunning()).toBe(true);
    const cluster = await start();
    expect(cluster).toMatchObject({ startedHere: false, port: elsewhere.port });
    await cluster.stop();
    expect(await isRunning()).toBe(false);
  });

  it('stays up for whoever still uses it', async () => {
    const elsewhere = await startElsewhere();
    const cluster = await start();
    await elsewhere.stop();
    expect(await ask(cluster, 'select * from note')).toHaveLength(1);
    await cluster.stop();
    expect(await isRunning()).toBe(false);
  });

  it('ends with a process that ends without stopping it', async () => {
    const elsewhere = await startElsewhere();
    await elsewhere.exit();
    await expect.poll(isRunning, { timeout: 10_000 }).toBe(false);
  });

  it('outlives such a process for the others that use it', async () => {
    const elsewhere = await startElsewhere();
    const cluster = await start();
    await elsewhere.exit();
    const statements = Array.from({ length: 20 }, () => ask(cluster, 'select pg_sleep(0.05)'));
    await expect(Promise.all(statements)).resolves.toHaveLength(20);
    await cluster.stop();
    expect(await isRunning()).toBe(false);
  });

  it('starts over the note of a server that is gone, though its process number is in use again', async () => {
    const [pid, port] = [process.pid, 1];
    await writeFile(pidFile(), [pid, join(directory, 'postgres'), 1, port, '', '', '', 'ready'].join('\n'));
    await utimes(pidFile(), 1, 1);
    const cluster = await start();
    expect(cluster.startedHere).toBe(true);
    await cluster.stop();
  });

  it('comes back under the same URL with every confirmed row when its server is killed', async () => {
    const cluster = await start();
    await ask(cluster, `insert into note values ('二')`);
    process.kill(await serverPid(), 'SIGKILL');
    const answer = () => ask(cluster, 'select * from note').catch(() => []);
    await expect.poll(answer, { timeout: 10_000 }).toEqual([{ text: '一' }, { text: '二' }]);
    await cluster.stop();
    expect(await isRunning()).toBe(false);
  });

  // Four processes and a new cluster: on a busy machine of two cores that takes longer than most tests may.
  it('is started once by two processes that start at the same moment, also the first time', {
    timeout: 90_000,
  }, async () => {
    const folder = join(home, 'fresh');
    for (const round of ['made', 'started']) {
      const both = await Promise.all([startElsewhere(folder), startElsewhere(folder)]);
      expect(both[0].port, round).toBe(both[1].port);
      expect(both.map(({ startedHere }) => startedHere).sort(), round).toEqual([false, true]);
      await Promise.all(both.map(({ stop }) => stop()));
    }
    expect(await removeEmbeddedPostgres(folder)).toBe(true);
  });

  it('is removed only while no one uses it', async () => {
    const elsewhere = await startElsewhere();
    expect(await removeEmbeddedPostgres(directory)).toBe(false);
    await elsewhere.stop();
    expect(await removeEmbeddedPostgres(directory)).toBe(true);
    await expect(stat(join(directory, 'postgres'))).rejects.toThrow('ENOENT');
  });
});
