import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aMember, aReport, aShift, aSignup, anEntry, codeShownFor, rowOf } = factoriesOn(hub);

/** With the code that is shown at the place just then. */
const checkIn = async (signupId: string, as: string) =>
  hub.write('checkIn', { signupId, code: await codeShownFor(signupId) }, as, 'state checkedInAt');

const checkOut = (signupId: string, as: string) =>
  hub.write('checkOut', { signupId }, as, 'state checkedOutAt hourEntry { state minutes startedAt endedAt }');

/** Sets the hub's clock on the day of the shift. */
const clock = (time: string, day = '2026-04-16') => hub.setClock(new Date(`${day}T${time}+08:00`));

/** A member with a seat in the morning of the 16th of April, unless it is said. */
async function aSeatedMember(shift = {}, signup = {}) {
  const member = await aMember();
  return { ...member, signupId: await aSignup(member.id, await aShift(member.community, shift), signup) };
}

/** One who checked in at a time of the day. */
async function aPresentMember(time = '08:00:00', shift = {}) {
  const member = await aSeatedMember(shift);
  clock(time);
  await checkIn(member.signupId, member.as);
  return member;
}

const hoursOf = (memberId: string) =>
  hub.sql('resident-units', 'select minutes from service_hour_entry where member_id = $1', [memberId]);

afterEach(() => clock('09:00:00', '2026-04-15'));

describe('a member checks in', () => {
  it.each([
    ['07:29:59', 'OUTSIDE_CHECK_IN_TIME'],
    ['07:30:00', undefined],
    ['11:59:59', undefined],
    ['12:00:00', 'OUTSIDE_CHECK_IN_TIME'],
  ])('at %s: %s', async (time, code) => {
    const { as, signupId } = await aSeatedMember();
    clock(time);
    const answer = await checkIn(signupId, as);
    expect(codeOf(answer)).toBe(code);
    if (!code) expect(answer.data.checkIn.state).toBe('CHECKED_IN');
  });

  it.each([
    ['WAITLISTED', {}],
    ['NO_SHOW', {}],
    ['CANCELLED', {}],
    ['CHECKED_IN', { checked_in_at: '2026-04-16T08:00:00+08:00' }],
    [
      'CHECKED_OUT',
      { checked_in_at: '2026-04-16T08:00:00+08:00', checked_out_at: '2026-04-16T08:10:00+08:00' },
    ],
  ])('not on a sign-up that is %s', async (state, more) => {
    const { as, signupId } = await aSeatedMember({}, { state, ...more });
    clock('09:00:00');
    expect(codeOf(await checkIn(signupId, as))).toBe('ILLEGAL_MOVE');
  });

  it('for themselves alone, and is told what was refused', async () => {
    const { signupId, secretary } = await aSeatedMember();
    const another = await aMember();
    clock('08:00:00');
    const { errors } = await checkIn(signupId, secretary);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(errors?.[0]?.message).toContain('check in on this sign-up');
    expect(codeOf(await checkIn(signupId, another.as))).toBe('NOT_FOUND');
    expect(codeOf(await checkIn(newId(), another.as))).toBe('NOT_FOUND');
    expect(codeOf(await checkIn('x', another.as))).toBe('BAD_ID');
  });

  it('with the code that is shown at the place, and no other', async () => {
    const { as, signupId } = await aSeatedMember();
    clock('08:00:00');
    const shown = await codeShownFor(signupId);
    const other = shown === '000001' ? '000002' : '000001';
    const withCode = (code: string) => hub.write('checkIn', { signupId, code }, as, 'state');
    expect(codeOf(await withCode(other))).toBe('CHECK_IN_CODE_WRONG');
    expect(codeOf(await withCode(''))).toBe('BLANK_TEXT');
    clock('08:02:00');
    expect(codeOf(await withCode(shown))).toBe('CHECK_IN_CODE_WRONG');
    clock('08:01:59');
    const typed = String.fromCodePoint(...[...shown].map((digit) => 0xff10 + Number(digit)));
    expect(codeOf(await withCode(`${typed.slice(0, 3)} ${typed.slice(3)}`))).toBeUndefined();
  });

  it('once, however many times it is sent', async () => {
    const { as, signupId } = await aSeatedMember();
    clock('08:00:00');
    expect(outcomes(await atOnce(50, () => checkIn(signupId, as)))).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });

  it('once, when a phone that was offline sends it again', async () => {
    const { as, signupId } = await aSeatedMember();
    clock('08:00:00');
    const input = { signupId, code: await codeShownFor(signupId), clientMutationId: newId() };
    const send = () => hub.write('checkIn', input, as, 'state checkedInAt');
    const first = await send();
    clock('08:20:00');
    expect(await send()).toEqual(first);
    expect(first.data.checkIn.checkedInAt).toBe('2026-04-16T00:00:00.000Z');
  });

  it('in one place of several, however many are tried at once', async () => {
    const { id, as, community } = await aMember();
    const signups = await atOnce(5, async () => aSignup(id, await aShift(community)));
    clock('08:00:00');
    const answers = await atOnce(50, (no) => checkIn(signups[no % 5] ?? '', as));
    const { OK, ...others } = outcomes(answers);
    expect([OK, others]).toEqual([1, { ILLEGAL_MOVE: 9, PRESENT_ELSEWHERE: 40 }]);
  });
});

