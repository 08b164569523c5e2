import { Migration } from '@mikro-orm/migrations';

/** What no column type or CHECK can hold: rules over several rows, and over a row's past. */
export class Invariants extends Migration {
  override up(): void {
    this.addSql(`
      create unique index joint_meeting_one_regular_per_quarter on joint_meeting (community_id, quarter)
      where kind = 'REGULAR' and state <> 'CANCELLED'
    `);
    this.addSql(`
      create function take_quarter_of_meeting() returns trigger language plpgsql as $$
      begin
        select quarter into new.quarter from joint_meeting where id = new.meeting_id;
        return new;
      end $$
    `);
    this.addSql(`
      create trigger attendance_is_in_the_quarter_of_its_meeting before insert or update of meeting_id, quarter
      on attendance for each row execute function take_quarter_of_meeting()
    `);
    // Checked at the end of the transaction: a move renumbers several siblings.
    this.addSql(`
      alter table agenda_item add constraint agenda_item_position_is_unique
      unique nulls not distinct (meeting_id, parent_id, position) deferrable initially deferred
    `);
    this.addSql(`
      create function refuse_change_of_adopted_text() returns trigger language plpgsql as $$
      begin
        raise exception 'The text of an adopted resolution does not change.' using errcode = 'check_violation',
          constraint = 'resolution_text_is_final';
      end $$
    `);
    this.addSql(`
      create trigger resolution_text_is_final before update of text on resolution for each row
      when (old.state not in ('DRAFT', 'PUT_TO_VOTE') and old.text is distinct from new.text)
      execute function refuse_change_of_adopted_text()
    `);
  }
}
