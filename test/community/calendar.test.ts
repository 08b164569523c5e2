import { demonstrationStart } from '@hub/kit/clock.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { codeOf } from '../support/race.ts';
import { factoriesOn, on, type TestFacility } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aFacility, aBooking, anActivity, anAsset, request } = factoriesOn(hub);

async function calendarOf({ id }: TestFacility, from: string, to: string, minMinutes = 60) {
  const { data, errors } = await hub.ask(
    `query ($id: ID!, $from: DateTime!, $to: DateTime!, $minMinutes: Int!) { facility(id: $id) {
       calendar(from: $from, to: $to) { occurrences { id state } freeSlots(minMinutes: $minMinutes) { from to } } } }`,
    { id, from, to, minMinutes },
  );
  expect(errors).toBeUndefined();
  return data.facility.calendar;
}

const idsOf = ({ occurrences }: { occurrences: { id: string }[] }) => occurrences.map(({ id }) => id);
const slot = (from: string, to: string) => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

beforeEach(() => hub.setClock(demonstrationStart));

describe('a calendar', () => {
  it('shows what is booked, asked for or was used, and not what was turned down or called off', async () => {
    const facility = await aFacility({ unit_count: 9 });
    for (const [i, state] of [
      'PENDING',
      'HELD',
      'CONFIRMED',
      'CHECKED_IN',
      'COMPLETED',
      'NO_SHOW',
      'RELEASED',
      'REJECTED',
      'CANCELLED',
    ].entries()) {
      const checked_in_at = ['CHECKED_IN', 'COMPLETED'].includes(state) ? on('09:00') : null;
      const use = { from: on(`0${i}:00`), to: on('10:00'), unitNo: i + 1, checked_in_at };
      await aBooking(facility, { state, uses: [use], decision_reason: '…' });
    }
    const { occurrences } = await calendarOf(facility, on('00:00'), on('23:00'));
    expect(occurrences.map(({ state }: { state: string }) => state)).toEqual([
      'PENDING',
      'HELD',
      'CONFIRMED',
      'CHECKED_IN',
      'COMPLETED',
      'NO_SHOW',
    ]);
  });

  it('shows what reaches into it and leaves out what only touches it', async () => {
    const facility = await aFacility();
    const day = '2026-04-21';
    const { occurrences } = await aBooking(facility, {
      uses: [
        { from: on('20:00'), to: on('22:00') },
        { from: on('22:00'), to: on('06:00', day) },
        { from: on('07:00', day), to: on('08:00', day) },
      ],
    });
    const [before, over, after] = occurrences;
    expect(idsOf(await calendarOf(facility, on('22:00'), on('07:00', day)))).toEqual([over]);
    expect(idsOf(await calendarOf(facility, on('21:59'), on('07:01', day)))).toEqual([before, over, after]);
    expect(idsOf(await calendarOf(facility, on('23:00'), on('23:30')))).toEqual([over]);
  });

  it('has a week of every bookable facility of a community, in as many statements as one', async () => {
    const place = await aCommunity();
    await aFacility({ name: '档案室', bookable: false }, place);
    const ask = async (facilities: number) => {
      const query = `query ($id: ID!) { facilityBookings(communityId: $id, from: "${on('00:00')}", to: "${on('00:00', '2026-04-27')}") {
        facility { name community { name } equipment { name } } freeSlots { from }
        occurrences { state booking { title purpose { __typename } facility { name } } } } }`;
      return hub.statementsOf(async () => {
        const { data, errors } = await hub.ask(query, { id: place.community });
        expect(errors).toBeUndefined();
        expect(data.facilityBookings).toHaveLength(facilities);
        for (const { occurrences } of data.facilityBookings) expect(occurrences).toHaveLength(1);
      });
    };
    const add = async (times: number) => {
      for (let i = 0; i < times; i++)
        await aBooking(await aFacility({}, place), { activity_id: await anActivity(place) });
    };
    await add(2);
    const few = await ask(2);
    await add(18);
    const many = await ask(20);
    expect(many.length).toBeLessThanOrEqual(few.length);
    expect(few.length).toBeLessThanOrEqual(8);
  });
});

