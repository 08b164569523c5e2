import { parseArgs } from 'node:util';
import { readConfig } from '@hub/kit/config.ts';
import { startEmbeddedPostgres } from '@hub/kit/embedded-postgres.ts';
import { z } from 'zod';
import { loadDemonstration } from './load.ts';

// `npm run demo [-- --scale N]`: fills the hub's databases with the demonstration.
const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } });
const scale = Number(values.scale);
if (!Number.isInteger(scale) || scale < 1) {
  console.error('Say how many pairs of communities to load: npm run demo -- --scale 10');
  process.exit(2);
}

const url = z.url().optional();
const config = readConfig({
  HUB_DATA: z.string().default('data'),
  COMMUNITY_DATABASE_URL: url,
  PARTY_BRANCH_DATABASE_URL: url,
  RESIDENT_UNITS_DATABASE_URL: url,
});
const given = {
  community: config.COMMUNITY_DATABASE_URL,
  'party-branch': config.PARTY_BRANCH_DATABASE_URL,
  'resident-units': config.RESIDENT_UNITS_DATABASE_URL,
};

const needsCluster = Object.values(given).some((databaseUrl) => !databaseUrl);
const cluster = needsCluster ? await startEmbeddedPostgres(config.HUB_DATA) : undefined;
const urls: Record<string, string> = {};
for (const [name, databaseUrl] of Object.entries(given)) {
  const database = name.replaceAll('-', '_');
  if (!databaseUrl) await cluster?.createDatabase(database);
  urls[name] = databaseUrl ?? cluster?.url(database) ?? '';
}
const startedAt = performance.now();
await loadDemonstration(urls, { scale });
console.log(`${2 * scale} communities in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
await cluster?.stop();
