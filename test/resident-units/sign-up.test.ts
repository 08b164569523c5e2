import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aMember, aShift, aSignup, rowOf } = factoriesOn(hub);

const signUp = (shiftId: string, as: string) =>
  hub.write('signUpForShift', { shiftId }, as, 'id no state waitlistPosition');

const cancel = (signupId: string, as: string) => hub.write('cancelSignup', { signupId }, as, 'state');

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

describe('a member who did not come', () => {
  const miss = (signupId: string, as: string) => hub.write('markNoShow', { signupId }, as, 'state');

  it('is recorded by the community once the shift is over', async () => {
    const { id, as, community, secretary } = await aMember();
    const signupId = await aSignup(id, await aShift(community));
    hub.setClock(new Date('2026-04-16T11:59:59+08:00'));
    expect(codeOf(await miss(signupId, secretary))).toBe('SHIFT_IS_NOT_OVER');
    hub.setClock(new Date('2026-04-16T12:00:00+08:00'));
    expect(codeOf(await miss(signupId, as))).toBe('FORBIDDEN');
    expect(codeOf(await miss(signupId, `COMMUNITY_WORKER@${aCommunity()}`))).toBe('NOT_FOUND');
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
