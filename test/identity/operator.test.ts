import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { browserOn } from './browser.ts';
import { admin, runOn } from './programs.ts';

const hub = useHub('empty');

const createUser = (username: string, street: string) =>
  admin(hub, ['create-user', '--username', username, '--street', street]);

describe('npm run admin', () => {
  it('makes the first administrator, who signs in and gives roles', async () => {
    // The program keeps the time of the day.
    hub.setClock(new Date());
    const { code, output } = await createUser('street.one', '310104013');
    expect(code).toBe(0);
    const password = /: (\S+)\n/.exec(output)?.[1] ?? '';
    const browser = browserOn(hub);
    expect((await browser.signIn('street.one', password)).status).toBe(200);
    const { body } = await browser.ask('{ me { username actsAs } }');
    expect(body.data.me).toEqual({ username: 'street.one', actsAs: ['street office (310104013)'] });
    const entries = await hub.sql(
      'identity',
      `select verb, entity from audit_entry where actor_id = 'operator' order by seq`,
    );
    expect(entries).toEqual(
      expect.arrayContaining([
        { verb: 'registerPerson', entity: 'Person' },
        { verb: 'giveGrant', entity: 'Grant' },
      ]),
    );
  });

  it('says what is wrong, and makes nobody', async () => {
    await createUser('street.two', '310104013');
    expect(await createUser('street.two', '310104013')).toEqual({
      code: 1,
      output: '该用户名已被使用。请换一个。 This user name is taken. Choose another.\n',
    });
    for (const args of [
      [],
      ['create-user'],
      ['create-user', '--username', 'x.y.z', '--street', '1'],
      ['delete-user'],
    ]) {
      const { code, output } = await admin(hub, args);
      expect([code, output.startsWith('npm run admin -- create-user')], args.join(' ')).toEqual([2, true]);
    }
    expect(await hub.sql('identity', `select 1 from person where username = 'x.y.z'`)).toEqual([]);
  });
});

describe('npm run verify', () => {
  it('says how long each trail is and that it is whole, and fails where one is not', async () => {
    const whole = await runOn(hub, 'gateway/dist/verify.js');
    expect(whole.code).toBe(0);
    expect(whole.output).toMatch(
      /^community +0 entries, whole\nparty-branch +0 entries, whole\nresident-units +0 entries, whole\nidentity +\d+ entries, whole\n$/,
    );
    await hub.sql('identity', 'alter table audit_entry disable trigger all');
    await hub.sql('identity', `update audit_entry set actor_id = 'x' where seq = 2`);
    const broken = await runOn(hub, 'gateway/dist/verify.js');
    expect([broken.code, broken.output.split('\n')[3]]).toEqual([1, 'identity        broken at entry 2']);
  });
});
