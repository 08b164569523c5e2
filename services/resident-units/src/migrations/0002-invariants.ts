import { Migration } from '@mikro-orm/migrations';

/** What no column type or CHECK can hold: rules over several rows. */
export class Invariants extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    for (const table of ['membership', 'liaison']) {
      this.addSql(`
        alter table ${table} add constraint ${table}_one_at_a_time
        exclude using gist (unit_id with =, community_id with =, daterange(from_day, until_day, '[]') with &&)
      `);
    }
    this.addSql(`
      create unique index check_in_report_one_live_per_member on check_in_report (member_id)
      where state in ('SUBMITTED', 'RECEIVED', 'ACTIVE', 'SUSPENDED')
    `);
    this.addSql(`
      create unique index shift_signup_one_live_per_member on shift_signup (member_id, seats_shift_id)
      where state <> 'CANCELLED'
    `);
    this.addSql(`
      alter table shift_signup add constraint shift_signup_one_place_at_a_time
      exclude using gist (member_id with =, tstzrange(checked_in_at, checked_out_at) with &&)
      where (checked_in_at is not null)
    `);
    this.addSql(`
      alter table service_hour_entry add constraint service_hour_entry_one_place_at_a_time
      exclude using gist (member_id with =, tstzrange(started_at, ended_at) with &&)
      where (state not in ('REJECTED', 'VOIDED'))
    `);
  }
}
