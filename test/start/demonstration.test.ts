import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'hub-demonstration-'));
});
afterAll(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));

/** What a hub says of the demonstration's first community, and on its banner. */
async function startAndAsk(settings: Record<string, string>): Promise<{ said: string; community: unknown }> {
  const env = { ...process.env, HUB_DATA: data, PORT: '0', ...settings };
  const hub = spawn(process.execPath, ['gateway/dist/main.js'], { env });
  let said = '';
  for (const stream of [hub.stdout, hub.stderr]) stream.on('data', (text) => (said += text));
  await expect.poll(() => said, { timeout: 60_000 }).toMatch(/http:\S+\/graphql[\s\S]*database/);
  const response = await fetch(/http:\S+\/graphql/.exec(said)?.[0] ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ community(id: "000000000001") { name } }' }),
  });
  const answer = (await response.json()) as { data: { community: unknown } };
  hub.kill('SIGTERM');
  await once(hub, 'exit');
  return { said, community: answer.data.community };
}

it('stays away where it is not wanted, and from databases in which something was written already', async () => {
  const unwanted = await startAndAsk({ HUB_DEMONSTRATION: 'off' });
  expect(unwanted.community).toBeNull();
  expect(unwanted.said).not.toContain('password');

  const env = { ...process.env, HUB_DATA: data };
  const createUser = ['create-user', '--username', 'street.one', '--street', '310104013'];
  await promisify(execFile)(process.execPath, ['services/identity/dist/admin.js', ...createUser], { env });
  expect((await startAndAsk({})).community).toBeNull();
});

it('stays away where one subgraph runs elsewhere', async () => {
  const away = await startAndAsk({ COMMUNITY_URL: 'http://127.0.0.1:1/graphql', HUB_DATA: `${data}/other` });
  expect(away.said).not.toContain('password');
});