describe('a member of two communities', () => {
  it('who has moved does not sign up for what overlaps the shift still served', async () => {
    const [a, b] = [aCommunity(), aCommunity()];
    const { id, as, reportId } = await aMember({ community: a });
    const signupId = await aSignup(id, await aShift(a));
    clock('08:00:00');
    await checkIn(signupId, as);
    await hub.write('transferReport', { reportId, reason: '迁居' }, as);
    await aReport(id, b);
    const signUp = async (from: string, to: string) =>
      hub.write('signUpForShift', { shiftId: await aShift(b, { from, to }) }, as, 'state');
    expect(codeOf(await signUp('11:00', '13:00'))).toBe('SHIFTS_OVERLAP');
    expect(codeOf(await signUp('12:00', '14:00'))).toBeUndefined();
  });

  it('serves in one of them at a time', async () => {
    const { id, as, signupId } = await aPresentMember();
    const elsewhere = await aSignup(id, await aShift(aCommunity()));
    expect(codeOf(await checkIn(elsewhere, as))).toBe('PRESENT_ELSEWHERE');
    await checkOut(signupId, as);
    expect(codeOf(await checkIn(elsewhere, as))).toBeUndefined();
  });
});

describe('a member checks out', () => {
  it('later, saying when they left: that is what counts', async () => {
    const { as, signupId } = await aPresentMember('08:00:00');
    clock('18:00:00');
    const at = '2026-04-16T02:10:00.000Z';
    const fields = 'checkedOutAt hourEntry { minutes endedAt }';
    const { data } = await hub.write('checkOut', { signupId, at }, as, fields);
    expect(data.checkOut).toEqual({ checkedOutAt: at, hourEntry: { minutes: 120, endedAt: at } });
  });

  it('at no time to come', async () => {
    const { as, signupId } = await aPresentMember('08:00:00');
    clock('09:00:00');
    const answer = await hub.write('checkOut', { signupId, at: '2026-04-16T01:00:00.001Z' }, as);
    expect(codeOf(answer)).toBe('LEAVES_IN_THE_FUTURE');
    expect(await rowOf('shift_signup', signupId)).toMatchObject({ state: 'CHECKED_IN' });
  });

  it('at no time before they came, and is told when that was', async () => {
    const { as, signupId } = await aPresentMember('08:00:00');
    clock('10:00:00');
    const early = await hub.write('checkOut', { signupId, at: '2026-04-15T23:59:00.000Z' }, as);
    expect(early.errors?.[0]?.extensions).toMatchObject({ code: 'LEAVES_BEFORE_ARRIVAL' });
    expect(early.errors?.[0]?.message).toContain('You came at 2026-04-16 08:00');
    expect(await rowOf('shift_signup', signupId)).toMatchObject({ state: 'CHECKED_IN' });
  });

  it('and what counts of the time becomes an hour entry that waits for review', async () => {
    const { as, signupId } = await aPresentMember('07:40:00');
    clock('10:50:00');
    expect((await checkOut(signupId, as)).data.checkOut).toEqual({
      state: 'CHECKED_OUT',
      checkedOutAt: '2026-04-16T02:50:00.000Z',
      hourEntry: {
        state: 'PENDING_REVIEW',
        minutes: 150,
        startedAt: '2026-04-16T00:00:00.000Z',
        endedAt: '2026-04-16T02:50:00.000Z',
      },
    });
  });

  it.each([
    ['08:00:00', '08:29:59', 'of less than half an hour'],
    ['07:40:00', '07:50:00', 'before the shift begins'],
    ['08:00:00', '08:00:00', 'in the same instant'],
  ])('who came at %s at %s, and nothing counts %s', async (came, left) => {
    const { id, as, signupId } = await aPresentMember(came);
    clock(left);
    expect((await checkOut(signupId, as)).data.checkOut).toMatchObject({
      state: 'CHECKED_OUT',
      hourEntry: null,
    });
    expect(await hoursOf(id)).toEqual([]);
  });

  it('who has served eight hours that day, and nothing more counts', async () => {
    const member = await aPresentMember('18:00:00', { from: '18:00', to: '22:00' });
    await anEntry(member, { day: '2026-04-16', from: '08:00', to: '16:00', minutes: 480, state: 'APPROVED' });
    clock('22:00:00');
    const { data } = await checkOut(member.signupId, member.as);
    expect(data.checkOut).toMatchObject({ state: 'CHECKED_OUT', hourEntry: null });
  });

  it.each([
    ['APPROVED', 60],
    ['PENDING_REVIEW', 60],
    ['DISPUTED', 60],
    ['REJECTED', 240],
    ['VOIDED', 240],
  ])('after seven hours that are %s: %i minutes count', async (state, minutes) => {
    const member = await aPresentMember('18:00:00', { from: '18:00', to: '22:00' });
    await anEntry(member, { day: '2026-04-16', from: '08:00', to: '15:00', minutes: 420, state });
    clock('22:00:00');
    expect((await checkOut(member.signupId, member.as)).data.checkOut.hourEntry).toMatchObject({ minutes });
  });

  it('of a shift past midnight with the whole of it on the day it began', async () => {
    const { community, ...member } = await aMember();
    const shiftId = await aShift(community, { from: '22:00', until: '2026-04-17T02:00:00+08:00' });
    const signupId = await aSignup(member.id, shiftId);
    clock('22:00:00');
    await checkIn(signupId, member.as);
    clock('02:00:00', '2026-04-17');
    const { data } = await checkOut(signupId, member.as);
    expect(data.checkOut.hourEntry).toMatchObject({
      minutes: 240,
      startedAt: '2026-04-16T14:00:00.000Z',
      endedAt: '2026-04-16T18:00:00.000Z',
    });
  });

  it('who forgot to, on any later day, and gets no more than the shift', async () => {
    const { as, signupId } = await aPresentMember('09:00:00');
    clock('20:00:00', '2026-04-18');
    expect((await checkOut(signupId, as)).data.checkOut).toMatchObject({
      state: 'CHECKED_OUT',
      checkedOutAt: '2026-04-18T12:00:00.000Z',
      hourEntry: { minutes: 180, endedAt: '2026-04-16T04:00:00.000Z' },
    });
  });

  it('and can check in elsewhere from that moment', async () => {
    const { id, as, community, signupId } = await aPresentMember();
    const next = await aSignup(id, await aShift(community, { from: '13:00', to: '15:00' }));
    clock('12:40:00');
    expect(codeOf(await checkIn(next, as))).toBe('PRESENT_ELSEWHERE');
    await checkOut(signupId, as);
    expect(codeOf(await checkIn(next, as))).toBeUndefined();
  });

  it('once: a second time says so', async () => {
    const { id, as, signupId } = await aPresentMember();
    clock('10:00:00');
    expect(outcomes(await atOnce(50, () => checkOut(signupId, as)))).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
    expect(await hoursOf(id)).toEqual([{ minutes: 120 }]);
  });

  it.each(['SIGNED_UP', 'WAITLISTED', 'NO_SHOW', 'CANCELLED'])(
    'not from a sign-up that is %s',
    async (state) => {
      const { as, signupId } = await aSeatedMember({}, { state });
      clock('09:00:00');
      expect(codeOf(await checkOut(signupId, as))).toBe('ILLEGAL_MOVE');
    },
  );

  it('for themselves alone', async () => {
    const { signupId, secretary } = await aPresentMember();
    expect(codeOf(await checkOut(signupId, secretary))).toBe('FORBIDDEN');
    expect(codeOf(await checkOut(signupId, (await aMember()).as))).toBe('NOT_FOUND');
  });

  it('even where other hours of theirs stand at that time, which count once', async () => {
    const { id, as, signupId, community } = await aPresentMember();
    const other = await anEntry({ id, community }, { from: '04:00', to: '06:00', day: '2026-04-16' });
    // Past every rule: nobody is in two places at once.
    const move = `update service_hour_entry set started_at = started_at + interval '5 hours',
      ended_at = ended_at + interval '5 hours' where id = $1`;
    await hub.sql('resident-units', move, [other]);
    clock('12:00:00');
    const { data } = await checkOut(signupId, as);
    expect(data.checkOut).toMatchObject({ state: 'CHECKED_OUT', hourEntry: null });
    expect((await rowOf('shift_signup', signupId))?.state).toBe('CHECKED_OUT');
  });

  it('even where the clock of one process is behind another’s', async () => {
    const { as, signupId } = await aPresentMember('08:00:01');
    clock('08:00:00');
    const { data } = await checkOut(signupId, as);
    expect(data.checkOut.checkedOutAt).toBe('2026-04-16T00:00:01.000Z');
  });

  it('whatever has become of their report', async () => {
    const { as, signupId, reportId, secretary } = await aPresentMember();
    await hub.write('endReport', { reportId, reason: '调离' }, secretary);
    clock('10:00:00');
    expect((await checkOut(signupId, as)).data.checkOut.hourEntry).toMatchObject({ minutes: 120 });
  });
});
