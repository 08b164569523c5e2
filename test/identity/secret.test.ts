import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { openTestHub, secret } from '../support/open-hub.ts';
import { browserOn, codeIn } from './browser.ts';
import { admin } from './programs.ts';

const hub = useHub('demo');
const another = 'another secret than the one before, 32 characters';

const opened = async (using: string) => {
  const other = await openTestHub({ placements: hub.databases.placed, secret: using });
  await other.close();
};

describe('a hub whose secret is not the one that its keys are sealed by', () => {
  it('does not start, and says which secret is wanted and what to do where it is lost', async () => {
    const refusal: unknown = await opened(another).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'CannotStart' });
    const { message } = refusal as Error;
    for (const part of ['HUB_SECRET', 'hub.secret', 'npm run admin -- new-keys', '密钥不符'])
      expect(message).toContain(part);
    expect(message).not.toContain(another);
    const [kept] = await hub.sql<{ fingerprint: string }>('identity', 'select fingerprint from hub_secret');
    expect(message).toContain(kept?.fingerprint.slice(0, 12));
  });

  it('does not start either where the keys are older than what the database knows of secrets', async () => {
    await browserOn(hub).signIn('a.chair');
    expect((await browserOn(hub).get('/.well-known/jwks.json')).body.keys).toHaveLength(1);
    await hub.sql('identity', 'delete from hub_secret');
    await expect(opened(another)).rejects.toThrow('The secret does not fit');
    expect(await hub.sql('identity', 'select 1 from hub_secret')).toEqual([]);
    await opened(secret);
    expect(await hub.sql('identity', 'select 1 from hub_secret')).toHaveLength(1);
    await expect(opened(another)).rejects.toThrow('The secret does not fit');
  });

  it('is one of two that start at once on new databases', async () => {
    await hub.sql('identity', 'delete from hub_secret');
    await hub.sql('identity', 'delete from jwks');
    const outcomes = await Promise.allSettled([opened(secret), opened(another)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('npm run admin -- new-keys', () => {
  it('takes the present secret, and everyone signs in again', async () => {
    const before = browserOn(hub);
    await before.signIn('a.chair');
    const { code, output } = await admin(hub, ['new-keys'], { HUB_SECRET: another });
    expect([code, output]).toEqual([0, expect.stringContaining('everyone signs in again')]);
    const [entry] = await hub.sql(
      'identity',
      `select actor_id, entity from audit_entry where verb = 'newKeys'`,
    );
    expect(entry).toEqual({ actor_id: 'operator', entity: 'HubSecret' });
    await expect(opened(secret)).rejects.toThrow('The secret does not fit');

    const anew = await openTestHub({ placements: hub.databases.placed, secret: another });
    const browser = browserOn({ ...hub, hub: anew });
    expect(codeIn(await browser.get('/auth/token'))).toBe('UNAUTHENTICATED');
    expect((await browser.signIn('a.chair')).status).toBe(200);
    expect((await browser.ask('{ me { username } }')).body.data.me).toEqual({ username: 'a.chair' });
    expect((await before.ask('{ me { username } }')).body.data.me).toBeNull();
    await anew.close();
  });
});
