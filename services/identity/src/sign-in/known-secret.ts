import { CannotStart } from '@hub/kit/cannot-start.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fingerprintOf } from './secret.ts';

/**
 * Refuses to go on with another secret than the one that the database's keys are sealed by: signing in would seem to
 * work, and every token would fail. The first start tells the database which one that is.
 */
export async function checkSecret(em: EntityManager, secret: string, now: Date): Promise<void> {
  const given = fingerprintOf(secret);
  const known = (await knownTo(em)) ?? (await keepIn(em, secret, now));
  if (known !== given) throw anotherSecret(known, given);
}

async function knownTo(em: EntityManager): Promise<string | undefined> {
  const [row] = await em.fork().execute<{ fingerprint: string }[]>('select fingerprint from hub_secret');
  return row?.fingerprint;
}

/** Of two processes that start at once the first one's counts, for both. */
async function keepIn(em: EntityManager, secret: string, now: Date): Promise<string | undefined> {
  // Keys that were made before the database was told of a secret say by themselves whether this one is theirs.
  const [sealed] = await em
    .fork()
    .execute<{ private_key: string }[]>('select private_key from jwks order by created_at desc limit 1');
  if (sealed && !(await opens(secret, sealed.private_key))) return undefined;
  await em
    .fork()
    .execute('insert into hub_secret (fingerprint, since) values (?, ?) on conflict do nothing', [
      fingerprintOf(secret),
      now,
    ]);
  return knownTo(em);
}

/** Whether a private key, as the sign-in library keeps it, was sealed by the secret. */
async function opens(secret: string, sealed: string): Promise<boolean> {
  const { symmetricDecrypt } = await import('better-auth/crypto');
  return symmetricDecrypt({ key: secret, data: JSON.parse(sealed) }).then(
    () => true,
    () => false,
  );
}

const shown = (fingerprint: string) => fingerprint.slice(0, 12);

const anotherSecret = (known: string | undefined, given: string) =>
  new CannotStart(
    `密钥不符：身份数据库中的签名密钥由另一密钥封存${known ? `（指纹 ${shown(known)}）` : ''}，而当前密钥的指纹是 ${shown(given)}。\n` +
      '请放回原来的密钥：HUB_SECRET，未设置时为 HUB_DATA 文件夹中的 hub.secret。若已遗失，请先停止各枢纽，再运行 npm run admin -- new-keys。\n' +
      `The secret does not fit: the keys in the identity database are sealed by another one${known ? ` (fingerprint ${shown(known)})` : ''}; that of the present one is ${shown(given)}.\n` +
      'Put the right one back: HUB_SECRET or, where that is not set, hub.secret in the folder HUB_DATA. If it is lost, stop the hubs and run npm run admin -- new-keys.',
  );
