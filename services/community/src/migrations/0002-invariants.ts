import { Migration } from '@mikro-orm/migrations';

/** What no column type or CHECK can hold: rules over several rows. */
export class Invariants extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    this.addSql(`
      alter table booking_occurrence add constraint booking_occurrence_no_overlap
      exclude using gist (facility_id with =, unit_no with =, tstzrange(occupied_from, occupied_to) with &&)
      where (state in ('HELD', 'CONFIRMED', 'CHECKED_IN'))
    `);
  }
}
