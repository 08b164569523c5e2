import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { changesOn, refuses } from './constraints.ts';
import { factoriesOn } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aUnit, aMember, aReport, aShift, aSignup, anEntry } = factoriesOn(hub);
const sql = (text: string, ...values: unknown[]) => hub.sql('resident-units', text, values);
const set = changesOn(hub);

describe('the database, of service,', () => {
  const report = async (state: string, how: string) =>
    set('check_in_report', how, (await aMember({ report: state })).reportId);
  const signup = async (more: Record<string, unknown>, how = 'no = no') => {
    const { id, community } = await aMember();
    return set('shift_signup', how, await aSignup(id, await aShift(community), more));
  };
  const came = { checked_in_at: '2026-04-16T08:00:00+08:00' };
  const entry = async (how: string) => set('service_hour_entry', how, await anEntry(await aMember()));

  const ofAnotherUnit = async () => `unit_id = '${(await aUnit()).id}'`;

  refuses([
    [
      'check_in_report_one_live_per_member',
      async () => aReport((await aMember({ report: 'SUSPENDED' })).id, aCommunity(), 'SUBMITTED'),
    ],
    [
      'check_in_report_community_id_receipt_no_unique',
      async () => {
        const community = aCommunity();
        for (let i = 0; i < 2; i++)
          await set('check_in_report', `receipt_no = 'R'`, (await aMember({ community })).reportId);
      },
    ],
    ['check_in_report_received_with_receipt', () => report('RECEIVED', 'receipt_no = null')],
    ['check_in_report_received_with_receipt', () => report('SUBMITTED', `receipt_no = 'R'`)],
    ['check_in_report_renewed_while_active', () => report('ACTIVE', 'next_report_due = null')],
    ['check_in_report_renewed_while_active', () => report('ENDED', `next_report_due = '2026-10-15'`)],
    ['check_in_report_stopped_for_a_reason', () => report('SUSPENDED', 'reason = null')],
    ['check_in_report_stopped_for_a_reason', () => report('ACTIVE', `reason = '迁居'`)],
    ['shift_seats_end_after_start', () => aShift(aCommunity(), { from: '08:00', to: '08:00' })],
    ['shift_seats_not_negative', () => aShift(aCommunity(), { capacity: -1 })],
    [
      'shift_signup_one_live_per_member',
      async () => {
        const { id, community } = await aMember();
        const shift = await aShift(community);
        await aSignup(id, shift, { state: 'NO_SHOW' });
        await aSignup(id, shift);
      },
    ],
    [
      'shift_signup_seats_shift_id_no_unique',
      async () => {
        const community = aCommunity();
        const shift = await aShift(community);
        for (let i = 0; i < 2; i++) await aSignup((await aMember({ community })).id, shift, { no: 1 });
      },
    ],
    ['shift_signup_numbered_from_one', () => signup({ no: 0 })],
    ['shift_signup_present_once_checked_in', () => signup({ state: 'CHECKED_IN' })],
    ['shift_signup_present_once_checked_in', () => signup(came)],
    ['shift_signup_gone_once_checked_out', () => signup({ ...came, state: 'CHECKED_OUT' })],
    [
      'shift_signup_gone_once_checked_out',
      () => signup({ ...came, state: 'CHECKED_IN' }, 'checked_out_at = checked_in_at'),
    ],
    [
      'shift_signup_leaves_after_arriving',
      () => signup({ ...came, state: 'CHECKED_OUT', checked_out_at: '2026-04-16T07:59:59+08:00' }),
    ],
    [
      'shift_signup_one_place_at_a_time',
      async () => {
        const { id } = await aMember();
        for (let i = 0; i < 2; i++)
          await aSignup(id, await aShift(aCommunity()), { ...came, state: 'CHECKED_IN' });
      },
    ],
    [
      'service_hour_entry_one_place_at_a_time',
      async () => {
        const member = await aMember();
        await anEntry(member, { from: '08:00', to: '10:00' });
        const elsewhere = await anEntry(
          { ...member, community: aCommunity() },
          { from: '10:00', to: '12:00' },
        );
        await set('service_hour_entry', `started_at = started_at - interval '1 second'`, elsewhere);
      },
    ],
    ['service_hour_entry_counts_no_more_than_was_served', () => entry('ended_at = started_at')],
    ['service_hour_entry_in_half_hours', () => entry('minutes = 45')],
    ['service_hour_entry_in_half_hours', () => entry('minutes = 0')],
    [
      'service_hour_entry_in_half_hours',
      () => entry(`minutes = 510, ended_at = started_at + interval '9 hours'`),
    ],
    ['service_hour_entry_counts_no_more_than_was_served', () => entry('minutes = 150')],
    ['service_hour_entry_is_reviewed_by_someone', () => entry(`state = 'APPROVED'`)],
    ['service_hour_entry_is_reviewed_by_someone', () => entry(`reviewer = '演示'`)],
    ['service_hour_entry_is_explained', () => entry(`state = 'REJECTED', reviewer = '演示'`)],
    [
      'service_hour_entry_signup_id_unique',
      async () => {
        const columns = `signup_id, member_id, unit_id, shift_id, activity_id, community_id, started_at, ended_at, minutes`;
        const again = `insert into service_hour_entry (id, ${columns}, state, reviewer, reason)
          select gen_random_uuid(), ${columns}, 'VOIDED', '演示', '重复' from service_hour_entry where id = $1`;
        await sql(again, await anEntry(await aMember()));
      },
    ],
    [
      'service_hour_entry_is_of_its_signup',
      async () => {
        const [entryId, { id, unit }] = [await anEntry(await aMember()), await aMember()];
        const change = 'update service_hour_entry set member_id = $1, unit_id = $2 where id = $3';
        await sql(change, id, unit.id, entryId);
      },
    ],
    [
      'service_hour_entry_is_of_its_shift',
      async () =>
        set('service_hour_entry', `community_id = '${aCommunity()}'`, await anEntry(await aMember())),
    ],
    [
      'service_hour_entry_is_of_its_shift',
      async () =>
        set('service_hour_entry', 'activity_id = gen_random_uuid()', await anEntry(await aMember())),
    ],
    ['check_in_report_is_of_the_unit_of_its_member', async () => report('ACTIVE', await ofAnotherUnit())],
    ['shift_signup_is_of_the_unit_of_its_member', async () => signup({}, await ofAnotherUnit())],
    ['service_hour_entry_is_of_the_unit_of_its_member', async () => entry(await ofAnotherUnit())],
    [
      'shift_signup_is_of_the_community_of_its_shift',
      async () => signup({}, `community_id = '${aCommunity()}'`),
    ],
  ]);

  it('lets a member go to another unit, and takes along what is recorded of them', async () => {
    const [member, { id: unitId }] = [await aMember(), await aUnit()];
    await anEntry(member);
    await set('in_service_member', `unit_id = '${unitId}'`, member.id);
    for (const table of ['check_in_report', 'shift_signup', 'service_hour_entry'])
      expect(await sql(`select unit_id from ${table} where member_id = $1`, member.id)).toEqual([
        { unit_id: unitId },
      ]);
  });

  it('lets one presence follow the other, and dead hours lie below live ones', async () => {
    const member = await aMember();
    await anEntry(member, { from: '08:00', to: '10:00', state: 'REJECTED' });
    const live = await anEntry(member, { from: '10:00', to: '12:00' });
    const move = `started_at = started_at - interval '2 hours', ended_at = ended_at - interval '2 hours'`;
    await set('service_hour_entry', move, live);
  });
});
