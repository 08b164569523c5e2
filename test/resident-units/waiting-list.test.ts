import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { useAlone } from './alone.ts';
import { factoriesOn, type TestMember } from './factories.ts';

const hub = useHub('empty');
const alone = useAlone(hub);
const { aCommunity, aMember, aShift, aSignup } = factoriesOn(hub);

const signUp = (shiftId: string, as: string) =>
  hub.write('signUpForShift', { shiftId }, as, 'id no state waitlistPosition');

const cancel = (signupId: string, as: string) => hub.write('cancelSignup', { signupId }, as, 'state');

const aMemberWith = async (shift: string, community: string, more = {}) => {
  const member = await aMember({ community });
  return { ...member, signupId: await aSignup(member.id, shift, more) };
};

/** The sign-ups of a shift that are in a state, in their order. */
async function listOf(shiftId: string, state: string): Promise<string[]> {
  const rows = await hub.sql<{ id: string }>(
    'resident-units',
    'select id from shift_signup where seats_shift_id = $1 and state = $2 order by no',
    [shiftId, state],
  );
  return rows.map(({ id }) => id);
}

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('a sign-up taken back', () => {
  it('gives its seat to the first who waits', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 1 });
    const seated = await aMemberWith(shift, community);
    const waiting = { state: 'WAITLISTED' };
    const [first, second] = [
      await aMemberWith(shift, community, waiting),
      await aMemberWith(shift, community, waiting),
    ];
    expect((await cancel(seated.signupId, seated.as)).data.cancelSignup.state).toBe('CANCELLED');
    expect(await listOf(shift, 'SIGNED_UP')).toEqual([first.signupId]);
    expect(await listOf(shift, 'WAITLISTED')).toEqual([second.signupId]);
  });

  it('passes over who cannot serve then: without an active report, or seated elsewhere at that time', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 1 });
    const seated = await aMemberWith(shift, community);
    const waiting = { state: 'WAITLISTED' };
    const resting = await aMember({ community, report: 'SUSPENDED' });
    const still = await aSignup(resting.id, shift, waiting);
    const elsewhere = await aMemberWith(shift, community, waiting);
    await aSignup(elsewhere.id, await aShift(community, { from: '11:00', to: '13:00' }));
    const fit = await aMemberWith(shift, community, waiting);
    await aSignup(fit.id, await aShift(community, { from: '12:00', to: '13:00' }));
    await aSignup(fit.id, await aShift(community, { from: '09:00', to: '10:00' }), { state: 'CANCELLED' });
    await cancel(seated.signupId, seated.as);
    expect(await listOf(shift, 'SIGNED_UP')).toEqual([fit.signupId]);
    expect(await listOf(shift, 'WAITLISTED')).toEqual([still, elsewhere.signupId]);
  });

  it('from the waiting list gives nobody a seat', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 1 });
    const seated = await aMemberWith(shift, community);
    const waiting = { state: 'WAITLISTED' };
    const [first, second] = [
      await aMemberWith(shift, community, waiting),
      await aMemberWith(shift, community, waiting),
    ];
    await cancel(first.signupId, first.as);
    expect(await listOf(shift, 'SIGNED_UP')).toEqual([seated.signupId]);
    expect(await listOf(shift, 'WAITLISTED')).toEqual([second.signupId]);
  });

  it('gives no seat that is no longer there', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 1 });
    const [one, other] = [await aMemberWith(shift, community), await aMemberWith(shift, community)];
    const next = await aMemberWith(shift, community, { state: 'WAITLISTED' });
    await cancel(one.signupId, one.as);
    expect(await listOf(shift, 'WAITLISTED')).toEqual([next.signupId]);
    await cancel(other.signupId, other.as);
    expect(await listOf(shift, 'SIGNED_UP')).toEqual([next.signupId]);
  });

  it.each([
    ['SIGNED_UP', undefined],
    ['WAITLISTED', undefined],
    ['CHECKED_IN', 'ILLEGAL_MOVE'],
    ['CHECKED_OUT', 'ILLEGAL_MOVE'],
    ['NO_SHOW', 'ILLEGAL_MOVE'],
    ['CANCELLED', 'ILLEGAL_MOVE'],
  ])('while %s: %s', async (state, code) => {
    const { id, as, community } = await aMember();
    const came = { checked_in_at: '2026-04-16T07:40:00+08:00' };
    const presence = {
      CHECKED_IN: came,
      CHECKED_OUT: { ...came, checked_out_at: '2026-04-16T07:50:00+08:00' },
    };
    const more = state in presence ? presence[state as keyof typeof presence] : {};
    const signupId = await aSignup(id, await aShift(community), { state, ...more });
    expect(codeOf(await cancel(signupId, as))).toBe(code);
  });

  it('is taken back before the shift begins', async () => {
    const { id, as, community } = await aMember();
    const signupId = await aSignup(id, await aShift(community));
    hub.setClock(new Date('2026-04-16T08:00:00+08:00'));
    expect(codeOf(await cancel(signupId, as))).toBe('SHIFT_HAS_BEGUN');
    hub.setClock(new Date('2026-04-16T07:59:59+08:00'));
    expect(codeOf(await cancel(signupId, as))).toBeUndefined();
  });

  it('is one’s own', async () => {
    const [member, another] = [await aMember(), await aMember()];
    const signupId = await aSignup(member.id, await aShift(member.community));
    expect(codeOf(await cancel(signupId, member.secretary))).toBe('FORBIDDEN');
    expect(codeOf(await cancel(signupId, another.as))).toBe('NOT_FOUND');
    expect(codeOf(await cancel(newId(), member.as))).toBe('NOT_FOUND');
    expect(codeOf(await cancel('x', member.as))).toBe('BAD_ID');
  });

  it('by fifty at once is taken back once, and its seat given once', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 1 });
    const seated = await aMemberWith(shift, community);
    for (let i = 0; i < 3; i++) await aMemberWith(shift, community, { state: 'WAITLISTED' });
    const answers = await atOnce(50, () => cancel(seated.signupId, seated.as));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
    expect(await listOf(shift, 'SIGNED_UP')).toHaveLength(1);
    expect(await listOf(shift, 'WAITLISTED')).toHaveLength(2);
  });
});

