import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { settingNames } from '@hub/kit/setting-names.ts';
import { expect, it } from 'vitest';

/** Every file of deploy/, by its name. */
async function files(): Promise<Map<string, string>> {
  const entries = await readdir('deploy', { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(name, 'utf8')] as const)));
}

it('knows only settings that there are', async () => {
  for (const [file, text] of await files()) {
    const named = text.match(/\b(HUB|OIDC)_[A-Z_]+\b|\b[A-Z_]+_(DATABASE_URL)\b/g) ?? [];
    expect(
      named.filter((name) => !settingNames.includes(name)),
      file,
    ).toEqual([]);
  }
});

it('starts a program that there is when the hub is built', async () => {
  const unit = (await files()).get('deploy/co-building-hub.service') ?? '';
  const [, node = '', program = ''] = /^ExecStart=\/opt\/co-building-hub\/(\S+) (\S+)$/m.exec(unit) ?? [];
  expect(existsSync(node)).toBe(true);
  expect(program).toBe('gateway/bundle/main.mjs');
  expect(await readFile('scripts/bundle.mjs', 'utf8')).toContain("dir: 'gateway/bundle'");
});
