import { demonstrationStart } from '@hub/kit/clock.ts';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { type Browser, browserOn, codeIn } from './browser.ts';

const hub = useHub('demo');

const lastEntry = async () => {
  const rows = await hub.sql(
    'identity',
    'select verb, actor_id, entity_id, after from audit_entry order by seq desc limit 1',
  );
  return rows[0];
};

describe('a person', () => {
  it('signs in by name and password, is known on the graph, and signs out', async () => {
    const browser = browserOn(hub);
    expect((await browser.ask('{ me { username } }')).body.data.me).toBeNull();
    const { status, body } = await browser.signIn('a.chair');
    expect([status, body.user.username]).toEqual([200, 'a.chair']);
    const me = await browser.ask(
      '{ me { username actsAs grants(first: 5) { edges { node { role inWords inForce } } } } }',
    );
    expect(me.body.data.me).toEqual({
      username: 'a.chair',
      actsAs: ['chair of the joint meeting (星槐社区(演示))'],
      grants: {
        edges: [
          { node: { role: 'CHAIR', inWords: 'chair of the joint meeting (星槐社区(演示))', inForce: true } },
        ],
      },
    });
    expect((await browser.post('/auth/sign-out')).status).toBe(200);
    expect((await browser.ask('{ me { username } }')).body.data.me).toBeNull();
  });

  it('is refused alike for a wrong password, an unknown name and one that cannot be', async () => {
    const answers = [];
    for (const name of ['a.recorder', 'nobody.at.all', '!', '演示'])
      answers.push(await browserOn(hub).signIn(name, 'wrong-password'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(answers[0])]),
    );
    expect([answers[0]?.status, answers[0] && codeIn(answers[0])]).toEqual([401, 'SIGN_IN_REFUSED']);
  });

  it('is told in their language', async () => {
    const body = { username: 'a.chair', password: 'wrong-password' };
    const { body: answer } = await browserOn(hub).post('/auth/sign-in/username', body, {
      'accept-language': 'zh-CN',
    });
    expect(answer.errors[0].message).toContain('用户名或密码不正确');
  });

  it.each([{}, { username: 'a.chair' }, { username: '', password: 'x' }, { username: 1, password: 'x' }])(
    'says both: %j is not enough',
    async (body) => {
      const answer = await browserOn(hub).post('/auth/sign-in/username', body);
      expect(answer.status).toBe(400);
      expect(['SIGN_IN_INCOMPLETE', 'BAD_REQUEST']).toContain(codeIn(answer));
    },
  );

  it('changes their password, which ends their other sessions if they wish', async () => {
    const [here, there] = [browserOn(hub), browserOn(hub)];
    await here.signIn('b.recorder');
    await there.signIn('b.recorder');
    const change = {
      currentPassword: 'gongjian-2026',
      newPassword: 'another-2026',
      revokeOtherSessions: true,
    };
    expect(
      codeIn(await here.post('/auth/change-password', { ...change, currentPassword: 'not-this-one' })),
    ).toBe('PASSWORD_WRONG');
    expect(codeIn(await here.post('/auth/change-password', { ...change, newPassword: 'short' }))).toBe(
      'BAD_PASSWORD',
    );
    expect((await here.post('/auth/change-password', change)).status).toBe(200);
    expect((await there.get('/auth/get-session')).body).toBeNull();
    expect((await here.get('/auth/get-session')).body.user.username).toBe('b.recorder');
    expect((await browserOn(hub).signIn('b.recorder')).status).toBe(401);
    expect((await browserOn(hub).signIn('b.recorder', 'another-2026')).status).toBe(200);
  });

  it('sees their sessions and ends one of them', async () => {
    const [here, there] = [browserOn(hub), browserOn(hub)];
    await here.signIn('b.worker');
    const { body: signedIn } = await there.signIn('b.worker');
    const { body: sessions } = await here.get('/auth/list-sessions');
    expect(sessions).toHaveLength(2);
    expect((await here.post('/auth/revoke-session', { token: signedIn.token })).status).toBe(200);
    expect((await there.get('/auth/get-session')).body).toBeNull();
    expect(codeIn(await there.get('/auth/token'))).toBe('UNAUTHENTICATED');
  });
});

