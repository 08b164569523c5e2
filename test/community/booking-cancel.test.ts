import { demonstrationStart } from '@hub/kit/clock.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { aUnit, factoriesOn, on } from './factories.ts';

const hub = useHub('empty');
const { aFacility, aBooking, request, standingOf } = factoriesOn(hub);

const cancel = (bookingId: string, as: string, more = {}) =>
  hub.write('cancelBooking', { bookingId, ...more }, as, 'state decisionReason');

/** Three Mondays, the first of them on the 13th, two days before the clock begins. */
const mondays = ['2026-04-13', '2026-04-20', '2026-04-27'].map((day) => ({
  from: on('09:00', day),
  to: on('10:00', day),
}));

beforeEach(() => hub.setClock(demonstrationStart));

describe('a booking called off', () => {
  it('gives its time back', async () => {
    const facility = await aFacility();
    const { data } = await request(facility);
    const cancelled = await cancel(data.requestBooking.id, facility.worker, { reason: '改期' });
    expect(cancelled.data.cancelBooking).toEqual({ state: 'CANCELLED', decisionReason: '改期' });
    expect((await request(facility)).data.requestBooking.state).toBe('CONFIRMED');
  });

  it.each(['PENDING', 'HELD'])('may still be %s', async (state) => {
    const facility = await aFacility({ requires_approval: true });
    const { id } = await aBooking(facility, { state });
    expect(codeOf(await cancel(id, facility.worker))).toBeUndefined();
    expect(await standingOf(id)).toBe('CANCELLED: CANCELLED');
  });

  it.each(['CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'RELEASED', 'REJECTED', 'CANCELLED'])(
    'is not one that is %s',
    async (state) => {
      const facility = await aFacility();
      const row = { state, decision_reason: '已处理' };
      const checked_in_at = ['CHECKED_IN', 'COMPLETED'].includes(state) ? on('09:00') : null;
      const { id } = await aBooking(facility, {
        ...row,
        uses: [{ from: on('09:00'), to: on('10:00'), checked_in_at }],
      });
      expect(codeOf(await cancel(id, facility.worker))).toBe('ILLEGAL_MOVE');
    },
  );

  it.each([
    ['has just begun', on('09:00')],
    ['is over', on('11:00')],
  ])('is not one whose only use %s', async (_, now) => {
    const facility = await aFacility();
    const { id } = await aBooking(facility);
    hub.setClock(new Date(now));
    expect(codeOf(await cancel(id, facility.worker, { reason: '迟了' }))).toBe('NOTHING_LEFT_TO_CANCEL');
    expect(await standingOf(id)).toBe('CONFIRMED: CONFIRMED');
  });

  it('that is a series keeps what it has had and calls off what is to come', async () => {
    const facility = await aFacility();
    const { id } = await aBooking(facility, { recurrence: 'FREQ=WEEKLY;COUNT=3', uses: mondays });
    expect(codeOf(await cancel(id, facility.worker))).toBeUndefined();
    expect(await standingOf(id)).toBe('CANCELLED: CONFIRMED CANCELLED CANCELLED');
  });

  it('that is a series keeps the use at which somebody has checked in early', async () => {
    const facility = await aFacility();
    const { id, occurrences } = await aBooking(facility, {
      recurrence: 'FREQ=WEEKLY;COUNT=3',
      uses: mondays,
    });
    hub.setClock(new Date(on('08:45')));
    const arrived = await hub.write('checkInBooking', { occurrenceId: occurrences[1] }, facility.worker);
    expect(codeOf(arrived)).toBeUndefined();
    expect(codeOf(await cancel(id, facility.worker))).toBeUndefined();
    expect(await standingOf(id)).toBe('CANCELLED: CONFIRMED CHECKED_IN CANCELLED');
  });
});

describe('calling off', () => {
  it('what one’s own unit has booked needs no reason', async () => {
    const facility = await aFacility({ provider_unit_id: newId() });
    const { unit, liaison, head } = aUnit(facility);
    for (const own of [liaison, head]) {
      const { id } = await aBooking(facility, { requester_unit_id: unit });
      expect((await cancel(id, own)).data.cancelBooking).toEqual({
        state: 'CANCELLED',
        decisionReason: null,
      });
    }
  });

  it('what others have booked of one’s place needs a reason for them', async () => {
    const facility = await aFacility({ provider_unit_id: newId() });
    const { id } = await aBooking(facility, { requester_unit_id: newId() });
    expect(codeOf(await cancel(id, facility.lender))).toBe('REASON_REQUIRED');
    expect(await standingOf(id)).toBe('CONFIRMED: CONFIRMED');
    const explained = await cancel(id, facility.lender, { reason: '临时考试' });
    expect(explained.data.cancelBooking).toEqual({ state: 'CANCELLED', decisionReason: '临时考试' });
  });

  it('is for no one else, and of no other thing', async () => {
    const facility = await aFacility({ provider_unit_id: newId() });
    const { id } = await aBooking(facility, { requester_unit_id: newId() });
    for (const stranger of [aUnit(facility).liaison, facility.worker])
      expect(codeOf(await cancel(id, stranger, { reason: '…' }))).toBe('FORBIDDEN');
    const elsewhere = [
      'COMMUNITY_WORKER@000000000001',
      aUnit({ ...facility, community: '000000000001' }).liaison,
    ];
    for (const stranger of elsewhere)
      expect(codeOf(await cancel(id, stranger, { reason: '…' }))).toBe('NOT_FOUND');
    expect(codeOf(await cancel('x', facility.lender))).toBe('BAD_ID');
    expect(codeOf(await cancel(newId(), facility.lender))).toBe('NOT_FOUND');
  });
});

describe('at once', () => {
  it('fifty call a booking off: one does', async () => {
    const facility = await aFacility();
    const { id } = await aBooking(facility);
    const answers = await atOnce(50, () => cancel(id, facility.worker));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });

  it('sixty check in and call off: the booking and its use end as the first of them left both', async () => {
    for (let round = 0; round < 5; round++) {
      const facility = await aFacility();
      const { id, occurrences } = await aBooking(facility);
      hub.setClock(new Date(on('08:45')));
      const answers = await atOnce(60, (no) =>
        no % 2
          ? hub.write('checkInBooking', { occurrenceId: occurrences[0] }, facility.worker)
          : cancel(id, facility.worker),
      );
      expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 59 });
      expect(['CANCELLED: CANCELLED', 'CHECKED_IN: CHECKED_IN']).toContain(await standingOf(id));
    }
  });

  it('sixty approve and call off: what is called off holds nothing', async () => {
    const facility = await aFacility({ requires_approval: true });
    const { id } = await aBooking(facility, { state: 'PENDING' });
    const answers = await atOnce(60, (no) =>
      no % 2
        ? hub.write('decideBooking', { bookingId: id, approve: true }, facility.worker)
        : cancel(id, facility.worker),
    );
    const { OK, ILLEGAL_MOVE } = outcomes(answers);
    // An approval may come first and be called off; nothing comes after that.
    expect([1, 2]).toContain(OK);
    expect(Number(OK) + Number(ILLEGAL_MOVE)).toBe(60);
    expect(await standingOf(id)).toBe('CANCELLED: CANCELLED');
  });
});
