import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Hub } from '@hub/gateway/hub.ts';
import { startOfDay } from '@hub/kit/clock.ts';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { openTestHub } from '../support/open-hub.ts';
import { browserOn } from './browser.ts';

const one = useHub('demo');
let second: Hub;
let subgraph: ChildProcess;
/** Where a token may be shown: at either hub, and at a subgraph in a process of its own. */
const urls: string[] = [];

beforeAll(async () => {
  second = await openTestHub({ placements: one.databases.placed });
  const origin = await one.hub.http.listen({ host: '127.0.0.1', port: 0 });
  urls.push(`${origin}/graphql`, `${await second.http.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
  urls.push(await runSubgraph(`${origin}/.well-known/jwks.json`));
}, 60_000);
afterAll(async () => {
  subgraph?.kill();
  await once(subgraph, 'exit');
  await second?.close();
});

/** As an operator runs it; it knows the hub by its address alone. */
async function runSubgraph(jwksUrl: string): Promise<string> {
  const env = {
    ...process.env,
    PORT: '0',
    COMMUNITY_DATABASE_URL: one.databases.placed.community.url,
    HUB_JWKS_URL: jwksUrl,
  };
  subgraph = spawn(process.execPath, ['services/community/dist/main.js'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (!subgraph.stderr) throw new Error('It has no standard error.');
  for await (const line of createInterface(subgraph.stderr)) {
    const { url, msg } = JSON.parse(line);
    if (msg === 'ready') return url;
  }
  throw new Error('The subgraph did not start.');
}

const seconds = { timeout: 8_000, interval: 200 };

const statuses = (token: string) =>
  Promise.all(
    urls.map(async (url) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      return answer.status;
    }),
  );
const open = [200, 200, 200];
const refused = [401, 401, 401];

const signedIn = async (username: string) => {
  const browser = browserOn(one);
  const { body } = await browser.signIn(username);
  return { browser, token: await browser.token(), id: body.user.id as string, session: body.token as string };
};

describe('a token that was given out', () => {
  it('ends within seconds after its session, at hubs and at processes', async () => {
    const { browser, token } = await signedIn('a.recorder');
    const other = await signedIn('a.recorder');
    expect(await statuses(token)).toEqual(open);
    await browser.post('/auth/sign-out');
    await expect.poll(() => statuses(token), seconds).toEqual(refused);
    expect(await statuses(other.token)).toEqual(open);
  });

  it('ends likewise when its session is revoked from another, or a password is changed', async () => {
    const [first, , third] = [await signedIn('a.worker'), 0, await signedIn('a.worker')];
    await third.browser.post('/auth/revoke-session', { token: first.session });
    await expect.poll(() => statuses(first.token), seconds).toEqual(refused);
    const fourth = await signedIn('a.worker');
    const change = {
      currentPassword: 'gongjian-2026',
      newPassword: 'gongjian-2027',
      revokeOtherSessions: true,
    };
    await third.browser.post('/auth/change-password', change);
    await expect.poll(() => statuses(fourth.token), seconds).toEqual(refused);
  });

  it('ends with a role of its person, who is given another without it, and asks on at pages', async () => {
    const { browser, token, id } = await signedIn('a.resident');
    const there = browser.at({ ...one, hub: second });
    expect(await statuses(token)).toEqual(open);
    const [grant] = await one.sql('identity', 'select id from role_grant where person_id = $1', [id]);
    const ended = await one.write(
      'endGrant',
      { grantId: grant?.id, reason: '任期届满' },
      'CHAIR@000000000001',
      'id',
    );
    expect(ended.errors).toBeUndefined();
    const isRefused = async () => {
      for (const each of [browser, there])
        expect((await each.ask('{ me { username } }')).body.data.me).toEqual({ username: 'a.resident' });
      return statuses(token);
    };
    await expect.poll(isRefused, seconds).toEqual(refused);
    const next = await browser.token();
    expect(await statuses(next)).toEqual(open);
    expect(decodeJwt(next).grants).toEqual([]);
  });

  it('ends at midnight where a role of its person does', async () => {
    const { browser, id } = await signedIn('a.leader');
    await one.sql('identity', `update role_grant set until_day = '2026-04-15' where person_id = $1`, [id]);
    const lifeOf = (token: string) => {
      const { exp = 0, iat = 0 } = decodeJwt(token);
      return exp - iat;
    };
    expect(lifeOf(await browser.token())).toBe(300);
    one.setClock(new Date(startOfDay('2026-04-16').getTime() - 60_000));
    expect(lifeOf(await browser.token())).toBe(60);
  });

  it('is told of as ended by nothing that says whose it was', async () => {
    const { browser, id } = await signedIn('a.chair');
    await browser.post('/auth/sign-out');
    const { body } = await browser.get('/.well-known/ended-tokens.json');
    expect(Object.keys(body.ended).length).toBeGreaterThan(0);
    for (const [holder, no] of Object.entries(body.ended)) {
      expect(holder).toMatch(/^[0-9a-f]{64}$/);
      expect(no).toBeGreaterThan(0);
    }
    expect(JSON.stringify(body)).not.toContain(id);
  });

  it('is forgotten to have ended once it would have by itself', async () => {
    await one.sql('identity', `insert into token_end values ('long ago', 1, now() - interval '1 hour')`);
    await (await signedIn('a.secretary')).browser.post('/auth/sign-out');
    expect(await one.sql('identity', `select 1 from token_end where holder = 'long ago'`)).toEqual([]);
  });
});
