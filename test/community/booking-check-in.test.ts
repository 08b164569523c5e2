import { newId } from '@hub/kit/identifiers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { aUnit, factoriesOn, on } from './factories.ts';

const hub = useHub('empty');
const { aFacility, aBooking, standingOf } = factoriesOn(hub);

const checkIn = (occurrenceId: string | undefined, as: string) =>
  hub.write('checkInBooking', { occurrenceId }, as, 'state checkedInAt booking { state }');

/** Someone of another community, who sees that a place is taken and not by whom. */
const elsewhere = 'COMMUNITY_WORKER@000000000001';

const arriving = new Date(on('08:45'));

beforeEach(() => hub.setClock(arriving));

describe('checking in', () => {
  it('says when the users came, of the use and of its booking', async () => {
    const facility = await aFacility();
    const { occurrences } = await aBooking(facility);
    expect((await checkIn(occurrences[0], facility.worker)).data.checkInBooking).toEqual({
      state: 'CHECKED_IN',
      checkedInAt: arriving.toISOString(),
      booking: { state: 'CHECKED_IN' },
    });
  });

  it('to one use of a series leaves the series confirmed', async () => {
    const facility = await aFacility();
    const uses = ['2026-04-20', '2026-04-27'].map((day) => ({
      from: on('09:00', day),
      to: on('10:00', day),
    }));
    const { id, occurrences } = await aBooking(facility, { recurrence: 'FREQ=WEEKLY;COUNT=2', uses });
    expect(codeOf(await checkIn(occurrences[0], facility.worker))).toBeUndefined();
    expect(await standingOf(id)).toBe('CONFIRMED: CHECKED_IN CONFIRMED');
  });

  it.each([
    ['08:29', 'OUTSIDE_CHECK_IN_TIME'],
    ['08:30', undefined],
    ['09:59', undefined],
    ['10:00', 'OUTSIDE_CHECK_IN_TIME'],
  ])('at %s for nine to ten gives %s', async (time, code) => {
    const facility = await aFacility();
    const { id, occurrences } = await aBooking(facility);
    hub.setClock(new Date(on(time)));
    expect(codeOf(await checkIn(occurrences[0], facility.worker))).toBe(code);
    expect(await standingOf(id)).toBe(code ? 'CONFIRMED: CONFIRMED' : 'CHECKED_IN: CHECKED_IN');
  });

  it.each(['PENDING', 'HELD', 'REJECTED', 'CANCELLED', 'RELEASED', 'NO_SHOW'])(
    'to what is %s is refused',
    async (state) => {
      const facility = await aFacility();
      const { id, occurrences } = await aBooking(facility, { state, decision_reason: '已处理' });
      expect(codeOf(await checkIn(occurrences[0], facility.worker))).toBe('ILLEGAL_MOVE');
      expect(await standingOf(id)).toBe(`${state}: ${state}`);
    },
  );

  it('is for who booked and for the community’s workers', async () => {
    const facility = await aFacility({ provider_unit_id: newId() });
    const { unit, liaison, head } = aUnit(facility);
    for (const as of [liaison, head, facility.worker]) {
      const { occurrences } = await aBooking(facility, { requester_unit_id: unit });
      expect(codeOf(await checkIn(occurrences[0], as))).toBeUndefined();
      await hub.sql('community', 'delete from booking_occurrence where id = $1', [occurrences[0]]);
    }
    const { occurrences } = await aBooking(facility, { requester_unit_id: unit });
    for (const stranger of [aUnit(facility).liaison, facility.lender, facility.recorder, elsewhere])
      expect(codeOf(await checkIn(occurrences[0], stranger))).toBe('FORBIDDEN');
  });

  it('to what only waits is not for those who may not know of it', async () => {
    const facility = await aFacility();
    const { occurrences } = await aBooking(facility, { state: 'PENDING' });
    expect(codeOf(await checkIn(occurrences[0], elsewhere))).toBe('NOT_FOUND');
    expect(codeOf(await checkIn(occurrences[0], facility.recorder))).toBe('ILLEGAL_MOVE');
  });

  it('to nothing is refused', async () => {
    const { worker } = await aFacility();
    expect(codeOf(await checkIn('x', worker))).toBe('BAD_ID');
    expect(codeOf(await checkIn(newId(), worker))).toBe('NOT_FOUND');
  });

  it('by fifty at once happens once', async () => {
    const facility = await aFacility();
    const { occurrences } = await aBooking(facility);
    const answers = await atOnce(50, () => checkIn(occurrences[0], facility.worker));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });
});
