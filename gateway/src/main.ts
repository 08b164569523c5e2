import { isLoaded } from '@hub/demo/is-loaded.ts';
import { banner } from './banner.ts';
import { readGatewayConfig } from './config.ts';
import { type Placed, place } from './placements.ts';
import { isTaken } from './port.ts';
import { stopOnSignal } from './stop-on-signal.ts';

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
await Promise.race([spawned.promise, placing]);
const [{ placements, cluster }, { openHub }, { secretIn }] = await Promise.all([
  placing.then(filled),
  import('./hub.ts'),
  import('@hub/identity/sign-in/secret.ts'),
]);

/** Only the hub's own PostgreSQL is filled unasked; a database that was given is filled by `npm run demo`. */
async function filled(placed: Placed): Promise<Placed> {
  const { cluster, databases } = placed;
  const owned =
    cluster && Object.values(databases).every(({ ownerUrl }) => ownerUrl?.startsWith(cluster.url('')));
  if (!owned || (await isLoaded(databases))) return placed;
  const { loadDemonstration } = await import('@hub/demo/load.ts');
  await loadDemonstration(databases);
  return placed;
}

const origin = config.HUB_URL ?? `http://${config.HOST}:${config.PORT}`;
const secret = await secretIn(config.HUB_DATA, config.HUB_SECRET);
const hub = await openHub({ placements, secret, origin, executor: config.HUB_EXECUTOR });
const address = await hub.http.listen({ host: config.HOST, port: config.PORT });
stopOnSignal(async () => {
  await hub.close();
  await cluster?.stop();
});
console.log(banner({ address, hub, cluster }));
