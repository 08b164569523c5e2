import { newId } from '@hub/kit/identifiers.ts';
import type { TestHub } from '../support/hub.ts';

type Row = Record<string, unknown>;

/** A community of a test's own, and who works for it. */
export interface TestCommunity {
  community: string;
  worker: string;
  chair: string;
  recorder: string;
}

export interface TestFacility extends TestCommunity {
  id: string;
  /** The unit that lends it, and who speaks for that unit; there is one only where the wishes name it. */
  provider: string | null;
  lender: string;
}

export interface TestBooking {
  id: string;
  occurrences: string[];
}

interface Use {
  checked_in_at?: string | null;
  from: string;
  to: string;
  state?: string;
  unitNo?: number | null;
}

/** An instant by its local day and time; the demonstration clock begins at nine on Wednesday, the 15th of April. */
export const on = (time: string, day = '2026-04-20'): string => `${day}T${time}:00+08:00`;

/** Rows of the community subgraph, each with the parents it needs. */
export function factoriesOn(hub: TestHub) {
  let lastCommunity = 100;
  const insert = (table: string, row: Row): Promise<string> => hub.insert('community', table, row);

  async function aCommunity(more: Row = {}): Promise<TestCommunity> {
    const id = String(++lastCommunity).padStart(12, '0');
    await insert('community', { id, name: '演示社区', ...more });
    const [worker, chair, recorder] = ['COMMUNITY_WORKER', 'CHAIR', 'RECORDER'].map(
      (role) => `${role}@${id}`,
    ) as [string, string, string];
    return { community: id, worker, chair, recorder };
  }

  /** A room for twenty that is always open and needs no approval, unless the columns say otherwise. */
  async function aFacility(more: Row = {}, of?: TestCommunity): Promise<TestFacility> {
    const place = of ?? (await aCommunity());
    const row = {
      community_id: place.community,
      name: '会议室',
      kind: 'ROOM',
      capacity: 20,
      opening_hours: '[]',
    };
    const provider = typeof more.provider_unit_id === 'string' ? more.provider_unit_id : null;
    const id = await insert('facility', { ...row, ...more });
    return { ...place, id, provider, lender: `LIAISON@${provider}/${place.community}` };
  }

  const anActivity = ({ community }: TestCommunity, more: Row = {}): Promise<string> =>
    insert('service_activity', {
      community_id: community,
      title: '义诊',
      category: 'HEALTH',
      state: 'OPEN',
      co_host_unit_ids: [],
      ...more,
    });

  const aGrid = ({ community }: TestCommunity, no = 1): Promise<string> =>
    insert('grid', { community_id: community, no, area: `第${no}网格` });

  const aCompound = ({ community }: TestCommunity, more: Row = {}): Promise<string> =>
    insert('compound', {
      community_id: community,
      name: `小区${newId()}`,
      governance: 'SELF_MANAGED',
      ...more,
    });

  /** A count of the whole community, unless the columns name one of its parts. */
  const aCount = ({ community }: TestCommunity, more: Row = {}): Promise<string> =>
    insert('population_snapshot', {
      community_id: community,
      as_of: '2026-03-31',
      households: 100,
      people: 300,
      source: '年报',
      ...more,
    });

  const aNeed = ({ community }: TestCommunity, more: Row = {}): Promise<string> =>
    insert('need', {
      community_id: community,
      title: '补植苗木',
      category: 'GREENING',
      state: 'OPEN',
      ...more,
    });

  const anEquipment = ({ community }: TestCommunity, more: Row = {}): Promise<string> =>
    insert('equipment', { community_id: community, name: '投影机', quantity: 1, ...more });

  const anAsset = ({ community }: TestCommunity, more: Row = {}): Promise<string> =>
    insert('asset', { community_id: community, name: '办公用房', acquired_on: '2025-09-28', ...more });

  const aShift = ({ community }: TestCommunity, activity_id: string, more: Row = {}): Promise<string> =>
    insert('shift', {
      community_id: community,
      activity_id,
      starts_at: on('08:00'),
      ends_at: on('12:00'),
      ...more,
    });

  /** A booking as it stands in the database, by default one that is confirmed from nine to ten on the 20th. */
  async function aBooking(
    { id: facility_id, community: community_id }: TestFacility,
    { uses = [{ from: on('09:00'), to: on('10:00') }], ...more }: Row & { uses?: Use[] } = {},
  ): Promise<TestBooking> {
    const state = String(more.state ?? 'CONFIRMED');
    const at = { community_id, facility_id };
    const booking = { ...at, title: '例会', state, requested_at: on('08:00', '2026-04-01'), ...more };
    const id = await insert('booking', booking);
    const occurrences: string[] = [];
    for (const { from, to, unitNo, ...use } of uses) {
      const occurrence = {
        ...at,
        booking_id: id,
        state,
        unit_no: unitNo === undefined ? (state === 'PENDING' ? null : 1) : unitNo,
        starts_at: from,
        ends_at: to,
        occupied_from: from,
        occupied_to: to,
        ...use,
      };
      occurrences.push(await insert('booking_occurrence', occurrence));
    }
    return { id, occurrences };
  }

  const aHousehold = ({ community }: TestCommunity, more: Row = {}): Promise<string> =>
    insert('household', {
      community_id: community,
      no: newId(),
      masked_address: '演示路**号',
      category: 'LIVING_ALONE',
      consented_on: '2026-01-05',
      ...more,
    });

  /** A case that is live when the demonstration begins; the person goes by the grants they hold. */
  const aCase = (
    { community }: TestCommunity,
    household_id: string,
    person_id: string,
    more: Row = {},
  ): Promise<string> =>
    insert('household_case', {
      community_id: community,
      household_id,
      person_id,
      kind: 'PAIRING',
      reason: '每周上门看望',
      opened_on: '2026-01-05',
      until_day: '2026-06-30',
      opened_by_id: 'another',
      ...more,
    });

  /** Asks for a facility, by default from nine to ten on the 20th for the community itself. */
  const request = (facility: TestFacility, more: Row = {}, as = facility.worker) =>
    hub.write(
      'requestBooking',
      { facilityId: facility.id, startsAt: on('09:00'), endsAt: on('10:00'), title: '例会', ...more },
      as,
      'id state occurrences { id state unitNo startsAt endsAt }',
    );

  /** How the booking and its occurrences stand in the database, as `CONFIRMED: CONFIRMED CANCELLED`. */
  async function standingOf(bookingId: string): Promise<string> {
    const [booking] = await hub.sql<{ state: string; uses: string }>(
      'community',
      `select b.state, string_agg(o.state, ' ' order by o.starts_at) as uses
       from booking b join booking_occurrence o on o.booking_id = b.id where b.id = $1 group by b.id`,
      [bookingId],
    );
    return `${booking?.state}: ${booking?.uses}`;
  }

  return {
    insert,
    aCommunity,
    aFacility,
    aGrid,
    aCompound,
    aCount,
    aNeed,
    anEquipment,
    anAsset,
    anActivity,
    aShift,
    aBooking,
    aHousehold,
    aCase,
    request,
    standingOf,
  };
}

/** What a liaison books with: a unit of a test's own that takes part in the community, and who speaks for it. */
export function aUnit({ community }: TestCommunity): { unit: string; liaison: string; head: string } {
  const unit = newId();
  return { unit, liaison: `LIAISON@${unit}/${community}`, head: `UNIT_HEAD@${unit}/${community}` };
}
