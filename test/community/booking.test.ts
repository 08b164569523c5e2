import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, outcomes } from '../support/race.ts';

const hub = useHub('empty');
const community = '000000000001';
const worker = `COMMUNITY_WORKER@${community}`;

interface Place {
  unitCount?: number;
  buffer?: number;
  requiresApproval?: boolean;
  pendingBlocksSlot?: boolean;
  provider?: string | null;
}

async function aFacility({
  unitCount = 1,
  buffer = 0,
  requiresApproval = false,
  pendingBlocksSlot = false,
  provider = null,
}: Place = {}) {
  const id = newId();
  await hub.sql('community', 'insert into community (id, name) values ($1, $2) on conflict do nothing', [
    community,
    '演示',
  ]);
  await hub.sql(
    'community',
    `insert into facility (id, community_id, name, kind, capacity, unit_count, buffer_before_minutes, buffer_after_minutes,
       requires_approval, pending_blocks_slot, provider_unit_id, opening_hours)
     values ($1, $2, '会议室', 'ROOM', 20, $3, $4, $4, $5, $6, $7, '[]')`,
    [id, community, unitCount, buffer, requiresApproval, pendingBlocksSlot, provider],
  );
  return id;
}

const on = (time: string, day = '2026-04-20') => `${day}T${time}:00+08:00`;

const request = (
  facilityId: string,
  from: string,
  to: string,
  { as = worker, ...more }: Record<string, unknown> = {},
) =>
  hub.ask(
    `mutation ($input: RequestBookingInput!) { requestBooking(input: $input) {
       id state occurrences { id state unitNo startsAt } facility { name } } }`,
    { input: { clientMutationId: newId(), facilityId, startsAt: from, endsAt: to, title: '例会', ...more } },
    { as: String(as) },
  );

const write = (mutation: string, input: Record<string, unknown>, as = worker, fields?: string) =>
  hub.write(mutation, input, as, fields);

const holding = (facilityId: string) =>
  hub.sql('community', `select * from booking_occurrence where facility_id = $1 and state = 'CONFIRMED'`, [
    facilityId,
  ]);

describe('a request for a facility', () => {
  it('is confirmed at once where no approval is needed, with its trace', async () => {
    const facility = await aFacility();
    const { data, errors } = await request(facility, on('09:00'), on('10:00'));
    expect(errors).toBeUndefined();
    expect(data.requestBooking).toMatchObject({
      state: 'CONFIRMED',
      occurrences: [{ state: 'CONFIRMED', unitNo: 1 }],
    });
    const { id } = data.requestBooking;
    const audit = await hub.sql('community', 'select * from audit_entry where entity_id = $1', [id]);
    expect(audit).toMatchObject([
      { verb: 'requestBooking', entity: 'Booking', actor_id: worker, before: null },
    ]);
    const outbox = await hub.sql('community', 'select verb from outbox_event where entity_id = $1', [id]);
    expect(outbox).toEqual([{ verb: 'requestBooking' }]);
  });

  it('that overlaps is refused with the nearest free slot, and leaves nothing behind', async () => {
    const facility = await aFacility({ buffer: 15 });
    await request(facility, on('09:00'), on('10:00'));
    const before = await hub.sql('community', 'select count(*) from audit_entry');
    const { data, errors } = await request(facility, on('10:00'), on('11:00'));
    expect(data.requestBooking).toBeNull();
    expect(errors?.[0]).toMatchObject({
      path: ['requestBooking'],
      extensions: {
        code: 'FACILITY_TAKEN',
        nearestFree: { from: '2026-04-20T02:30:00.000Z', to: '2026-04-20T03:30:00.000Z' },
      },
    });
    expect(await hub.sql('community', 'select count(*) from audit_entry')).toEqual(before);
    expect(await holding(facility)).toHaveLength(1);
  });

  it('is for the unit’s own liaison', async () => {
    const [facility, unit] = [await aFacility(), newId()];
    const refused = await request(facility, on('09:00'), on('10:00'), { requesterUnitId: unit });
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { data } = await request(facility, on('09:00'), on('10:00'), {
      requesterUnitId: unit,
      as: `LIAISON@${unit}`,
    });
    expect(data.requestBooking.state).toBe('CONFIRMED');
  });

  it.each([
    ['in the past', on('09:00', '2026-04-14'), on('10:00', '2026-04-14'), {}, 'BOOKING_IN_THE_PAST'],
    ['that ends before it starts', on('10:00'), on('09:00'), {}, 'EMPTY_PERIOD'],
    ['for too many people', on('09:00'), on('10:00'), { headcount: 21 }, 'OVER_CAPACITY'],
    ['without an end', on('09:00'), on('10:00'), { recurrence: 'FREQ=WEEKLY' }, 'BAD_RECURRENCE'],
  ])('%s is refused', async (_, from, to, more, code) => {
    const { errors } = await request(await aFacility(), from, to, more);
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });

  it('for a place that does not exist is refused', async () => {
    expect((await request(newId(), on('09:00'), on('10:00'))).errors?.[0]?.extensions?.code).toBe(
      'NOT_FOUND',
    );
  });

  it('for a series takes every occurrence or none', async () => {
    const facility = await aFacility();
    const series = { recurrence: 'FREQ=WEEKLY;COUNT=4' };
    const { data } = await request(facility, on('09:00'), on('10:00'), series);
    expect(data.requestBooking.occurrences).toHaveLength(4);
    const clash = await request(facility, on('09:00', '2026-05-04'), on('10:00', '2026-05-04'), series);
    expect(clash.errors?.[0]?.extensions?.code).toBe('FACILITY_TAKEN');
    expect(await holding(facility)).toHaveLength(4);
  });

  it('made twice with one clientMutationId is one booking, and with other input none', async () => {
    const facility = await aFacility();
    const clientMutationId = newId();
    const answers = await atOnce(50, () => request(facility, on('09:00'), on('10:00'), { clientMutationId }));
    expect(new Set(answers.map(({ data }) => data.requestBooking.id)).size).toBe(1);
    const other = await request(facility, on('11:00'), on('12:00'), { clientMutationId });
    expect(other.errors?.[0]?.extensions?.code).toBe('CLIENT_MUTATION_ID_REUSED');
    expect(await holding(facility)).toHaveLength(1);
  });
});

