import { parseArgs } from 'node:util';
import { beginProgram } from '@hub/kit/begin-program.ts';
import { databaseSettings } from '@hub/kit/database-settings.ts';
import { dataSettings, databaseSettingsOf, placeDatabases } from '@hub/kit/placed-database.ts';
import { breakOffOnSignal } from '@hub/kit/stop-on-signal.ts';
import { loadDemonstration } from './load.ts';

// `npm run demo [-- --scale N]`: fills the hub's databases with the demonstration.
const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } });
const scale = Number(values.scale);
if (!Number.isInteger(scale) || scale < 1) {
  console.error('Say how many pairs of communities to load: npm run demo -- --scale 10');
  process.exit(2);
}

const names = ['community', 'party-branch', 'resident-units', 'identity'];
beginProgram({ ...dataSettings, ...databaseSettingsOf(names), ...databaseSettings });
const placing = placeDatabases(names);
breakOffOnSignal(placing);
const { databases, cluster } = await placing;
const startedAt = performance.now();
await loadDemonstration(databases, { scale });
console.log(`${2 * scale} communities in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
await cluster?.stop();
