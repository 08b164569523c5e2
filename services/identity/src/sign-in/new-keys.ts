import { AuditEntry } from '@hub/kit/audit-entry.entity.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { fingerprintOf } from './secret.ts';

/** What was given up for new keys. */
export interface GivenUp {
  keys: number;
  sessions: number;
}

/**
 * Where the secret is lost: drops the keys that only it could open, ends every session, and takes the present secret.
 * The next token makes the next key.
 */
export const newKeys = (em: EntityManager, secret: string, now: Date): Promise<GivenUp> =>
  em.fork().transactional(async (tx) => {
    const keys = await tx.execute<unknown[]>('delete from jwks returning 1');
    const sessions = await tx.execute<unknown[]>('delete from session returning 1');
    const fingerprint = fingerprintOf(secret);
    await tx.execute(
      `insert into hub_secret (fingerprint, since) values (?, ?)
       on conflict (id) do update set fingerprint = excluded.fingerprint, since = excluded.since`,
      [fingerprint, now],
    );
    const givenUp = { keys: keys.length, sessions: sessions.length };
    await tx.insert(AuditEntry, {
      at: now,
      actorId: 'operator',
      communityId: null,
      verb: 'newKeys',
      entity: 'HubSecret',
      entityId: fingerprint.slice(0, 12),
      before: null,
      after: { ...givenUp },
    });
    return givenUp;
  });
