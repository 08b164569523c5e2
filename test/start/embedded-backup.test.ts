import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
let data: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-embedded-'));
  data = join(folder, 'data');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  output: string;
}

/** Runs a program on the hub's own databases in HUB_DATA. */
function run(program: string, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, HUB_DATA: data, HUB_BACKUP_PASSPHRASE: 'a passphrase of the tests' };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });
}

it('is restored into the folder that it came from, once that was reset, and verified whole', async () => {
  const file = join(folder, 'hub.backup');
  expect(await run('demo/dist/main.js')).toMatchObject({ code: 0 });
  const backup = await run('gateway/dist/backup.js', file);
  expect(backup).toMatchObject({ code: 0, output: expect.stringMatching(/^\d+ rows of 4 databases/) });
  await appendFile(join(data, 'anchors.jsonl'), '{"of":"what was here before"}\n');

  const early = await run('gateway/dist/restore.js', file);
  expect(early).toMatchObject({ code: 1, output: expect.stringContaining('is not empty') });

  expect(await run('scripts/reset.mjs')).toEqual({ code: 0, output: `${data} has no databases now.\n` });
  expect(await readdir(data)).toEqual([expect.stringMatching(/^anchors-until-\S+\.jsonl$/), 'hub.secret']);

  const [, rows] = /^(\d+)/.exec(backup.output) ?? [];
  const restored = await run('gateway/dist/restore.js', file);
  expect(restored).toMatchObject({ code: 0, output: expect.stringContaining(`${rows} rows are restored`) });
  const verified = await run('gateway/dist/verify.js');
  expect(verified).toEqual({ code: 0, output: expect.stringMatching(/^(\S+ +\d+ entries, whole\n){4}$/) });
});
