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
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'Rows of % are added, never changed.', tg_table_name using errcode = 'check_violation',
          constraint = tg_table_name || '_is_append_only';
      end $$
    `);
    this.addSql(`
      create trigger population_snapshot_is_append_only before update or delete on population_snapshot
      for each row execute function refuse_change()
    `);
  }
}
