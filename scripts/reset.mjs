// Empties HUB_DATA, so that the next start begins with fresh demonstration data.
import { resolve } from 'node:path';
import { removeEmbeddedPostgres } from '@hub/kit/embedded-postgres.ts';

const data = resolve(process.env.HUB_DATA ?? 'data');
if (await removeEmbeddedPostgres(data)) {
  console.log(`${data} is empty.`);
} else {
  console.error(`A hub runs on ${data}: stop it first.`);
  process.exitCode = 1;
}
