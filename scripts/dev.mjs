// `npm run dev`: the hub, started anew whenever a source of its own has changed, and the pages with hot reload. Sources are
// compiled as they change. The hub is killed, not stopped: its PostgreSQL stays, and the next one takes it over.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { resolve } from 'node:path';
import './set-up.mjs';

const node = resolve('node_modules/node/bin/node');
const pages = 'http://127.0.0.1:5173';
const compiled = ['services/kit', 'services/community', 'services/party-branch', 'services/resident-units']
  .concat(['services/identity', 'gateway', 'demo'])
  .map((path) => `${path}/dist`);
/** Sources are written one after another: after this long without another, all are. */
const quietMs = 150;

/** @param {string[]} args */
const run = (args, options = {}) => spawn(node, args, { stdio: 'inherit', ...options });

const compiler = run(['node_modules/typescript/bin/tsc', '-b', '--watch', '--preserveWatchOutput']);
const pagesServer = run([resolve('web/node_modules/vite/bin/vite.js'), '--strictPort', '--port', '5173'], {
  cwd: 'web',
});
let hub = startHub();
/** @type {NodeJS.Timeout | undefined} */
let soon;

for (const folder of compiled.filter((path) => existsSync(path))) {
  watch(folder, { recursive: true }, (_event, file) => {
    if (!file?.endsWith('.js')) return;
    clearTimeout(soon);
    soon = setTimeout(restart, quietMs);
  });
}
console.log(`The pages with hot reload are at ${pages}.`);

function startHub() {
  return run(['--enable-source-maps', 'gateway/dist/main.js']);
}

function restart() {
  const before = hub;
  before.removeAllListeners();
  before.once('exit', () => {
    hub = startHub();
  });
  // One that has ended by itself, over a mistake in a source, exits no second time.
  if (before.exitCode !== null) hub = startHub();
  else before.kill('SIGKILL');
}

let isStopping = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    clearTimeout(soon);
    compiler.kill();
    pagesServer.kill();
    hub.kill('SIGTERM');
    hub.once('exit', () => process.exit(0));
  });
}
