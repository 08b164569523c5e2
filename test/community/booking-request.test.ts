import { demonstrationStart } from '@hub/kit/clock.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { aUnit, factoriesOn, on } from './factories.ts';

const hub = useHub('empty');
const { aFacility, aBooking, request, standingOf } = factoriesOn(hub);

const holding = (facilityId: string) =>
  hub.sql<{ unit_no: number }>(
    'community',
    `select unit_no from booking_occurrence where facility_id = $1 and state = 'CONFIRMED' order by 1`,
    [facilityId],
  );

beforeEach(() => hub.setClock(demonstrationStart));

describe('a request for a facility', () => {
  it('is confirmed at once where no approval is needed, with its trace', async () => {
    const facility = await aFacility();
    const { data, errors } = await request(facility);
    expect(errors).toBeUndefined();
    expect(data.requestBooking).toMatchObject({
      state: 'CONFIRMED',
      occurrences: [{ state: 'CONFIRMED', unitNo: 1 }],
    });
    const { id } = data.requestBooking;
    const audit = await hub.sql('community', 'select * from audit_entry where entity_id = $1', [id]);
    expect(audit).toMatchObject([
      { verb: 'requestBooking', entity: 'Booking', actor_id: facility.worker, before: null },
    ]);
    const outbox = await hub.sql('community', 'select verb from outbox_event where entity_id = $1', [id]);
    expect(outbox).toEqual([{ verb: 'requestBooking' }]);
  });

  it('that is refused leaves nothing behind, and may be made again with the same clientMutationId', async () => {
    const facility = await aFacility();
    const { id } = await aBooking(facility);
    const clientMutationId = newId();
    expect(codeOf(await request(facility, { clientMutationId }))).toBe('FACILITY_TAKEN');
    const audit = await hub.sql('community', 'select * from audit_entry where actor_id = $1', [
      facility.worker,
    ]);
    expect(audit).toEqual([]);
    expect(codeOf(await hub.write('cancelBooking', { bookingId: id }, facility.worker))).toBeUndefined();
    expect(codeOf(await request(facility, { clientMutationId }))).toBeUndefined();
  });

  it('made twice with one clientMutationId is one booking, and with other input none', async () => {
    const facility = await aFacility();
    const clientMutationId = newId();
    const answers = await atOnce(50, () => request(facility, { clientMutationId }));
    expect(new Set(answers.map(({ data }) => data.requestBooking.id)).size).toBe(1);
    const other = await request(facility, { clientMutationId, startsAt: on('11:00'), endsAt: on('12:00') });
    expect(codeOf(other)).toBe('CLIENT_MUTATION_ID_REUSED');
    expect(await holding(facility.id)).toHaveLength(1);
  });

  it.each(['CHAIR', 'RECORDER', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER'])(
    'for the community is made by its %s, and by no other community’s',
    async (role) => {
      const facility = await aFacility();
      expect(codeOf(await request(facility, {}, `${role}@000000000001`))).toBe('FORBIDDEN');
      expect(codeOf(await request(facility, {}, `${role}@${facility.community}`))).toBeUndefined();
    },
  );

  it('for a unit is made by its liaison or head, and by no one of the community', async () => {
    const facility = await aFacility({ unit_count: 2 });
    const { unit, liaison, head } = aUnit(facility);
    const elsewhere = `LIAISON@${unit}/000000000001`;
    for (const stranger of [aUnit(facility).liaison, elsewhere, facility.worker, facility.chair])
      expect(codeOf(await request(facility, { requesterUnitId: unit }, stranger))).toBe('FORBIDDEN');
    for (const own of [liaison, head])
      expect(codeOf(await request(facility, { requesterUnitId: unit }, own))).toBeUndefined();
  });
});

describe('a refusal', () => {
  it('for buffers back to back names the use and offers the nearest free slot', async () => {
    const facility = await aFacility({ buffer_before_minutes: 15, buffer_after_minutes: 15 });
    expect(codeOf(await request(facility))).toBeUndefined();
    const { data, errors } = await request(facility, { startsAt: on('10:00'), endsAt: on('11:00') });
    expect(data.requestBooking).toBeNull();
    expect(errors?.[0]).toMatchObject({
      path: ['requestBooking'],
      extensions: {
        code: 'FACILITY_TAKEN',
        startsAt: '2026-04-20T02:00:00.000Z',
        nearestFree: { from: '2026-04-20T02:30:00.000Z', to: '2026-04-20T03:30:00.000Z' },
      },
    });
    const offered = errors?.[0]?.extensions?.nearestFree as { from: string; to: string };
    expect(codeOf(await request(facility, { startsAt: offered.from, endsAt: offered.to }))).toBeUndefined();
  });

  const night = { startsAt: on('22:00'), endsAt: on('06:00', '2026-04-21') };

  it('of the twenty-first car for a night offers the nearest other night', async () => {
    const opening_hours = JSON.stringify([{ weekdays: [1, 2, 3, 4, 5], opens: '18:00', closes: '07:00' }]);
    const parking = await aFacility({ kind: 'PARKING', unit_count: 20, opening_hours });
    for (let car = 1; car <= 20; car++) {
      const { data } = await request(parking, night);
      expect(data.requestBooking.occurrences[0].unitNo).toBe(car);
    }
    const { errors } = await request(parking, night);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FACILITY_TAKEN',
      nearestFree: { from: '2026-04-21T10:00:00.000Z', to: '2026-04-21T18:00:00.000Z' },
    });
  });

  it('says that nothing is free when nothing is', async () => {
    const facility = await aFacility();
    const month = { from: on('00:00', '2026-04-01'), to: on('00:00', '2026-05-31') };
    await aBooking(facility, { uses: [month] });
    const { errors } = await request(facility);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FACILITY_TAKEN', nearestFree: null });
  });

  it.each([
    [
      'in the past',
      { startsAt: on('09:00', '2026-04-14'), endsAt: on('10:00', '2026-04-14') },
      'BOOKING_IN_THE_PAST',
    ],
    ['that ends before it starts', { startsAt: on('10:00'), endsAt: on('09:00') }, 'EMPTY_PERIOD'],
    ['that takes no time', { startsAt: on('10:00'), endsAt: on('10:00') }, 'EMPTY_PERIOD'],
    ['of a millisecond', { startsAt: on('09:00'), endsAt: '2026-04-20T01:00:00.001Z' }, 'NOT_WHOLE_MINUTES'],
    ['of a minute', { startsAt: on('09:00'), endsAt: on('09:01') }, 'TOO_SHORT'],
    ['in the year 9999', { endsAt: '9999-12-31T00:00:00Z' }, 'DATE_OUT_OF_RANGE'],
    ['for too many people', { headcount: 21 }, 'OVER_CAPACITY'],
    ['for nobody', { headcount: 0 }, 'BAD_HEADCOUNT'],
    ['for fewer than nobody', { headcount: -1 }, 'BAD_HEADCOUNT'],
    ['for longer than the place allows', { endsAt: on('09:01', '2026-04-21') }, 'TOO_LONG'],
    ['beyond a hundred days', { endsAt: on('09:00', '2026-08-20') }, 'PERIOD_TOO_LONG'],
    [
      'too far ahead',
      { startsAt: on('09:00', '2026-12-20'), endsAt: on('10:00', '2026-12-20') },
      'TOO_FAR_AHEAD',
    ],
    ['of a place that is none', { facilityId: newId() }, 'NOT_FOUND'],
    ['of what is no place', { facilityId: 'x' }, 'BAD_ID'],
    ['for a resolution that is none', { resolutionId: 'x' }, 'BAD_ID'],
    ['for a unit that is none', { requesterUnitId: 'x' }, 'BAD_ID'],
    ['without a title', { title: ' ' }, 'BLANK_TEXT'],
  ])('meets a request %s', async (_, more, code) => {
    const facility = await aFacility();
    expect(codeOf(await request(facility, more, facility.worker))).toBe(code);
  });

  it.each([
    ['FACILITY_NOT_BOOKABLE', { bookable: false }],
    ['NOTICE_TOO_SHORT', { notice_minutes: 60 * 24 * 6 }],
    ['TOO_FAR_AHEAD', { advance_days: 3 }],
    ['TOO_LONG', { longest_minutes: 59 }],
    [
      'OUTSIDE_OPENING_HOURS',
      { opening_hours: JSON.stringify([{ weekdays: [2], opens: '08:00', closes: '12:00' }]) },
    ],
  ])('is %s where the place says so', async (code, more) => {
    expect(codeOf(await request(await aFacility(more)))).toBe(code);
  });

  it('comes as a code when rows written around the hub win the race', async () => {
    const facility = await aFacility();
    const { id } = await aBooking(facility, { state: 'PENDING' });
    await hub.sql('community', 'begin');
    await hub.sql(
      'community',
      `update booking_occurrence set state = 'CONFIRMED', unit_no = 1 where booking_id = $1`,
      [id],
    );
    const asked = request(facility);
    await untilSomeoneWaits();
    await hub.sql('community', 'commit');
    expect(codeOf(await asked)).toBe('FACILITY_TAKEN');
    expect(await standingOf(id)).toBe('PENDING: CONFIRMED');
  });
});

