import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secret that signs cookies and seals private keys: as given, or made once and kept beside the hub's data. */
export async function secretIn(folder: string, given: string | undefined): Promise<string> {
  if (given) return given;
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'hub.secret');
  const fresh = randomBytes(32).toString('base64url');
  // Of two processes that start at once, the one that is first makes it.
  await writeFile(file, fresh, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readFile(file, 'utf8');
}
