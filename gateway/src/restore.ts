import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { secretSettings } from '@hub/identity/sign-in/secret.ts';
import { backupSettings, passphraseFrom } from '@hub/kit/backup/backup-settings.ts';
import { restoreBackup } from '@hub/kit/backup/read-backup.ts';
import { beginProgram } from '@hub/kit/begin-program.ts';
import { CannotStart } from '@hub/kit/cannot-start.ts';
import { dataSettings, placeDatabases } from '@hub/kit/placed-database.ts';
import { breakOffOnSignal } from '@hub/kit/stop-on-signal.ts';
import { verifyHistory } from '@hub/kit/verify-history.ts';
import { databaseUrlSettings } from './config.ts';
import { subgraphNames } from './supergraph/names.ts';
import { subgraphs } from './supergraph/subgraphs.ts';

// `npm run restore -- FILE`: what `npm run backup` wrote, into empty databases; then the audit trails are verified.
const [file] = process.argv.slice(2);
if (!file) {
  console.error('Say from which backup to restore: npm run restore -- FILE');
  process.exit(2);
}
const config = beginProgram({
  ...backupSettings,
  ...dataSettings,
  ...secretSettings,
  ...databaseUrlSettings,
});
const passphrase = passphraseFrom(config);

/** The secret of the backup is the hub's from now on, unless there is another one already. */
async function takeSecret(secret: string): Promise<void> {
  const kept = join(config.HUB_DATA, 'hub.secret');
  const here = config.HUB_SECRET ?? (await readFile(kept, 'utf8').catch(() => undefined))?.trim();
  if (here === secret) return;
  if (here) {
    const place = config.HUB_SECRET ? 'HUB_SECRET' : kept;
    throw new CannotStart(
      `${place} is not the secret of the backup, without which nobody could sign in: remove it.`,
    );
  }
  await mkdir(config.HUB_DATA, { recursive: true });
  await writeFile(kept, secret, { flag: 'wx', mode: 0o600 });
}

const placing = placeDatabases(subgraphNames);
breakOffOnSignal(placing);
const { databases, cluster } = await placing;
const rows = await restoreBackup({ file, passphrase, subgraphs, databases, takeSecret });
console.log(`${rows} rows are restored from ${file}`);
for (const [name, { url, ownerUrl = url }] of Object.entries(databases)) {
  const { entries, broken } = await verifyHistory(ownerUrl);
  const breaks = broken.map(({ chain, at }) => `broken at entry ${at} of ${chain || 'the hub'}`);
  console.log(`${name.padEnd(16)}${breaks.join('; ') || `${entries} entries, whole`}`);
  if (breaks.length > 0) process.exitCode = 1;
}
await cluster?.stop();
