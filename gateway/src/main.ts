import { setFlagsFromString } from 'node:v8';
import { anchorsAt, keepAnchors, urlsOf } from '@hub/kit/anchors.ts';
import { beginProgram } from '@hub/kit/begin-program.ts';
import { stopOnSignal } from '@hub/kit/stop-on-signal.ts';
import { beginTraces } from '@hub/kit/watching/begin-traces.ts';
import { banner } from './banner.ts';
import { settingsOfHub } from './config.ts';
import { isRemote, place } from './placements.ts';
import { isTaken } from './port.ts';

const config = beginProgram(settingsOfHub);
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
const { cluster, databases, placements } = await placing;
// Only an empty PostgreSQL of the hub's own is filled unasked; where anything is given, `npm run demo` asks for it.
const owned = Object.values(placements).every(
  (placement) => cluster && !isRemote(placement) && placement.ownerUrl?.startsWith(cluster.url('')),
);
if (config.HUB_DEMONSTRATION === 'auto' && owned && !hub.demonstration && (await hub.isUntouched())) {
  await hub.close();
  const { loadDemonstration } = await import('@hub/demo/load.ts');
  await loadDemonstration(databases);
  hub = await open();
}
await beginTraces('co-building-hub');
const address = await hub.http.listen({ host: config.HOST, port: config.PORT });
// V8 lets a heap grow to four times what is alive before it is collected whole. At 1.6 times the hub answers as quickly and
// takes 130 MB less; while it starts, everything it allocates stays.
setFlagsFromString('--heap-growing-percent=60');
const anchors = await keepAnchors({ urls: urlsOf(databases), secret, to: anchorsAt(config) });
stop = async () => {
  await hub.close();
  await anchors.stop();
  await cluster?.stop();
};
console.log(banner({ address, hub, cluster }));