describe('a token', () => {
  it('says who, what and for how long, and opens the graph', async () => {
    const browser = browserOn(hub);
    await browser.signIn('a.liaison');
    const token = await browser.token();
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'EdDSA', kid: expect.any(String) });
    const claims = decodeJwt(token);
    expect(claims).toMatchObject({ iss: 'co-building-hub', aud: 'co-building-hub', sub: expect.any(String) });
    expect(claims.grants).toEqual([expect.stringMatching(/^LIAISON@[0-9a-f-]{36}\/000000000001$/)]);
    expect(Number(claims.exp) - Number(claims.iat)).toBe(300);
    const asked = await browserOn(hub).ask('{ me { username } }', { authorization: `Bearer ${token}` });
    expect(asked.body.data.me.username).toBe('a.liaison');
  });

  it('can be read by anyone with the keys that are published', async () => {
    const browser = browserOn(hub);
    await browser.signIn('a.liaison');
    const { kid } = decodeProtectedHeader(await browser.token());
    const { keys } = (await browser.get('/.well-known/jwks.json')).body;
    expect(keys).toContainEqual(expect.objectContaining({ kid, kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA' }));
    expect(keys.every((key: object) => !('d' in key))).toBe(true);
  });

  it('may come as the session’s own bearer token, for programs that keep no cookies', async () => {
    const { body } = await browserOn(hub).signIn('a.liaison');
    const answer = await browserOn(hub).post(
      '/auth/revoke-other-sessions',
      {},
      { authorization: `Bearer ${body.token}` },
    );
    expect(answer.status).toBe(200);
  });
});

describe('a page of another site', () => {
  it('cannot use the cookies of a person who is signed in', async () => {
    const browser = browserOn(hub);
    await browser.signIn('a.head');
    const foreign = { origin: 'https://evil.example' };
    expect(codeIn(await browser.post('/auth/sign-out', {}, foreign))).toBe('FOREIGN_PAGE');
    expect(
      codeIn(
        await browser.post(
          '/auth/change-password',
          { currentPassword: 'gongjian-2026', newPassword: 'evil-evil-evil' },
          foreign,
        ),
      ),
    ).toBe('FOREIGN_PAGE');
    const simple = await hub.hub.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain', ...foreign },
      payload: JSON.stringify({ query: '{ me { username } }' }),
    });
    expect(simple.statusCode).toBeGreaterThanOrEqual(400);
  });

  it('is not sent them: they are for this site and for no script', async () => {
    const response = await hub.hub.http.inject({
      method: 'POST',
      url: '/auth/sign-in/username',
      payload: { username: 'a.head', password: 'gongjian-2026' },
    });
    const session = response.cookies.find(({ name }) => name === 'hub.session_token');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });

  it.each([
    '/auth/sign-up/email',
    '/auth/admin/list-users',
    '/auth/admin/impersonate-user',
    '/auth/update-user',
    '/auth/nothing',
  ])('finds nothing at %s, and neither does anyone else', async (path) => {
    const browser = browserOn(hub);
    await browser.signIn('street');
    expect((await browser.post(path, { email: 'x@y.z' })).status).toBe(404);
  });
});

describe('the audit trail', () => {
  it('keeps every sign-in and every one that was refused', async () => {
    const { body } = await browserOn(hub, '10.1.2.3').signIn('a.member');
    expect(await lastEntry()).toEqual({
      verb: 'signIn',
      actor_id: body.user.id,
      entity_id: body.user.id,
      after: { address: '10.1.2.3' },
    });
    await browserOn(hub, '10.1.2.3').signIn(' A.Member\n', 'wrong-password');
    expect(await lastEntry()).toEqual({
      verb: 'signInRefused',
      actor_id: 'nobody',
      entity_id: 'a.member',
      after: { address: '10.1.2.3' },
    });
  });
});

