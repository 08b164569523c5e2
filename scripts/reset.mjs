// Takes the hub's own databases out of HUB_DATA, so that the next start begins with fresh demonstration data.
import { existsSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { removeEmbeddedPostgres } from '@hub/kit/embedded-postgres.ts';

const data = resolve(process.env.HUB_DATA ?? 'data');
const hadDatabases = existsSync(join(data, 'postgres'));
if (await removeEmbeddedPostgres(data)) {
  // The next databases have trails of their own, of which what was written down of these would be told as gone.
  const anchors = join(data, 'anchors.jsonl');
  const until = new Date().toISOString().replaceAll(':', '');
  if (hadDatabases && existsSync(anchors)) renameSync(anchors, join(data, `anchors-until-${until}.jsonl`));
  console.log(`${data} has no databases now.`);
} else {
  console.error(`A hub runs on ${data}: stop it first.`);
  process.exitCode = 1;
}
