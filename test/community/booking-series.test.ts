import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, on, type TestFacility } from './factories.ts';

const hub = useHub('empty');
const { aFacility, aBooking, request } = factoriesOn(hub);

const uses = (facility: TestFacility) =>
  hub.sql<{ day: string; unit_no: number; state: string }>(
    'community',
    `select to_char(starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as day, unit_no, state
     from booking_occurrence where facility_id = $1 order by starts_at`,
    [facility.id],
  );

/** A series that begins on the 20th, a Monday, from nine to ten. */
const series = (recurrence: string, more = {}) => ({ recurrence, ...more });

describe('a series', () => {
  it('of four weeks takes four times, and one booking holds them', async () => {
    const facility = await aFacility();
    const { data } = await request(facility, series('FREQ=WEEKLY;COUNT=4'));
    const { state, occurrences } = data.requestBooking;
    expect(state).toBe('CONFIRMED');
    expect(occurrences.map(({ startsAt }: { startsAt: string }) => startsAt.slice(0, 10))).toEqual([
      '2026-04-20',
      '2026-04-27',
      '2026-05-04',
      '2026-05-11',
    ]);
  });

  it('on every fifth Friday leaves out the months that have none', async () => {
    const facility = await aFacility({ advance_days: 365 });
    const fifthFriday = { startsAt: on('19:00', '2026-05-29'), endsAt: on('21:00', '2026-05-29') };
    const asked = await request(facility, series('FREQ=MONTHLY;BYDAY=5FR;COUNT=3', fifthFriday));
    expect(codeOf(asked)).toBeUndefined();
    expect((await uses(facility)).map(({ day }) => day)).toEqual([
      '2026-05-29 19:00',
      '2026-07-31 19:00',
      '2026-10-30 19:00',
    ]);
  });

  it('may pass midnight each time', async () => {
    const night = { startsAt: on('22:00'), endsAt: on('06:00', '2026-04-21') };
    const facility = await aFacility();
    expect(codeOf(await request(facility, series('FREQ=DAILY;COUNT=60', night)))).toBeUndefined();
    expect(await uses(facility)).toHaveLength(60);
  });

  it('takes every time or none, and says which is taken', async () => {
    const facility = await aFacility();
    await aBooking(facility, { uses: [{ from: on('09:30', '2026-05-04'), to: on('10:30', '2026-05-04') }] });
    const { errors } = await request(facility, series('FREQ=WEEKLY;COUNT=4'));
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FACILITY_TAKEN',
      startsAt: '2026-05-04T01:00:00.000Z',
      nearestFree: { from: '2026-05-04T00:30:00.000Z', to: '2026-05-04T01:30:00.000Z' },
    });
    expect(await uses(facility)).toHaveLength(1);
  });

  it('is seen by a booking that has lasted for longer than the search looks back', async () => {
    const facility = await aFacility({ longest_minutes: 92 * 1440 });
    await aBooking(facility, { uses: [{ from: on('09:00', '2026-03-01'), to: on('09:00', '2026-05-31') }] });
    expect(codeOf(await request(facility, series('FREQ=WEEKLY;COUNT=2')))).toBe('FACILITY_TAKEN');
  });

  it('may get another unit each time', async () => {
    const facility = await aFacility({ unit_count: 2 });
    await aBooking(facility, { uses: [{ from: on('09:00', '2026-04-27'), to: on('10:00', '2026-04-27') }] });
    const { data } = await request(facility, series('FREQ=WEEKLY;COUNT=3'));
    const units = data.requestBooking.occurrences.map(({ unitNo }: { unitNo: number }) => unitNo);
    expect(units).toEqual([1, 2, 1]);
  });

  it.each([
    ['is too long for the calendar', 'FREQ=WEEKLY;COUNT=60', {}, {}, 'TOO_FAR_AHEAD'],
    ['has too many uses', 'FREQ=DAILY;COUNT=61', {}, {}, 'BAD_RECURRENCE'],
    ['never ends', 'FREQ=WEEKLY', {}, {}, 'BAD_RECURRENCE'],
    ['goes by seconds', 'FREQ=SECONDLY;COUNT=1000000', {}, {}, 'BAD_RECURRENCE'],
    ['ends in eight thousand years', 'FREQ=DAILY;UNTIL=99991231', {}, {}, 'BAD_RECURRENCE'],
    ['brings its own start', 'DTSTART:20200101T000000Z\nRRULE:FREQ=DAILY;COUNT=2', {}, {}, 'ONE_LINE_ONLY'],
    ['does not begin when asked', 'FREQ=WEEKLY;BYDAY=TU;COUNT=2', {}, {}, 'FIRST_USE_NOT_IN_SERIES'],
    [
      'lasts longer than a day each day',
      'FREQ=DAILY;COUNT=3',
      { endsAt: on('15:00', '2026-04-21') },
      {},
      'TOO_LONG',
    ],
    [
      'overlaps itself',
      'FREQ=DAILY;COUNT=3',
      { endsAt: on('15:00', '2026-04-21') },
      { longest_minutes: 2880 },
      'SERIES_OVERLAPS_ITSELF',
    ],
    [
      'overlaps itself with its buffers, although there are units enough',
      'FREQ=DAILY;COUNT=3',
      { endsAt: on('08:30', '2026-04-21') },
      { buffer_after_minutes: 60, unit_count: 9 },
      'SERIES_OVERLAPS_ITSELF',
    ],
    [
      'overlaps itself and only waits for approval',
      'FREQ=DAILY;COUNT=3',
      { endsAt: on('15:00', '2026-04-21') },
      { longest_minutes: 2880, requires_approval: true },
      'SERIES_OVERLAPS_ITSELF',
    ],
  ])('that %s is refused', async (_, recurrence, more, place, code) => {
    const facility = await aFacility(place);
    expect(codeOf(await request(facility, series(recurrence, more)))).toBe(code);
    expect(await uses(facility)).toEqual([]);
  });

  it('asked for by fifty at once goes whole to one of them', async () => {
    const facility = await aFacility();
    const answers = await atOnce(50, (no) =>
      request(facility, series(no % 2 ? 'FREQ=DAILY;COUNT=8' : 'FREQ=WEEKLY;COUNT=4')),
    );
    expect(outcomes(answers)).toEqual({ OK: 1, FACILITY_TAKEN: 49 });
    expect([4, 8]).toContain((await uses(facility)).length);
  });
});