describe('free slots', () => {
  it('are what is left of the opening hours, and can be booked as they are', async () => {
    const opening_hours = JSON.stringify([{ weekdays: [1], opens: '08:00', closes: '12:00' }]);
    const facility = await aFacility({ opening_hours });
    await aBooking(facility);
    const { freeSlots } = await calendarOf(facility, on('00:00'), on('23:00'));
    expect(freeSlots).toEqual([slot(on('08:00'), on('09:00')), slot(on('10:00'), on('12:00'))]);
    for (const { from, to } of freeSlots)
      expect(codeOf(await request(facility, { startsAt: from, endsAt: to }))).toBeUndefined();
    expect((await calendarOf(facility, on('00:00'), on('23:00'))).freeSlots).toEqual([]);
  });

  it('mind the buffers of what lies outside the period', async () => {
    const facility = await aFacility({ buffer_before_minutes: 30, buffer_after_minutes: 30 });
    const day = { from: on('00:00'), to: on('00:00', '2026-04-21') };
    for (const use of [
      { from: on('22:00', '2026-04-19'), to: day.from },
      { from: day.to, to: on('02:00', '2026-04-21') },
    ]) {
      const asked = await request(facility, { startsAt: use.from, endsAt: use.to });
      expect(codeOf(asked)).toBeUndefined();
    }
    const { occurrences, freeSlots } = await calendarOf(facility, day.from, day.to);
    expect(occurrences).toEqual([]);
    expect(freeSlots).toEqual([slot(on('01:00'), on('23:00'))]);
  });

  it('are there while one unit of many is free', async () => {
    const parking = await aFacility({ kind: 'PARKING', unit_count: 2 });
    await aBooking(parking, { uses: [{ from: on('18:00'), to: on('20:00'), unitNo: 1 }] });
    await aBooking(parking, { uses: [{ from: on('19:00'), to: on('21:00'), unitNo: 2 }] });
    const { freeSlots } = await calendarOf(parking, on('18:00'), on('22:00'));
    expect(freeSlots).toEqual([slot(on('18:00'), on('19:00')), slot(on('20:00'), on('22:00'))]);
  });

  it('mind those who hold and not those who only ask', async () => {
    const facility = await aFacility({ requires_approval: true });
    await aBooking(facility, { state: 'PENDING' });
    await aBooking(facility, { state: 'HELD', uses: [{ from: on('11:00'), to: on('12:00') }] });
    const { freeSlots } = await calendarOf(facility, on('09:00'), on('12:00'));
    expect(freeSlots).toEqual([slot(on('09:00'), on('11:00'))]);
  });

  it('are not in the past, nor within the notice', async () => {
    const facility = await aFacility({ notice_minutes: 120 });
    const today = await calendarOf(facility, on('00:00', '2026-04-15'), on('12:00', '2026-04-15'));
    expect(today.freeSlots).toEqual([slot(on('11:00', '2026-04-15'), on('12:00', '2026-04-15'))]);
  });

  it.each([0, -1, -2_147_483_648, 132_481, 2_147_483_647])(
    'of %i minutes are refused',
    async (minMinutes) => {
      const { id } = await aFacility();
      const answer = await hub.ask(
        `query ($id: ID!, $minMinutes: Int!) { facility(id: $id) {
         calendar(from: "${on('00:00')}", to: "${on('10:00')}") { freeSlots(minMinutes: $minMinutes) { from } } } }`,
        { id, minMinutes },
      );
      expect(codeOf(answer)).toBe('MINUTES_OUT_OF_RANGE');
    },
  );
});

describe('the hours a gift was used for', () => {
  const usage = async (assetId: string, from: string, to: string) => {
    const query = `query ($id: ID!, $from: Date!, $to: Date!) { asset(id: $id) { usageHours(from: $from, to: $to) } }`;
    return (await hub.ask(query, { id: assetId, from, to })).data.asset.usageHours;
  };

  it('are those in which its place was used, on the days asked about', async () => {
    const facility = await aFacility();
    const asset = await anAsset(facility, { facility_id: facility.id });
    const days = [10, 11, 12].map((day) => `2026-04-${day}`);
    const checked_in_at = on('09:00');
    await aBooking(facility, {
      state: 'COMPLETED',
      uses: [
        { from: on('09:00', days[0]), to: on('10:30', days[0]), checked_in_at },
        { from: on('22:00', days[1]), to: on('06:00', days[2]), checked_in_at },
      ],
    });
    expect(await usage(asset, '2026-04-10', '2026-04-12')).toBe(9.5);
    expect(await usage(asset, '2026-04-10', '2026-04-11')).toBe(3.5);
    expect(await usage(asset, '2026-04-12', '2026-04-12')).toBe(6);
    expect(await usage(asset, '2026-04-13', '2026-04-13')).toBe(0);
  });

  it('count what is being used and what is over, and nothing that is to come or did not happen', async () => {
    const facility = await aFacility({ unit_count: 9 });
    const asset = await anAsset(facility, { facility_id: facility.id });
    const day = '2026-04-15';
    const use = { from: on('07:00', day), to: on('08:00', day) };
    const states = ['CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'RELEASED', 'PENDING'];
    for (const [i, state] of states.entries()) {
      const checked_in_at = ['CHECKED_IN', 'COMPLETED'].includes(state) ? use.from : null;
      await aBooking(facility, { state, uses: [{ ...use, unitNo: i + 1, checked_in_at }] });
    }
    await aBooking(facility, { uses: [{ from: on('10:00', day), to: on('11:00', day) }] });
    expect(await usage(asset, day, day)).toBe(3);
  });

  it('are not known of what has no place', async () => {
    expect(await usage(await anAsset(await aCommunity()), '2026-04-01', '2026-04-30')).toBeNull();
  });
});
