import type { Hub } from '@hub/gateway/hub.ts';
import { readLimits } from '@hub/gateway/limits/limits.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { log } from '@hub/kit/log.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useHub } from '../support/hub.ts';
import { Link } from '../support/link.ts';
import { openTestHub } from '../support/open-hub.ts';
import { tokenOf } from '../support/tokens.ts';

const usual = readLimits({ atHub: true });
const limits = { ...usual, cost: { perRequest: 50_000, perMinute: 1000, perMinuteOfNobody: 100 } };
const bounded = { limits, writeRates: { perMinute: 5 } };

const one = useHub('demo', bounded);
let second: Hub;
let third: Hub;
let link: Link;
beforeAll(async () => {
  second = await openTestHub({ placements: one.databases.placed, ...bounded });
  const { identity, ...others } = one.databases.placed;
  link = await Link.to(Number(new URL(identity.url).port));
  third = await openTestHub({
    placements: { ...others, identity: { url: link.through(identity.url) } },
    ...bounded,
  });
});
afterAll(async () => {
  await second?.close();
  link?.mend();
  await third?.close();
  link?.close();
});

const seconds = { timeout: 8_000, interval: 300 };

interface Asking {
  as?: string | null;
  from?: string;
}

async function post(hub: Hub, query: string, { as = 'CHAIR@000000000001', from = '10.0.0.1' }: Asking = {}) {
  const response = await hub.http.inject({
    method: 'POST',
    url: '/graphql',
    remoteAddress: from,
    payload: { query },
    headers: { 'accept-language': 'en', ...(as && { authorization: `Bearer ${await tokenOf(as)}` }) },
  });
  const left = /r=(\d+)/.exec(String(response.headers.ratelimit))?.[1];
  return { status: response.statusCode, left: Number(left), answer: response.json() };
}

/** Costs twice as much as it asks for, and two. */
const page = (first: number) =>
  `{ community(id: "000000000001") { bookings(first: ${first}) { edges { node { id } } } } }`;
const free = '{ now }';

describe('two hubs on one database', () => {
  it('refuse who has used up the budget of a minute at the other', async () => {
    const as = 'CHAIR@000000000003';
    expect((await post(second, page(9), { as })).left).toBe(980);
    let status = 200;
    for (let i = 0; status === 200 && i < 20; i++) ({ status } = await post(one.hub, page(99), { as }));
    expect(status).toBe(429);
    await expect.poll(async () => (await post(second, page(1), { as })).status, seconds).toBe(429);
    expect((await post(second, page(1), { as: 'CHAIR@000000000004' })).status).toBe(200);
  });

  it('give together no more than one budget to who goes from one to the other', async () => {
    const as = 'CHAIR@000000000005';
    for (const hub of [one.hub, second]) expect((await post(hub, page(199), { as })).status).toBe(200);
    for (const hub of [one.hub, second])
      await expect.poll(async () => (await post(hub, free, { as })).left, seconds).toBe(200);
    expect((await post(one.hub, page(74), { as })).status).toBe(200);
    await expect.poll(async () => (await post(second, free, { as })).left, seconds).toBe(50);
    expect((await post(second, page(49), { as })).status).toBe(429);
  });

  it('count together who is not signed in, by address, and all of an IPv6 household as one', async () => {
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++)
      statuses.push((await post(one.hub, page(24), { as: null, from: `2001:db8::${i + 1}` })).status);
    expect(statuses).toEqual([200, 200, 429]);
    const there = { as: null, from: '2001:db8::9' };
    await expect.poll(async () => (await post(second, page(1), there)).status, seconds).toBe(429);
    expect((await post(second, page(1), { as: null, from: '2001:db9::9' })).status).toBe(200);
  });

  it('count writes together', async () => {
    const as = 'CHAIR@000000000006';
    const write = `mutation { freezeAgenda(input: { meetingId: "${newId()}", clientMutationId: "${newId()}" }) { id } }`;
    const codeAt = async (hub: Hub) => (await post(hub, write, { as })).answer.errors?.[0].extensions.code;
    for (let i = 0; i < 5; i++) expect(await codeAt(one.hub)).toBe('NOT_FOUND');
    await expect.poll(() => codeAt(second), seconds).toBe('RATE_LIMITED');
  });

  it('keep neither who it was nor from where', async () => {
    await post(one.hub, page(1), { as: 'CHAIR@000000000007' });
    const rows = () => one.sql<{ caller: string }>('identity', 'select * from minute_count');
    await expect.poll(async () => (await rows()).length, seconds).toBeGreaterThan(0);
    expect(JSON.stringify(await rows())).not.toMatch(/CHAIR|10\.0\.0\.1|2001:db8/);
  });

  it('delete what was counted in minutes that are over', async () => {
    const long = `insert into minute_count values ('long ago', 1, now() - interval '3 minutes')`;
    await one.sql('identity', long);
    const fourth = await openTestHub({ placements: one.databases.placed, ...bounded });
    await post(fourth, page(1), { as: 'CHAIR@000000000008' });
    const there = () => one.sql('identity', `select 1 from minute_count where caller = 'long ago'`);
    await expect.poll(there, seconds).toEqual([]);
    await fourth.close();
  });
});

describe('a hub whose identity database does not answer', () => {
  it('counts by itself, and with the others again when it does', async () => {
    const as = 'CHAIR@000000000009';
    const warned = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
    link.fallSilent();
    expect((await post(third, page(199), { as })).left).toBe(600);
    expect((await post(third, page(199), { as })).left).toBe(200);
    expect((await post(third, page(199), { as })).status).toBe(429);
    expect((await post(second, page(9), { as })).status).toBe(200);
    const told = () => warned.mock.calls.map(([, text]: unknown[]) => text);
    await expect.poll(told, seconds).toContain('the budgets of callers are counted by this process alone');
    link.mend();
    const together = async () => {
      await post(third, free, { as });
      return (await post(second, free, { as })).left;
    };
    await expect.poll(together, { timeout: 20_000, interval: 500 }).toBe(0);
    warned.mockRestore();
  }, 30_000);
});
