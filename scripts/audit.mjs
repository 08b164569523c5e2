// `AUDIT=CHECKOUT npm run audit`: runs the public federation audit, of which CHECKOUT is an installed checkout, against
// the gateway alone. The audit starts this script again for each of its supergraphs, as a gateway.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const { AUDIT: checkout, AUDIT_PORT: auditPort, GATEWAY_PORT: gatewayPort } = process.env;
const [suite] = process.argv.slice(2);

if (!checkout) {
  console.error(
    'Say where a checkout of graphql-hive/federation-gateway-audit is: AUDIT=CHECKOUT npm run audit',
  );
  process.exitCode = 2;
} else if (suite) {
  await serve(suite);
} else {
  await audit();
}

async function audit() {
  const folder = await mkdtemp(join(tmpdir(), 'audit-'));
  const ports = { AUDIT_PORT: await freePort(), GATEWAY_PORT: await freePort() };
  await writeFile(join(folder, 'gateway.sh'), `exec "${process.execPath}" "${import.meta.filename}" "$1"\n`);
  const gateway = `http://127.0.0.1:${ports.GATEWAY_PORT}`;
  const options = Object.entries({
    port: ports.AUDIT_PORT,
    graphql: `${gateway}/graphql`,
    healthcheck: `${gateway}/health`,
    'run-script': join(folder, 'gateway.sh'),
    cwd: folder,
  }).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const run = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli.ts', 'test', '--exit-on-fail', ...options],
    {
      cwd: resolve(checkout),
      stdio: 'inherit',
      env: { GATEWAY_TIMEOUT: '60000', ...process.env, ...ports, AUDIT_FOLDER: folder },
    },
  );
  process.exitCode = await new Promise((ended) => run.once('exit', ended));
  if (process.exitCode === 0) await rm(folder, { recursive: true });
  else console.error(`What each gateway and each test said is in ${folder}/logs.`);
}

async function serve(id) {
  const response = await fetch(`http://localhost:${auditPort}/${id}/supergraph`);
  const file = join(process.env.AUDIT_FOLDER, 'supergraph.graphql');
  await writeFile(file, await response.text());
  process.argv.splice(2, 1, '--supergraph', file, '--port', gatewayPort);
  await import('../gateway/dist/alone.js');
}

/** The audit ends whatever listens where it starts a gateway: it is given a port on which nothing does. */
function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address?.port));
    });
  });
}