describe('the waiting list', () => {
  it('lets nobody pass while fifty sign up and fifty take back at once', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 20 });
    const leaving: (TestMember & { signupId: string })[] = [];
    for (let no = 0; no < 50; no++)
      leaving.push(
        await aMemberWith(shift, community, { no: no + 1, state: no < 20 ? 'SIGNED_UP' : 'WAITLISTED' }),
      );
    const coming = await atOnce(50, () => aMember({ community }));
    const answers = await atOnce(100, (no) =>
      no % 2
        ? signUp(shift, coming[(no - 1) / 2]?.as ?? '')
        : cancel(leaving[no / 2]?.signupId ?? '', leaving[no / 2]?.as ?? ''),
    );
    expect(outcomes(answers)).toEqual({ OK: 100 });
    const [seated, waiting] = [await listOf(shift, 'SIGNED_UP'), await listOf(shift, 'WAITLISTED')];
    expect([seated.length, waiting.length]).toEqual([20, 30]);
    const arrived = answers
      .flatMap(({ data }) => data.signUpForShift ?? [])
      .toSorted((a: { no: number }, b: { no: number }) => a.no - b.no)
      .map(({ id }: { id: string }) => id);
    expect([...seated, ...waiting]).toEqual(arrived);
  });

  it('gives a seat that was added to who waits first, not to who comes last', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 1 });
    const seated = await aMemberWith(shift, community);
    const first = await aMemberWith(shift, community, { state: 'WAITLISTED' });
    await hub.sql('resident-units', 'update shift_seats set capacity = 2 where shift_id = $1', [shift]);
    const { as } = await aMember({ community });
    expect((await signUp(shift, as)).data.signUpForShift).toMatchObject({ state: 'WAITLISTED' });
    expect(await listOf(shift, 'SIGNED_UP')).toEqual([seated.signupId, first.signupId]);
  });

  it('is told of the shift in its order, and by state', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 1 });
    for (let no = 1; no < 4; no++) await signUp(shift, (await aMember({ community })).as);
    const last = await aMember({ community });
    await signUp(shift, last.as);
    const lists = `signups(first: 2) { edges { node { no state } } pageInfo { hasNextPage } }
      waiting: signups(state: WAITLISTED) { edges { node { waitlistPosition } } }`;
    const told = async (as: string) => {
      const { data } = await alone.entities([{ __typename: 'Shift', id: shift }], lists, as);
      return data._entities[0];
    };
    expect(await told(last.secretary)).toEqual({
      signups: {
        edges: [{ node: { no: 1, state: 'SIGNED_UP' } }, { node: { no: 2, state: 'WAITLISTED' } }],
        pageInfo: { hasNextPage: true },
      },
      waiting: { edges: [1, 2, 3].map((waitlistPosition) => ({ node: { waitlistPosition } })) },
    });
    // Of all the others, the last in the list knows only how many they are.
    expect(await told(last.as)).toEqual({
      signups: { edges: [{ node: { no: 4, state: 'WAITLISTED' } }], pageInfo: { hasNextPage: false } },
      waiting: { edges: [{ node: { waitlistPosition: 3 } }] },
    });
  });

  it('tells the community’s shift how many seats are taken and free', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 2 });
    const member = await aMember({ community });
    await aMemberWith(shift, community);
    const { data } = await hub.write(
      'signUpForShift',
      { shiftId: shift },
      member.as,
      'shift { inServiceCapacity inServiceSignups inServiceFree }',
    );
    expect(data.signUpForShift.shift).toEqual({
      inServiceCapacity: 2,
      inServiceSignups: 2,
      inServiceFree: 0,
    });
  });
});
