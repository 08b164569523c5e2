import { Migration } from '@mikro-orm/migrations';

/** What no column type or CHECK can hold: rules over several rows, and over a row's past. */
export class Invariants extends Migration {
  override up(): void {
    this.bookings();
    this.communities();
    this.population();
    this.households();
  }

  private bookings(): void {
    this.addSql('create extension if not exists btree_gist');
    this.addSql(`
      alter table booking_occurrence add constraint booking_occurrence_no_overlap
      exclude using gist (facility_id with =, unit_no with =, tstzrange(occupied_from, occupied_to) with &&)
      where (state in ('HELD', 'CONFIRMED', 'CHECKED_IN'))
    `);
    this.addSql(`
      alter table booking add constraint booking_of_facility unique (id, facility_id, community_id)
    `);
    this.addSql(`
      alter table booking_occurrence add constraint booking_occurrence_is_where_its_booking_is
      foreign key (booking_id, facility_id, community_id) references booking (id, facility_id, community_id)
    `);
    this.providers();
  }

  /** A booking says who lends its facility; whoever writes it, and should the facility ever be lent by another. */
  private providers(): void {
    this.addSql(`
      create function take_provider_of_facility() returns trigger language plpgsql as $$
      begin
        select provider_unit_id into new.provider_unit_id from facility where id = new.facility_id for share;
        return new;
      end $$
    `);
    this.addSql(`
      create trigger booking_is_of_who_lends_its_facility before insert or update of facility_id, provider_unit_id
      on booking for each row execute function take_provider_of_facility()
    `);
    this.addSql(`
      create function give_provider_to_bookings() returns trigger language plpgsql as $$
      begin
        update booking set provider_unit_id = new.provider_unit_id where facility_id = new.id;
        return null;
      end $$
    `);
    this.addSql(`
      create trigger facility_tells_its_bookings_who_lends_it after update of provider_unit_id on facility
      for each row execute function give_provider_to_bookings()
    `);
  }

  /** Rows of one community point at rows of the same. */
  private communities(): void {
    for (const table of ['facility', 'grid', 'compound', 'service_activity', 'household'])
      this.addSql(`alter table ${table} add constraint ${table}_of_community unique (id, community_id)`);
    this.stayTogether('booking', 'facility_id', 'facility');
    this.stayTogether('booking', 'activity_id', 'service_activity');
    this.stayTogether('equipment', 'facility_id', 'facility');
    this.stayTogether('asset', 'facility_id', 'facility');
    this.stayTogether('shift', 'activity_id', 'service_activity');
    this.stayTogether('population_snapshot', 'grid_id', 'grid');
    this.stayTogether('population_snapshot', 'compound_id', 'compound');
    this.stayTogether('household', 'grid_id', 'grid');
    this.stayTogether('household_case', 'household_id', 'household');
  }

  private stayTogether(table: string, column: string, other: string): void {
    this.addSql(`
      alter table ${table} add constraint ${table}_${column.replace(/_id$/, '')}_is_of_its_community
      foreign key (${column}, community_id) references ${other} (id, community_id)
    `);
  }

  private population(): void {
    this.addSql(`
      create trigger population_snapshot_is_append_only before update or delete on population_snapshot
      for each row execute function refuse_change()
    `);
    this.addSql(`
      create trigger population_snapshot_is_not_emptied before truncate on population_snapshot
      for each statement execute function refuse_change()
    `);
    // Counts of one community queue up at its row; otherwise two could each miss what the other adds. A count that is
    // wrong is corrected by a later row of the same day, so the latest of each part counts.
    this.addSql(`
      create function refuse_grids_that_do_not_make_the_whole() returns trigger language plpgsql as $$
      begin
        perform from community where id = new.community_id for no key update;
        if exists (
          with latest as (
            select distinct on (grid_id) grid_id, households, people, low_income_households
            from population_snapshot
            where community_id = new.community_id and as_of = new.as_of and compound_id is null
            order by grid_id, id desc
          ), grids as (
            select count(*) as counted, sum(households) as households, sum(people) as people,
              sum(low_income_households) as low_income_households
            from latest where grid_id is not null
          )
          select from latest as whole, grids
          where whole.grid_id is null and counted > 0
            and counted = (select count(*) from grid where community_id = new.community_id)
            and (whole.households, whole.people, whole.low_income_households)
              is distinct from (grids.households, grids.people, grids.low_income_households)
        ) then
          raise exception 'The grids of % do not make the whole.', new.as_of using errcode = 'check_violation',
            constraint = 'population_snapshot_grids_make_the_whole';
        end if;
        return null;
      end $$
    `);
    // Parts and whole come one after another, so it is checked at the end of the transaction.
    this.addSql(`
      create constraint trigger population_snapshot_grids_make_the_whole after insert on population_snapshot
      deferrable initially deferred for each row execute function refuse_grids_that_do_not_make_the_whole()
    `);
  }
  private households(): void {
    this.addSql(`
      alter table household_case add constraint household_case_is_held_once
      exclude using gist (person_id with =, household_id with =, kind with =,
        daterange(opened_on, until_day, '[]') with &&) where (state = 'OPEN')
    `);
  }
}