describe('many requests at once', () => {
  it('for one slot: one wins', async () => {
    const facility = await aFacility();
    const answers = await atOnce(50, (no) =>
      request(facility, on('09:00'), on('10:00'), { headcount: (no % 20) + 1 }),
    );
    expect(outcomes(answers)).toEqual({ OK: 1, FACILITY_TAKEN: 49 });
  });

  it('for twenty parking spaces over midnight: twenty win, each another space', async () => {
    const facility = await aFacility({ unitCount: 20 });
    const answers = await atOnce(50, () => request(facility, on('22:00'), on('06:00', '2026-04-21')));
    expect(outcomes(answers)).toEqual({ OK: 20, FACILITY_TAKEN: 30 });
    const spaces = (await holding(facility)).map(({ unit_no }) => unit_no);
    expect(new Set(spaces).size).toBe(20);
  });
});

describe('a request that needs approval', () => {
  it('may overlap others while it waits; of two approved at once, one stands', async () => {
    const facility = await aFacility({ requiresApproval: true });
    const waiting = await atOnce(2, () => request(facility, on('09:00'), on('10:00')));
    expect(waiting.map(({ data }) => data.requestBooking.state)).toEqual(['PENDING', 'PENDING']);
    const decided = await atOnce(2, (no) =>
      write('decideBooking', {
        bookingId: waiting[no]?.data.requestBooking.id,
        approve: true,
      }),
    );
    expect(outcomes(decided)).toEqual({ OK: 1, FACILITY_TAKEN: 1 });
  });

  it('holds its time where the place says so', async () => {
    const facility = await aFacility({ requiresApproval: true, pendingBlocksSlot: true });
    const { data } = await request(facility, on('09:00'), on('10:00'));
    expect(data.requestBooking.state).toBe('HELD');
    expect((await request(facility, on('09:30'), on('10:30'))).errors?.[0]?.extensions?.code).toBe(
      'FACILITY_TAKEN',
    );
  });

  it('is decided by the unit that lends the place, and not by the community', async () => {
    const provider = newId();
    const facility = await aFacility({ requiresApproval: true, provider });
    const { data } = await request(facility, on('09:00'), on('10:00'));
    const decision = { bookingId: data.requestBooking.id, approve: false, reason: '考试周' };
    const refused = await write('decideBooking', decision);
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const declined = await write('decideBooking', decision, `UNIT_HEAD@${provider}`, 'state decisionReason');
    expect(declined.data.decideBooking).toEqual({ state: 'REJECTED', decisionReason: '考试周' });
    const again = await write('decideBooking', decision, `UNIT_HEAD@${provider}`);
    expect(again.errors?.[0]?.extensions?.code).toBe('ILLEGAL_MOVE');
  });
});

describe('a confirmed booking', () => {
  it('gives its time back when it is cancelled', async () => {
    const facility = await aFacility();
    const { data } = await request(facility, on('09:00'), on('10:00'));
    const bookingId = data.requestBooking.id;
    const cancelled = await write('cancelBooking', { bookingId, reason: '改期' });
    expect(cancelled.data.cancelBooking.state).toBe('CANCELLED');
    expect((await request(facility, on('09:00'), on('10:00'))).data.requestBooking.state).toBe('CONFIRMED');
  });

  it('is checked in from half an hour before, by who booked', async () => {
    const facility = await aFacility();
    const { data } = await request(facility, on('09:00'), on('10:00'));
    const input = { occurrenceId: data.requestBooking.occurrences[0].id };
    hub.setClock(new Date(on('08:29')));
    const early = await write('checkInBooking', input);
    expect(early.errors?.[0]?.extensions?.code).toBe('OUTSIDE_CHECK_IN_TIME');
    hub.setClock(new Date(on('08:31')));
    const stranger = await write('checkInBooking', input, `LIAISON@${newId()}`);
    expect(stranger.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const arrived = await write('checkInBooking', input, worker, 'state checkedInAt booking { state }');
    expect(arrived.data.checkInBooking).toMatchObject({
      state: 'CHECKED_IN',
      booking: { state: 'CHECKED_IN' },
    });
    hub.setClock(new Date('2026-04-15T09:00:00+08:00'));
  });
});

describe('the database itself', () => {
  it('refuses an overlap, a holder without a unit and an end before the start', async () => {
    const facility = await aFacility();
    const { data } = await request(facility, on('09:00'), on('10:00'));
    const copy = (changes: string) =>
      hub.sql(
        'community',
        `insert into booking_occurrence select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid()) || $2)).*
         from booking_occurrence o where booking_id = $1`,
        [data.requestBooking.id, changes],
      );
    await expect(copy('{}')).rejects.toThrow('booking_occurrence_no_overlap');
    await expect(copy('{"unit_no": null}')).rejects.toThrow('booking_occurrence_holds_a_unit');
    await expect(copy('{"unit_no": 2, "ends_at": "2026-04-20T00:00:00Z"}')).rejects.toThrow(
      'booking_occurrence_ends_after_start',
    );
  });
});
