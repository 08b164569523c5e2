// Installs and builds what is missing, then leaves: runs before every npm script, on any Node from 20 on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '..'));

const packages = [
  'services/kit',
  'services/community',
  'services/party-branch',
  'services/resident-units',
  'gateway',
  'demo',
];
const manifests = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  ...packages.map((dir) => `${dir}/package.json`),
];

const wanted = manifests
  .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
  .digest('hex');
const installed = 'node_modules/.hub-installed';
if (contentOf(installed) !== wanted) {
  console.error('Installing packages …');
  run('npx', ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--reporter=append-only']);
  writeFileSync(installed, wanted);
}

const built = 'node_modules/.hub-built';
if (
  !existsSync(built) ||
  newestSource() > statSync(built).mtimeMs ||
  packages.some((dir) => !existsSync(`${dir}/dist`))
) {
  const startedAt = new Date();
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-b']);
  writeFileSync(built, startedAt.toISOString());
}

function newestSource() {
  const files = packages.flatMap((dir) =>
    readdirSync(`${dir}/src`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Math.max(...[...files, 'tsconfig.json', installed].map((file) => statSync(file).mtimeMs));
}

function contentOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** npm hands its own settings down as variables, which pnpm takes for its own and warns about. */
function run(command, args) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_config_(?!registry|userconfig|cache|proxy|https|cafile)/i.test(name),
  );
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    env: { ...Object.fromEntries(own), CI: 'true' },
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(stdout ?? '', stderr ?? '', error?.message ?? '');
  console.error(
    `Set-up failed at: ${command} ${args.join(' ')}. Correct what it says and run the same command again.`,
  );
  process.exit(1);
}
