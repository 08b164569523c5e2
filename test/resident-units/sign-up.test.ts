import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { aCommunity, factoriesOn, type TestMember } from './factories.ts';

const hub = useHub('empty');
const { aMember, aShift, aSignup, rowOf } = factoriesOn(hub);

const signUp = (shiftId: string, as: string) =>
  hub.write('signUpForShift', { shiftId }, as, 'id no state waitlistPosition');

const cancel = (signupId: string, as: string) => hub.write('cancelSignup', { signupId }, as, 'state');

const aMemberWith = async (shift: string, community: string, more = {}) => {
  const member = await aMember({ community });
  return { ...member, signupId: await aSignup(member.id, shift, more) };
};

/** The members of a shift's list by state, in their order. */
async function listOf(shiftId: string, state: string): Promise<string[]> {
  const rows = await hub.sql<{ id: string }>(
    'resident-units',
    'select id from shift_signup where seats_shift_id = $1 and state = $2 order by no',
    [shiftId, state],
  );
  return rows.map(({ id }) => id);
}

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('a sign-up', () => {
  it('takes a seat, and waits once there is none', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 1 });
    const [first, second, third] = [
      await aMember({ community }),
      await aMember({ community }),
      await aMember({ community }),
    ];
    const answers = [];
    for (const { as } of [first, second, third]) answers.push((await signUp(shift, as)).data.signUpForShift);
    expect(answers).toMatchObject([
      { no: 1, state: 'SIGNED_UP', waitlistPosition: null },
      { no: 2, state: 'WAITLISTED', waitlistPosition: 1 },
      { no: 3, state: 'WAITLISTED', waitlistPosition: 2 },
    ]);
  });

  it.each([
    ['none', 'NONE'],
    ['one that is only handed in', 'SUBMITTED'],
    ['one that is only received', 'RECEIVED'],
    ['one that rests', 'SUSPENDED'],
    ['one that went elsewhere', 'TRANSFERRED'],
    ['one that has ended', 'ENDED'],
  ])('needs an active report: %s will not do', async (_, report) => {
    const { community, as } = await aMember({ report });
    expect(codeOf(await signUp(await aShift(community), as))).toBe('NOT_REPORTED');
  });

  it('needs a report to the community whose shift it is', async () => {
    const { as } = await aMember();
    expect(codeOf(await signUp(await aShift(aCommunity()), as))).toBe('NOT_REPORTED');
  });

  it('is made before the shift begins, to the minute', async () => {
    const { community, as } = await aMember();
    const shift = await aShift(community);
    hub.setClock(new Date('2026-04-16T08:00:00+08:00'));
    expect(codeOf(await signUp(shift, as))).toBe('SHIFT_HAS_BEGUN');
    hub.setClock(new Date('2026-04-16T07:59:59+08:00'));
    expect(codeOf(await signUp(shift, as))).toBeUndefined();
  });

  it('is for a shift that there is', async () => {
    const { as } = await aMember();
    expect(codeOf(await signUp(newId(), as))).toBe('NOT_FOUND');
    expect(codeOf(await signUp('x', as))).toBe('BAD_ID');
  });

  it('is made once for a shift, and again after it was taken back', async () => {
    const { community, as } = await aMember();
    const shift = await aShift(community);
    const { data } = await signUp(shift, as);
    expect(codeOf(await signUp(shift, as))).toBe('ALREADY_SIGNED_UP');
    await cancel(data.signUpForShift.id, as);
    expect((await signUp(shift, as)).data.signUpForShift).toMatchObject({ no: 2, state: 'SIGNED_UP' });
  });

  it('is made once for a shift by fifty at once', async () => {
    const { community, as } = await aMember();
    const shift = await aShift(community);
    expect(outcomes(await atOnce(50, () => signUp(shift, as)))).toEqual({ OK: 1, ALREADY_SIGNED_UP: 49 });
  });

  it.each([
    ['11:00', '13:00', 'SHIFTS_OVERLAP'],
    ['06:00', '08:01', 'SHIFTS_OVERLAP'],
    ['09:00', '10:00', 'SHIFTS_OVERLAP'],
    ['12:00', '14:00', undefined],
    ['06:00', '08:00', undefined],
  ])('from eight to twelve and one from %s to %s: %s', async (from, to, code) => {
    const { community, as } = await aMember();
    await signUp(await aShift(community), as);
    expect(codeOf(await signUp(await aShift(community, { from, to }), as))).toBe(code);
  });

  it('waited for stands in the way of another at that time, too', async () => {
    const { community, as } = await aMember();
    await signUp(await aShift(community, { capacity: 0 }), as);
    expect(codeOf(await signUp(await aShift(community), as))).toBe('SHIFTS_OVERLAP');
  });

  it('for overlapping shifts by fifty at once is made for one of them', async () => {
    const { community, as } = await aMember();
    const shifts = await atOnce(5, () => aShift(community));
    const answers = await atOnce(50, (no) => signUp(shifts[no % 5] ?? '', as));
    const { OK, ...others } = outcomes(answers);
    expect([OK, others]).toEqual([1, { ALREADY_SIGNED_UP: 9, SHIFTS_OVERLAP: 40 }]);
  });

  it.each(['BRANCH_SECRETARY', 'COMMUNITY_WORKER'])('is not made by a %s', async (role) => {
    const { community } = await aMember();
    const { errors } = await signUp(await aShift(community), `${role}@${community}`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(errors?.[0]?.message).toContain('sign up for this shift');
  });

  it('of fifty at once takes no more seats than there are, and the rest wait in their order', async () => {
    const community = aCommunity();
    const shift = await aShift(community, { capacity: 5 });
    const members = await atOnce(50, () => aMember({ community }));
    const answers = await Promise.all(members.map(({ as }) => signUp(shift, as)));
    expect(outcomes(answers)).toEqual({ OK: 50 });
    const made = answers
      .map(({ data }) => data.signUpForShift)
      .toSorted((a: { no: number }, b: { no: number }) => a.no - b.no);
    expect(made.map(({ no }: { no: number }) => no)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    const positions = made.map(({ waitlistPosition }: { waitlistPosition: number }) => waitlistPosition);
    expect(positions.slice(0, 5)).toEqual([null, null, null, null, null]);
    expect(positions.slice(5)).toEqual(Array.from({ length: 45 }, (_, i) => i + 1));
  });
});

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
    for (const stranger of [another.as, member.secretary])
      expect(codeOf(await cancel(signupId, stranger))).toBe('FORBIDDEN');
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

