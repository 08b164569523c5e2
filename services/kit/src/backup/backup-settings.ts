import { z } from 'zod';
import { CannotStart } from '../cannot-start.ts';

export const backupSettings = {
  HUB_BACKUP_PASSPHRASE: z
    .string()
    .min(12)
    .optional()
    .describe(
      'For `npm run backup` and `npm run restore`: seals and opens the file; whoever loses it has no backup.',
    ),
};

export function passphraseFrom({
  HUB_BACKUP_PASSPHRASE: passphrase,
}: {
  HUB_BACKUP_PASSPHRASE?: string | undefined;
}) {
  if (passphrase) return passphrase;
  throw new CannotStart('Set HUB_BACKUP_PASSPHRASE, of 12 characters or more: a backup is sealed by it.');
}
