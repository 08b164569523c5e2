import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { factoriesOn, on, type TestFacility } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aFacility, aGrid, aCompound, aCount, aNeed, ...factories } = factoriesOn(hub);
const { anEquipment, anAsset, anActivity, aShift, aBooking, aHousehold, aCase } = factories;

const sql = (text: string, ...values: unknown[]) => hub.sql('community', text, values);

const hours = (...entries: object[]) => ({ opening_hours: JSON.stringify(entries) });
const daily = { weekdays: [1, 7], opens: '08:00', closes: '24:00' };
const use = { from: on('09:00'), to: on('10:00') };
const changeUse = async (facility: TestFacility, change: string) => {
  const { occurrences } = await aBooking(facility);
  await sql(`update booking_occurrence set ${change} where id = $1`, occurrences[0]);
};

const aCaseWith = async (place: TestFacility, more: object) =>
  aCase(place, await aHousehold(place), 'someone', { ...more });

/** What SQL that goes around the hub may not do, by the constraint that refuses it. */
const refused: [constraint: string, attempt: (facility: TestFacility) => Promise<unknown>][] = [
  ['community_id_is_a_division_code', () => aCommunity({ id: '00000000000A' })],
  ['community_has_an_area', () => aCommunity({ area_km2: 0 })],
  ['community_has_an_area', () => aCommunity({ area_km2: 'NaN' })],
  ['community_green_coverage_is_a_share', () => aCommunity({ green_coverage: 51.6 })],
  ['grid_no_counts_from_one', (place) => aGrid(place, 0)],
  [
    'grid_community_id_no_unique',
    async (place) => {
      await aGrid(place, 1);
      await aGrid(place, 1);
    },
  ],
  [
    'compound_three_in_one_has_all_three',
    (place) => aCompound(place, { governance: 'THREE_IN_ONE', property_company_id: newId() }),
  ],
  [
    'compound_managed_by_a_company_names_it',
    (place) => aCompound(place, { governance: 'THREE_IN_ONE', has_committee: true }),
  ],
  ['compound_managed_by_a_company_names_it', (place) => aCompound(place, { governance: 'PROPERTY' })],
  ['compound_managed_by_a_company_names_it', (place) => aCompound(place, { property_company_id: newId() })],
  ['facility_has_units', () => aFacility({ unit_count: 0 })],
  ['facility_has_units', () => aFacility({ unit_count: 2_000_000_000 })],
  ['facility_holds_people', () => aFacility({ capacity: 0 })],
  ['facility_has_an_area', () => aFacility({ area_m2: -1 })],
  ['facility_has_an_area', () => aFacility({ area_m2: 'infinity' })],
  ['facility_buffers_last_a_day_at_most', () => aFacility({ buffer_before_minutes: -1 })],
  ['facility_buffers_last_a_day_at_most', () => aFacility({ buffer_after_minutes: 1441 })],
  ['facility_can_be_booked_ahead', () => aFacility({ advance_days: 0 })],
  ['facility_notice_leaves_time_to_book', () => aFacility({ notice_minutes: -1 })],
  ['facility_notice_leaves_time_to_book', () => aFacility({ notice_minutes: 1441, advance_days: 1 })],
  ['facility_bookings_last', () => aFacility({ longest_minutes: 0 })],
  ['facility_opening_hours_are_readable', () => aFacility({ opening_hours: '{}' })],
  ['facility_opening_hours_are_readable', () => aFacility(hours(daily, { ...daily, opens: '8:00' }))],
  ['facility_opening_hours_are_readable', () => aFacility(hours({ ...daily, opens: '24:00' }))],
  ['facility_opening_hours_are_readable', () => aFacility(hours({ ...daily, closes: '25:00' }))],
  ['facility_opening_hours_are_readable', () => aFacility(hours({ ...daily, closes: null }))],
  ['facility_opening_hours_are_readable', () => aFacility(hours({ ...daily, weekdays: [0] }))],
  ['facility_opening_hours_are_readable', () => aFacility(hours({ ...daily, weekdays: [1.5] }))],
  ['facility_opening_hours_are_readable', () => aFacility(hours({ ...daily, weekdays: ['1'] }))],
  ['facility_opening_hours_are_readable', () => aFacility(hours({ ...daily, weekdays: [] }))],
  ['equipment_quantity_is_positive', (place) => anEquipment(place, { quantity: 0 })],
  ['asset_value_is_money', (place) => anAsset(place, { value_fen: -1 })],
  ['asset_value_is_money', (place) => anAsset(place, { value_fen: '9007199254740992' })],
  ['asset_from_a_delivery_names_its_commitment', (place) => anAsset(place, { source_delivery_id: newId() })],
  [
    'asset_source_delivery_id_unique',
    async (place) => {
      const source = { source_commitment_id: newId(), source_delivery_id: newId() };
      await anAsset(place, source);
      await anAsset(await aCommunity(), source);
    },
  ],
  ['need_priority_from_1_to_5', (place) => aNeed(place, { priority: 6 })],
  ['need_quantity_has_a_unit', (place) => aNeed(place, { quantity: 3 })],
  ['need_quantity_has_a_unit', (place) => aNeed(place, { unit_of_measure: '株' })],
  ['need_quantity_has_a_unit', (place) => aNeed(place, { quantity: 0, unit_of_measure: '株' })],
  ['service_activity_co_hosts_are_units', (place) => anActivity(place, { co_host_unit_ids: [null] })],
  [
    'shift_ends_after_start',
    async (place) => aShift(place, await anActivity(place), { ends_at: on('08:00') }),
  ],
  [
    'shift_capacity_not_negative',
    async (place) => aShift(place, await anActivity(place), { volunteer_capacity: -1 }),
  ],
  ['booking_is_for_somebody', (place) => aBooking(place, { headcount: 0 })],
  ['booking_is_declined_with_a_reason', (place) => aBooking(place, { state: 'REJECTED' })],
  [
    'booking_for_a_meeting_is_the_communitys',
    (place) => aBooking(place, { meeting_id: newId(), requester_unit_id: newId() }),
  ],
  [
    'booking_serves_one_thing',
    async (place) => aBooking(place, { meeting_id: newId(), activity_id: await anActivity(place) }),
  ],
  ['household_address_is_masked', (place) => aHousehold(place, { masked_address: '演示路12号' })],
  ['household_address_is_masked', (place) => aHousehold(place, { masked_address: '演示路１*号' })],
  ['household_address_is_masked', (place) => aHousehold(place, { masked_address: '演示路' })],
  [
    'household_community_id_no_unique',
    async (place) => {
      await aHousehold(place, { no: '一' });
      await aHousehold(place, { no: '一' });
    },
  ],
  ['household_case_lasts_a_year_at_most', (place) => aCaseWith(place, { until_day: '2027-01-06' })],
  ['household_case_lasts_a_year_at_most', (place) => aCaseWith(place, { until_day: '2026-01-04' })],
  ['household_case_is_opened_by_another', (place) => aCaseWith(place, { opened_by_id: 'someone' })],
  ['household_case_is_closed_by_someone', (place) => aCaseWith(place, { state: 'CLOSED' })],
  ['household_case_is_closed_by_someone', (place) => aCaseWith(place, { closed_by_id: 'another' })],
  [
    'household_case_is_held_once',
    async (place) => {
      const household = await aHousehold(place);
      await aCase(place, household, 'someone');
      await aCase(place, household, 'someone', { opened_on: '2026-06-30' });
    },
  ],
  ['booking_occurrence_ends_after_start', (place) => changeUse(place, 'ends_at = starts_at')],
  ['booking_occurrence_occupies_its_use', (place) => changeUse(place, 'occupied_from = ends_at')],
  ['booking_occurrence_holds_a_unit', (place) => changeUse(place, 'unit_no = null')],
  ['booking_occurrence_unit_counts_from_one', (place) => changeUse(place, 'unit_no = 0')],
  ['booking_occurrence_is_used_from_check_in_on', (place) => changeUse(place, `state = 'CHECKED_IN'`)],
  ['booking_occurrence_is_used_from_check_in_on', (place) => changeUse(place, 'checked_in_at = now()')],
  [
    'booking_occurrence_no_overlap',
    async (place) => {
      await aBooking(place);
      await aBooking(place, { state: 'HELD', uses: [{ from: on('09:59'), to: on('11:00') }] });
    },
  ],
];

