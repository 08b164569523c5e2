import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export const secretSettings = {
  HUB_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('32 characters or more that seal cookies and keys; else made once and kept in HUB_DATA.'),
};

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
  return (await readFile(file, 'utf8')).trim();
}

/** What a secret is known again by; nobody can reckon the secret from it. */
export const fingerprintOf = (secret: string): string =>
  createHmac('sha256', secret).update('fingerprint of the hub’s secret').digest('hex');
