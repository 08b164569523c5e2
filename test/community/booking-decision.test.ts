import { demonstrationStart } from '@hub/kit/clock.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { aUnit, factoriesOn, on } from './factories.ts';

const hub = useHub('empty');
const { aFacility, aBooking, request, standingOf } = factoriesOn(hub);

const decide = (bookingId: string, as: string, approve: boolean, reason?: string) =>
  hub.write('decideBooking', { bookingId, approve, reason }, as, 'state decisionReason');

const aPlace = (more = {}) => aFacility({ requires_approval: true, ...more });

beforeEach(() => hub.setClock(demonstrationStart));

describe('a request that waits', () => {
  it('holds nothing, and may overlap others until one of them is approved', async () => {
    const place = await aPlace();
    const waiting = await atOnce(2, () => request(place));
    expect(waiting.map(({ data }) => data.requestBooking.state)).toEqual(['PENDING', 'PENDING']);
    const [first, second] = waiting.map(({ data }) => String(data.requestBooking.id)) as [string, string];
    expect((await decide(first, place.worker, true)).data.decideBooking.state).toBe('CONFIRMED');
    const late = await decide(second, place.worker, true);
    expect(late.errors?.[0]?.extensions).toMatchObject({
      code: 'FACILITY_TAKEN',
      startsAt: '2026-04-20T01:00:00.000Z',
      nearestFree: { from: '2026-04-20T02:00:00.000Z', to: '2026-04-20T03:00:00.000Z' },
    });
    expect(await standingOf(second)).toBe('PENDING: PENDING');
  });

  it('holds its time where the place says so, and keeps its unit when approved', async () => {
    const place = await aPlace({ pending_blocks_slot: true });
    const held = (await request(place)).data.requestBooking;
    expect(held).toMatchObject({ state: 'HELD', occurrences: [{ state: 'HELD', unitNo: 1 }] });
    expect(codeOf(await request(place, { startsAt: on('09:30'), endsAt: on('10:30') }))).toBe(
      'FACILITY_TAKEN',
    );
    expect(codeOf(await decide(held.id, place.worker, true))).toBeUndefined();
    expect(await standingOf(held.id)).toBe('CONFIRMED: CONFIRMED');
  });

  it('gives its time back when it is declined', async () => {
    const place = await aPlace({ pending_blocks_slot: true });
    const held = (await request(place)).data.requestBooking;
    expect(codeOf(await decide(held.id, place.worker, false, '设备检修'))).toBeUndefined();
    expect((await request(place)).data.requestBooking.state).toBe('HELD');
  });

  it.each(['CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'RELEASED', 'REJECTED', 'CANCELLED'])(
    'is not one that is %s',
    async (state) => {
      const place = await aPlace();
      const checked_in_at = ['CHECKED_IN', 'COMPLETED'].includes(state) ? on('09:00') : null;
      const uses = [{ from: on('09:00'), to: on('10:00'), checked_in_at }];
      const { id } = await aBooking(place, { state, uses, decision_reason: '已处理' });
      expect(codeOf(await decide(id, place.worker, true))).toBe('ILLEGAL_MOVE');
      expect(codeOf(await decide(id, place.worker, false, '不行'))).toBe('ILLEGAL_MOVE');
      // What is said is judged before where the booking stands.
      expect(codeOf(await decide(id, place.worker, false))).toBe('REASON_REQUIRED');
    },
  );
});

describe('a decision', () => {
  it('is the community’s on its own place', async () => {
    const place = await aPlace();
    for (const as of [place.worker, place.chair]) {
      const { id } = await aBooking(place, { state: 'PENDING' });
      expect(codeOf(await decide(id, as, false, '不便'))).toBeUndefined();
    }
    const { id } = await aBooking(place, { state: 'PENDING' });
    for (const as of [place.recorder, aUnit(place).liaison])
      expect(codeOf(await decide(id, as, true))).toBe('FORBIDDEN');
    expect(codeOf(await decide(id, 'CHAIR@000000000001', true))).toBe('NOT_FOUND');
  });

  it('is the lending unit’s on what it lends, and not the community’s', async () => {
    const place = await aPlace({ provider_unit_id: newId() });
    const { id } = await aBooking(place, { state: 'PENDING' });
    for (const as of [place.worker, place.chair])
      expect(codeOf(await decide(id, as, true))).toBe('FORBIDDEN');
    expect((await decide(id, place.lender, true, '请保持整洁')).data.decideBooking).toEqual({
      state: 'CONFIRMED',
      decisionReason: '请保持整洁',
    });
  });

  it('to decline says why, and to approve need not', async () => {
    const place = await aPlace();
    const { id } = await aBooking(place, { state: 'PENDING' });
    expect(codeOf(await decide(id, place.worker, false))).toBe('REASON_REQUIRED');
    expect(await standingOf(id)).toBe('PENDING: PENDING');
    expect((await decide(id, place.worker, false, '考试周')).data.decideBooking).toEqual({
      state: 'REJECTED',
      decisionReason: '考试周',
    });
    expect(await standingOf(id)).toBe('REJECTED: REJECTED');
  });

  it('on nothing is refused', async () => {
    const { worker } = await aPlace();
    expect(codeOf(await decide('x', worker, true))).toBe('BAD_ID');
    expect(codeOf(await decide(newId(), worker, true))).toBe('NOT_FOUND');
  });
});

describe('too late', () => {
  it.each([
    ['begun', on('09:00')],
    ['passed', on('11:00')],
  ])('a request whose time has %s is not approved, and may be declined', async (_, now) => {
    const place = await aPlace();
    const { id } = await aBooking(place, { state: 'PENDING' });
    hub.setClock(new Date(now));
    expect(codeOf(await decide(id, place.worker, true))).toBe('NOTHING_LEFT_TO_APPROVE');
    expect(await standingOf(id)).toBe('PENDING: PENDING');
    expect(codeOf(await decide(id, place.worker, false, '已过时间'))).toBeUndefined();
    expect(await standingOf(id)).toBe('REJECTED: REJECTED');
  });

  it('for the first use of a series, approval is for the others', async () => {
    const place = await aPlace();
    const uses = ['2026-04-13', '2026-04-20', '2026-04-27'].map((day) => ({
      from: on('09:00', day),
      to: on('10:00', day),
    }));
    const { id } = await aBooking(place, { state: 'PENDING', recurrence: 'FREQ=WEEKLY;COUNT=3', uses });
    expect(codeOf(await decide(id, place.worker, true))).toBeUndefined();
    expect(await standingOf(id)).toBe('CONFIRMED: REJECTED CONFIRMED CONFIRMED');
  });
});

describe('at once', () => {
  it('fifty overlapping requests are approved: one stands', async () => {
    const place = await aPlace();
    const waiting: string[] = [];
    for (let i = 0; i < 50; i++) waiting.push((await aBooking(place, { state: 'PENDING' })).id);
    const answers = await atOnce(50, (no) => decide(waiting[no] ?? '', place.worker, true));
    expect(outcomes(answers)).toEqual({ OK: 1, FACILITY_TAKEN: 49 });
  });

  it('fifty decide on one request, for and against: the first decision stands', async () => {
    const place = await aPlace();
    const { id } = await aBooking(place, { state: 'PENDING' });
    const answers = await atOnce(50, (no) => decide(id, place.worker, no % 2 === 0, '意见'));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
    expect(['CONFIRMED: CONFIRMED', 'REJECTED: REJECTED']).toContain(await standingOf(id));
  });
});