describe('the database', () => {
  it.each(refused)('holds %s', async (constraint, attempt) => {
    await expect(attempt(await aFacility())).rejects.toMatchObject({ constraint });
  });

  it('lets uses of one unit touch, and those of two overlap', async () => {
    const place = await aFacility({ unit_count: 2 });
    await aBooking(place, { uses: [use, { from: use.to, to: on('11:00') }] });
    await aBooking(place, { uses: [{ ...use, unitNo: 2 }] });
    await aBooking(place, { state: 'PENDING', uses: [use] });
  });

  it('says of every booking who lends its place, whatever is written and whoever lends it later', async () => {
    const [lender, other] = [newId(), newId()];
    const place = await aFacility({ provider_unit_id: lender });
    const { id } = await aBooking(place, { provider_unit_id: other });
    const provider = () => sql('select provider_unit_id from booking where id = $1', id);
    expect(await provider()).toEqual([{ provider_unit_id: lender }]);
    await sql('update booking set provider_unit_id = $2 where id = $1', id, other);
    expect(await provider()).toEqual([{ provider_unit_id: lender }]);
    for (const next of [other, null]) {
      await sql('update facility set provider_unit_id = $2 where id = $1', place.id, next);
      expect(await provider()).toEqual([{ provider_unit_id: next }]);
    }
  });

  it('takes hours that pass midnight or last until it', async () => {
    await aFacility(hours(daily, { weekdays: [1, 2, 3, 4, 5], opens: '18:00', closes: '07:00' }));
  });
});

