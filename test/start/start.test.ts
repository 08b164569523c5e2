import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'hub-start-'));
});
afterEach(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));

/** `npm start` in a terminal of its own; what it has said so far, and how it ends. */
function start(port: number) {
  const npm = spawn('npm', ['start'], {
    env: { ...process.env, HUB_DATA: data, PORT: String(port), NODE_ENV: 'production' },
    detached: true,
  });
  let said = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (said += text));
  const ended = once(npm, 'exit').then(([code]) => code as number | null);
  return {
    said: async (words: RegExp): Promise<string> => {
      for (;;) {
        const found = words.exec(said);
        if (found) return found[1] ?? found[0];
        const isOver = await Promise.race([
          ended.then(() => true),
          once(npm.stdout, 'data').then(() => false),
        ]);
        if (isOver && !words.test(said)) throw new Error(`It ended and said: ${said}`);
      }
    },
    async interrupt() {
      process.kill(-(npm.pid ?? 0), 'SIGINT');
      await ended;
    },
    ended,
  };
}

it('fills an empty folder, answers, serves the pages, stops on Ctrl-C and starts again with what it had', async () => {
  const first = start(0);
  const address = await first.said(/(http:\S+)\/graphql/);
  const ask = async (at: string) => {
    const response = await fetch(`${at}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ community(id: "000000000001") { name facilities { name } } }' }),
    });
    return (await response.json()) as object;
  };
  const answer = await ask(address);
  expect(answer).toMatchObject({ data: { community: { name: '星槐社区(演示)' } } });
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  const page = await fetch(`${address}/public`, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('<div id="root">');
  await first.said(/password\s+(\S+)/);

  const taken = start(Number(new URL(address).port));
  await taken.said(/is taken/);
  expect(await taken.ended).toBe(1);
  await first.interrupt();
  await expect(fetch(`${address}/health`)).rejects.toThrow();

  const again = start(0);
  expect(await ask(await again.said(/(http:\S+)\/graphql/))).toEqual(answer);
  await again.interrupt();
});
