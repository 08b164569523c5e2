import { isLoaded, loadDemonstration } from '@hub/demo/load.ts';
import { banner } from './banner.ts';
import { readGatewayConfig } from './config.ts';
import { openHub } from './hub.ts';
import { place } from './placements.ts';
import { isTaken } from './port.ts';
import { stopOnSignal } from './stop-on-signal.ts';

const config = readGatewayConfig();
if (config.PORT !== 0 && (await isTaken(config.HOST, config.PORT))) {
  console.error(
    `端口 ${config.PORT} 已被占用。Port ${config.PORT} is taken: stop what runs there, or set PORT.`,
  );
  process.exit(1);
}

const { placements, cluster, databaseUrls } = await place(config);
// Only the hub's own PostgreSQL is filled unasked; a database that was given is filled by `npm run demo`.
const owned = cluster && Object.keys(databaseUrls).length === 3;
if (owned && !(await isLoaded(databaseUrls))) await loadDemonstration(databaseUrls);

const hub = await openHub({ placements });
const address = await hub.http.listen({ host: config.HOST, port: config.PORT });
stopOnSignal(async () => {
  await hub.close();
  await cluster?.stop();
});
console.log(banner({ address, hub, cluster }));