/** What of one community may not point at what of another, by the constraint that keeps them apart. */
const apart: [constraint: string, attempt: (here: TestFacility, there: TestFacility) => Promise<unknown>][] =
  [
    ['booking_facility_is_of_its_community', (here, there) => aBooking({ ...here, id: there.id })],
    [
      'booking_activity_is_of_its_community',
      async (here, there) => aBooking(here, { activity_id: await anActivity(there) }),
    ],
    [
      'booking_occurrence_is_where_its_booking_is',
      (here, there) => changeUse(here, `community_id = '${there.community}'`),
    ],
    [
      'booking_occurrence_is_where_its_booking_is',
      async (here) => changeUse(here, `facility_id = '${(await aFacility({}, here)).id}'`),
    ],
    ['equipment_facility_is_of_its_community', (here, there) => anEquipment(here, { facility_id: there.id })],
    ['asset_facility_is_of_its_community', (here, there) => anAsset(here, { facility_id: there.id })],
    ['shift_activity_is_of_its_community', async (here, there) => aShift(here, await anActivity(there))],
    [
      'household_grid_is_of_its_community',
      async (here, there) => aHousehold(here, { grid_id: await aGrid(there) }),
    ],
    [
      'household_case_household_is_of_its_community',
      async (here, there) => aCase(here, await aHousehold(there), 'someone'),
    ],
    [
      'population_snapshot_grid_is_of_its_community',
      async (here, there) => aCount(here, { grid_id: await aGrid(there) }),
    ],
    [
      'population_snapshot_compound_is_of_its_community',
      async (here, there) => aCount(here, { compound_id: await aCompound(there) }),
    ],
  ];

describe('two communities', () => {
  it.each(apart)('are kept apart by %s', async (constraint, attempt) => {
    await expect(attempt(await aFacility(), await aFacility())).rejects.toMatchObject({ constraint });
  });

  it('keep their places as long as something stands in them', async () => {
    const place = await aFacility();
    await anEquipment(place, { facility_id: place.id });
    await expect(sql('delete from facility where id = $1', place.id)).rejects.toThrow('foreign key');
  });
});