/** Until a connection of the hub waits for a lock that another one has. */
async function untilSomeoneWaits(): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await hub.sql('community', waiting)).length === 0)
    await new Promise((next) => setTimeout(next, 20));
}

describe('many requests at once', () => {
  it('for one slot: one wins', async () => {
    const facility = await aFacility();
    const answers = await atOnce(50, (no) => request(facility, { headcount: (no % 20) + 1 }));
    expect(outcomes(answers)).toEqual({ OK: 1, FACILITY_TAKEN: 49 });
  });

  it('for twenty parking spaces over midnight: twenty win, each another space', async () => {
    const facility = await aFacility({ unit_count: 20 });
    const answers = await atOnce(50, () =>
      request(facility, { startsAt: on('22:00'), endsAt: on('06:00', '2026-04-21') }),
    );
    expect(outcomes(answers)).toEqual({ OK: 20, FACILITY_TAKEN: 30 });
    const spaces = (await holding(facility.id)).map(({ unit_no }) => unit_no);
    expect(spaces).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('for uses that overlap here and there: no two that win overlap', async () => {
    const facility = await aFacility({ buffer_after_minutes: 10 });
    const answers = await atOnce(60, (no) => {
      const from = new Date(Date.parse(on('08:00')) + ((no * 37) % 60) * 600_000);
      return request(facility, { startsAt: from, endsAt: new Date(from.getTime() + 2_400_000) });
    });
    const { OK = 0, FACILITY_TAKEN = 0 } = outcomes(answers);
    expect(OK).toBeGreaterThan(5);
    expect(OK + FACILITY_TAKEN).toBe(60);
    const [{ clashes } = {}] = await hub.sql<{ clashes: string }>(
      'community',
      `select count(*) as clashes from booking_occurrence a join booking_occurrence b
       on a.facility_id = b.facility_id and a.id < b.id and a.occupied_from < b.occupied_to and b.occupied_from < a.occupied_to
       where a.facility_id = $1`,
      [facility.id],
    );
    expect(clashes).toBe('0');
  });
});
