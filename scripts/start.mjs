// Sets up what is missing and starts the hub: in this very process, because another would take a tenth of a second more.
// Only where this Node is not the one of the install, as when there was no install yet, that one is started.
import { spawn } from 'node:child_process';
import './set-up.mjs';

const main = 'gateway/bundle/main.mjs';

if (Number.parseInt(process.versions.node, 10) >= 26) {
  await import(`../${main}`);
} else {
  const hub = spawn('node_modules/node/bin/node', [...process.execArgv, main], { stdio: 'inherit' });
  // A signal may reach both, and the hub is the one that has something to put in order: it counts what comes twice once.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => hub.kill(signal));
  hub.on('exit', (code) => process.exit(code ?? 1));
}
