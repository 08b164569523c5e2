import type { Hub } from '@hub/gateway/hub.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { openTestHub } from '../support/open-hub.ts';
import { browserOn, codeIn } from './browser.ts';

const one = useHub('demo');
let second: Hub;
beforeAll(async () => {
  second = await openTestHub({ placements: one.databases.placed });
});
afterAll(() => second.close());

const seconds = { timeout: 4_000, interval: 200 };

/** The other process beside the first, on the same databases. */
const other = () => ({ ...one, hub: second });

describe('two hubs on one set of databases', () => {
  it('count wrong sign-ins together', async () => {
    const codes = [];
    for (let i = 0; i < 12; i++)
      codes.push(codeIn(await browserOn(i % 2 ? one : other(), '10.1.1.1').signIn('a.worker', `guess-${i}`)));
    expect(codes).toEqual([...Array(10).fill('SIGN_IN_REFUSED'), 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('end a session in both within seconds', async () => {
    const browser = browserOn(one);
    await browser.signIn('a.recorder');
    const there = browser.at(other());
    const query = '{ me { username } }';
    expect((await there.ask(query)).body.data.me).toEqual({ username: 'a.recorder' });
    await browser.post('/auth/sign-out');
    await expect.poll(async () => (await there.ask(query)).body.data.me, seconds).toBeNull();
  });

  it('end a role of who is signed in in both within seconds', async () => {
    const browser = browserOn(one);
    const { body } = await browser.signIn('a.resident');
    const there = browser.at(other());
    const query = '{ me { actsAs } }';
    expect((await there.ask(query)).body.data.me.actsAs).toHaveLength(1);
    const [grant] = await one.sql('identity', 'select id from role_grant where person_id = $1', [
      body.user.id,
    ]);
    const input = { grantId: grant?.id, reason: '任期届满' };
    const ended = await one.write('endGrant', input, 'CHAIR@000000000001', 'id');
    expect(ended.errors).toBeUndefined();
    await expect.poll(async () => (await there.ask(query)).body.data.me.actsAs, seconds).toEqual([]);
  });
});