describe('a member who did not come', () => {
  const miss = (signupId: string, as: string) => hub.write('markNoShow', { signupId }, as, 'state');

  it('is recorded by the community once the shift is over', async () => {
    const { id, as, community, secretary } = await aMember();
    const signupId = await aSignup(id, await aShift(community));
    hub.setClock(new Date('2026-04-16T11:59:59+08:00'));
    expect(codeOf(await miss(signupId, secretary))).toBe('SHIFT_IS_NOT_OVER');
    hub.setClock(new Date('2026-04-16T12:00:00+08:00'));
    for (const stranger of [as, `COMMUNITY_WORKER@${aCommunity()}`])
      expect(codeOf(await miss(signupId, stranger))).toBe('FORBIDDEN');
    expect((await miss(signupId, `COMMUNITY_WORKER@${community}`)).data.markNoShow.state).toBe('NO_SHOW');
    expect(codeOf(await miss(newId(), secretary))).toBe('NOT_FOUND');
  });

  it('had a seat', async () => {
    const { id, community, secretary } = await aMember();
    const shift = await aShift(community, { day: '2026-04-14' });
    const signupId = await aSignup(id, shift, { state: 'WAITLISTED' });
    expect(codeOf(await miss(signupId, secretary))).toBe('ILLEGAL_MOVE');
    expect((await rowOf('shift_signup', signupId))?.state).toBe('WAITLISTED');
  });
});
