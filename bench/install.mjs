// Installs the peers of the benchmark, which nothing else needs; well under a second when nothing changed.
import { spawnSync } from 'node:child_process';

const settings = ['--frozen-lockfile', '--reporter=append-only'];
const { status } = spawnSync('npx', ['--yes', 'pnpm@12.21.0', 'install', ...settings], {
  cwd: import.meta.dirname,
  env: { ...process.env, CI: 'true' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
process.exit(status ?? 1);