describe('where a session was begun', () => {
  it('is where its request came from, whatever its headers say', async () => {
    const body = { username: 'a.member', password: 'gongjian-2026' };
    const headers = { 'x-forwarded-for': '198.51.100.1', 'x-hub-address': '198.51.100.2' };
    await browserOn(hub, '10.1.2.4').post('/auth/sign-in/username', body, headers);
    const [session] = await hub.sql(
      'identity',
      'select ip_address from session order by created_at desc limit 1',
    );
    expect(session).toEqual({ ip_address: '10.1.2.4' });
    expect((await lastEntry())?.after).toEqual({ address: '10.1.2.4' });
  });
});

describe('who guesses', () => {
  it('at one name from many addresses is answered later and later, and keeps nobody out', async () => {
    const own = browserOn(hub, '10.7.7.7');
    expect((await own.signIn('b.head')).status).toBe(200);
    for (let i = 0; i < 13; i++)
      expect(codeIn(await browserOn(hub, `10.0.0.${i}`).signIn('b.head', `guess-number-${i}`))).toBe(
        'SIGN_IN_REFUSED',
      );
    const timed = async (browser: Browser) => {
      const before = performance.now();
      expect((await browser.signIn('b.head')).status).toBe(200);
      return performance.now() - before;
    };
    const [known, strange] = [await timed(own), await timed(browserOn(hub, '10.8.8.8'))];
    // Who has signed in there before waits for nothing, though the guesses were forgotten only then.
    expect(known).toBeLessThan(1500);
    expect(strange).toBeLessThan(1500);
    for (let i = 0; i < 14; i++) await browserOn(hub, `10.0.2.${i}`).signIn('b.head', `guess-number-${i}`);
    expect(await timed(browserOn(hub, '10.8.8.8'))).toBeGreaterThan(1900);
  });

  it('from the address of a person keeps them out only where they have not signed in before', async () => {
    const own = browserOn(hub, '10.6.6.6');
    expect((await own.signIn('b.liaison')).status).toBe(200);
    const guesses = [];
    for (let i = 0; i < 12; i++)
      guesses.push(codeIn(await browserOn(hub, '10.6.6.6').signIn('b.liaison', `guess-number-${i}`)));
    expect(guesses).toEqual([...Array(10).fill('SIGN_IN_REFUSED'), 'RATE_LIMITED', 'RATE_LIMITED']);
    expect((await own.signIn('b.liaison')).status).toBe(200);
    expect((await browserOn(hub, '10.6.6.7').signIn('b.liaison')).status).toBe(200);
  });

  it('on the person’s own device is refused there too, and on a device of another name', async () => {
    const device = browserOn(hub, '10.5.5.5');
    expect((await device.signIn('b.secretary')).status).toBe(200);
    const codes = [];
    for (let i = 0; i < 22; i++) codes.push(codeIn(await device.signIn('b.secretary', `guess-number-${i}`)));
    // Ten count for the device, ten more for the address.
    expect(codes.lastIndexOf('SIGN_IN_REFUSED')).toBe(19);
    expect(codes.slice(20)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('is slowed down by name also when all guesses come at once', async () => {
    const guesses = Array.from({ length: 20 }, (_, i) =>
      browserOn(hub, '10.0.1.1').signIn('b.volunteer', `guess-${i}`),
    );
    const codes = (await Promise.all(guesses)).map(codeIn);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(10);
  });

  it('is slowed down by address, with whichever name', async () => {
    const guesses = Array.from({ length: 110 }, (_, i) =>
      browserOn(hub, '10.9.9.9').signIn(`name-${i}`, 'wrong-password'),
    );
    const codes = (await Promise.all(guesses)).map(codeIn);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(10);
  });
});

describe('grants that end', () => {
  afterEach(() => hub.setClock(demonstrationStart));

  it('are gone from the next token', async () => {
    const browser = browserOn(hub);
    const { body } = await browser.signIn('b.resident');
    expect(decodeJwt(await browser.token()).grants).toHaveLength(1);
    await hub.sql('identity', `update role_grant set until_day = '2026-04-30' where person_id = $1`, [
      body.user.id,
    ]);
    hub.setClock(new Date('2026-04-30T15:59:00Z'));
    expect(decodeJwt(await browser.token()).grants).toHaveLength(1);
    hub.setClock(new Date('2026-04-30T16:01:00Z'));
    expect(decodeJwt(await browser.token()).grants).toHaveLength(0);
  });
});
