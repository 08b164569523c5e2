import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

let project: string;
const turn = () => readFile(join(project, '.set-up/turn'), 'utf8').catch(() => undefined);

/** A project without packages, installed but not built. */
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'hub-set-up-'));
  for (const folder of ['node_modules', 'scripts', 'web', '.set-up']) await mkdir(join(project, folder));
  for (const name of ['set-up.mjs', 'bundle.mjs'])
    await cp(`scripts/${name}`, join(project, 'scripts', name));
  await symlink(resolve('node_modules/typescript'), join(project, 'node_modules/typescript'));
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'web/package.json'];
  for (const file of files) await writeFile(join(project, file), '{}');
  await writeFile(join(project, 'tsconfig.json'), '{ "files": ["nothing.ts"], "references": [] }');
  await writeFile(join(project, 'nothing.ts'), '');
  const parts = [process.platform, process.arch, ...files.map(() => '{}')];
  const installed = parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
  await writeFile(join(project, 'node_modules/.hub-installed'), installed);
});
afterEach(() => rm(project, { recursive: true, force: true }));

function run(script: string) {
  const child = spawn(process.execPath, [join(project, 'scripts', script)]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return { child, said: () => said, ended: once(child, 'exit').then(([code]) => code) };
}

it('gives its turn back when it is done, though its process goes on as the hub', async () => {
  const hub = `import './set-up.mjs'; console.log('set up'); setInterval(() => undefined, 1000);`;
  await writeFile(join(project, 'scripts/hub.mjs'), hub);
  const running = run('hub.mjs');
  await expect.poll(running.said).toContain('set up');
  expect(await turn()).toBeUndefined();
  // An edit makes another script build again.
  await writeFile(join(project, 'scripts/bundle.mjs'), '// edited');
  expect(await run('set-up.mjs').ended).toBe(0);
  running.child.kill();
  await running.ended;
});

it('says for whom it waits, and goes on when that process is done', async () => {
  await writeFile(join(project, '.set-up/turn'), String(process.pid));
  const waiting = run('set-up.mjs');
  await expect
    .poll(waiting.said)
    .toContain(`Waiting for process ${process.pid}, which is installing or building`);
  await rm(join(project, '.set-up/turn'));
  expect(await waiting.ended).toBe(0);
});
