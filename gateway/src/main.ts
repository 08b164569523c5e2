import { setFlagsFromString } from 'node:v8';
import { stopOnSignal } from '@hub/kit/stop-on-signal.ts';
import { banner } from './banner.ts';
import { readGatewayConfig } from './config.ts';
import { place } from './placements.ts';
import { isTaken } from './port.ts';

const config = readGatewayConfig();
if (config.PORT !== 0 && (await isTaken(config.HOST, config.PORT))) {
  console.error(
    `端口 ${config.PORT} 已被占用。Port ${config.PORT} is taken: stop what runs there, or set PORT.`,
  );
  process.exit(1);
}

// PostgreSQL comes up while the hub's own modules are read. Reading them lets nothing else happen, so it goes first.
const spawned = Promise.withResolvers<void>();
const placing = place(config, { onSpawn: spawned.resolve });
// Until the hub answers there is nothing to put in order but PostgreSQL, which stops when its last user ends.
let stop: () => Promise<unknown> = () => placing;
stopOnSignal(() => stop());
await Promise.race([spawned.promise, placing]);
const [{ openHub }, { secretIn }] = await Promise.all([
  import('./hub.ts'),
  import('@hub/identity/sign-in/secret.ts'),
]);
const origin = config.HUB_URL ?? `http://${config.HOST}:${config.PORT}`;
const secret = await secretIn(config.HUB_DATA, config.HUB_SECRET);
const open = () =>
  openHub({
    placements: placing.then(({ placements }) => placements),
    secret,
    origin,
    executor: config.HUB_EXECUTOR,
    waiting: config,
  });
let hub = await open();
const { cluster, databases } = await placing;
// Only the hub's own PostgreSQL is filled unasked; a database that was given is filled by `npm run demo`.
const owned =
  cluster && Object.values(databases).every(({ ownerUrl }) => ownerUrl?.startsWith(cluster.url('')));
if (owned && !hub.demonstration) {
  await hub.close();
  const { loadDemonstration } = await import('@hub/demo/load.ts');
  await loadDemonstration(databases);
  hub = await open();
}
const address = await hub.http.listen({ host: config.HOST, port: config.PORT });
// V8 lets a heap grow to four times what is alive before it is collected whole. At 1.6 times the hub answers as quickly and
// takes 130 MB less; while it starts, everything it allocates stays.
setFlagsFromString('--heap-growing-percent=60');
stop = async () => {
  await hub.close();
  await cluster?.stop();
};
console.log(banner({ address, hub, cluster }));
