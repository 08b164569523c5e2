import { secretIn, secretSettings } from '@hub/identity/sign-in/secret.ts';
import { backupSettings, passphraseFrom } from '@hub/kit/backup/backup-settings.ts';
import { writeBackup } from '@hub/kit/backup/write-backup.ts';
import { beginProgram } from '@hub/kit/begin-program.ts';
import { dataSettings, placeDatabases } from '@hub/kit/placed-database.ts';
import { breakOffOnSignal } from '@hub/kit/stop-on-signal.ts';
import { databaseUrlSettings } from './config.ts';
import { subgraphNames } from './supergraph/names.ts';

// `npm run backup -- FILE`: all four databases as they are at one moment, and the hub's secret, in one sealed file.
const [file] = process.argv.slice(2);
if (!file) {
  console.error('Say where to write the backup: npm run backup -- FILE');
  process.exit(2);
}
const config = beginProgram({
  ...backupSettings,
  ...dataSettings,
  ...secretSettings,
  ...databaseUrlSettings,
});
const passphrase = passphraseFrom(config);
const placing = placeDatabases(subgraphNames);
breakOffOnSignal(placing);
const { databases, cluster } = await placing;
const urls = new Map(Object.entries(databases).map(([name, { url, ownerUrl = url }]) => [name, ownerUrl]));
const secret = await secretIn(config.HUB_DATA, config.HUB_SECRET);
const rows = await writeBackup({ file, passphrase, secret, urls });
console.log(`${rows} rows of ${urls.size} databases, and the secret, are in ${file}`);
await cluster?.stop();
