import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { spawn as spawnInTerminal } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'hub-stop-'));
});
afterAll(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));

const settings = () => ({ ...process.env, HUB_DATA: data, PORT: '0' });

/** `npm start` in a pseudo-terminal, as a person runs it. */
function inTerminal() {
  const npm = spawnInTerminal('npm', ['start'], { env: settings(), cols: 400 });
  let said = '';
  npm.onData((text) => {
    said += text;
  });
  const ended = new Promise<number>((resolve) => npm.onExit(({ exitCode }) => resolve(exitCode)));
  return { pressCtrlC: () => npm.write('\x03'), hangUp: () => npm.kill('SIGHUP'), said: () => said, ended };
}

const addressIn = async (said: () => string): Promise<string> => {
  await expect.poll(said, { timeout: 60_000 }).toMatch(/http:\S+\/graphql/);
  return /(http:\S+)\/graphql/.exec(said())?.[1] ?? '';
};

/** The process number of the hub's PostgreSQL, from its own note. */
const serverPid = async (): Promise<number> =>
  Number((await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function expectStopped(server: number): Promise<void> {
  expect(server).toBeGreaterThan(0);
  await expect.poll(() => isAlive(server)).toBe(false);
}

describe('npm start', () => {
  it('is stopped whole by one Ctrl-C in a terminal, which signals npm and the hub', async () => {
    const hub = inTerminal();
    await addressIn(hub.said);
    const server = await serverPid();
    hub.pressCtrlC();
    await hub.ended;
    await expectStopped(server);
    expect(hub.said()).not.toMatch(/Error|error/);
  });

  it('stops PostgreSQL even where a further press does not wait for the rest', async () => {
    const hub = inTerminal();
    const { port, hostname } = new URL(await addressIn(hub.said));
    const server = await serverPid();
    // Whoever is just asking is waited for.
    const slow = connect(Number(port), hostname);
    slow.on('error', () => undefined);
    slow.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    );
    await once(slow, 'connect');
    await setTimeout(200);
    hub.pressCtrlC();
    await setTimeout(1_600);
    expect(isAlive(server)).toBe(true);
    hub.pressCtrlC();
    await hub.ended;
    await expectStopped(server);
    slow.destroy();
  });

  it('leaves no PostgreSQL behind when it is stopped while it starts', async () => {
    const hub = inTerminal();
    await expect.poll(serverPid, { interval: 10, timeout: 30_000 }).toBeGreaterThan(0);
    const server = await serverPid();
    hub.pressCtrlC();
    await hub.ended;
    await expectStopped(server);
  });

  it('stops when its terminal is closed', async () => {
    const hub = inTerminal();
    await addressIn(hub.said);
    const server = await serverPid();
    hub.hangUp();
    await hub.ended;
    await expectStopped(server);
  });
});

it.each([
  ['npm start', ['start'], /http:\S+\/graphql/],
  ['npm run subgraph', ['run', 'subgraph', 'community'], /"ready"/],
])('%s is stopped whole by SIGTERM to its process group', async (_name, command, ready) => {
  const npm = spawn('npm', command, { env: settings(), detached: true });
  const ended = once(npm, 'exit');
  let said = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (said += text));
  await expect.poll(() => said, { timeout: 60_000 }).toMatch(ready);
  const server = await serverPid();
  process.kill(-(npm.pid ?? 0), 'SIGTERM');
  await ended;
  await expectStopped(server);
});
