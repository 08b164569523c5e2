import { Migration } from '@mikro-orm/migrations';

/** What no column type or CHECK can hold: rules over several rows, and over a row's past. */
export class Invariants extends Migration {
  override up(): void {
    this.meetings();
    this.agenda();
    this.resolutions();
    this.members();
  }

  private meetings(): void {
    this.addSql(`
      create unique index joint_meeting_one_regular_per_quarter on joint_meeting (community_id, quarter)
      where kind = 'REGULAR' and state <> 'CANCELLED'
    `);
    this.addSql(
      'alter table joint_meeting add constraint joint_meeting_of_community unique (id, community_id)',
    );
    for (const table of ['agenda_item', 'attendance', 'resolution']) {
      this.addSql(`
        alter table ${table} add constraint ${table}_is_of_the_community_of_its_meeting
        foreign key (meeting_id, community_id) references joint_meeting (id, community_id)
      `);
    }
    this.addSql(`
      alter table attendance add constraint attendance_proxy_is_a_member_unit
      foreign key (meeting_id, proxy_unit_id) references attendance (meeting_id, unit_id)
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
  }

  private agenda(): void {
    // Checked at the end of the transaction: a move renumbers several siblings.
    this.addSql(`
      alter table agenda_item add constraint agenda_item_position_is_unique
      unique nulls not distinct (meeting_id, parent_id, position) deferrable initially deferred
    `);
    this.addSql('alter table agenda_item add constraint agenda_item_of_meeting unique (id, meeting_id)');
    this.addSql(`
      alter table agenda_item add constraint agenda_item_is_part_of_one_of_its_meeting
      foreign key (parent_id, meeting_id) references agenda_item (id, meeting_id)
    `);
    this.addSql(
      'create unique index agenda_item_is_carried_over_once on agenda_item (carried_from_id) where carried_from_id is not null',
    );
  }

  private resolutions(): void {
    this.addSql(`
      alter table resolution add constraint resolution_decides_an_item_of_its_meeting
      foreign key (agenda_item_id, meeting_id) references agenda_item (id, meeting_id)
    `);
    this.addSql('alter table resolution add constraint resolution_of_community unique (id, community_id)');
    this.addSql(`
      alter table follow_up add constraint follow_up_is_of_the_community_of_its_resolution
      foreign key (resolution_id, community_id) references resolution (id, community_id)
    `);
    this.addSql(`
      create function refuse_change_of_what_was_voted_on() returns trigger language plpgsql as $$
      begin
        raise exception 'What was voted on does not change.' using errcode = 'check_violation',
          constraint = 'resolution_text_is_final';
      end $$
    `);
    const columns = [
      'text',
      'method',
      'yes',
      'against',
      'abstain',
      'entitled',
      'entitled_unit_ids',
      'adopted_at',
    ];
    const row = (name: string) => `(${columns.map((column) => `${name}.${column}`).join(', ')})`;
    this.addSql(`
      create trigger resolution_text_is_final before update on resolution for each row
      when (old.state not in ('DRAFT', 'PUT_TO_VOTE')
        and (new.state in ('DRAFT', 'PUT_TO_VOTE') or ${row('old')} is distinct from ${row('new')}))
      execute function refuse_change_of_what_was_voted_on()
    `);
    this.addSql(`
      create trigger resolution_stays before delete on resolution for each row
      when (old.state not in ('DRAFT', 'PUT_TO_VOTE'))
      execute function refuse_change_of_what_was_voted_on()
    `);
  }

  private members(): void {
    this.addSql(`
      alter table party_organization add constraint party_organization_of_community unique (id, community_id)
    `);
    for (const table of ['party_group', 'party_member']) {
      this.addSql(`
        alter table ${table} add constraint ${table}_is_of_the_community_of_its_organization
        foreign key (organization_id, community_id) references party_organization (id, community_id)
      `);
    }
    this.addSql(
      'alter table party_group add constraint party_group_of_organization unique (id, organization_id)',
    );
    this.addSql(`
      alter table party_member add constraint party_member_is_in_a_group_of_their_organization
      foreign key (group_id, organization_id) references party_group (id, organization_id)
    `);
    this.addSql('alter table party_member add constraint party_member_of_group unique (id, group_id)');
    // Groups come before their members, so it is checked at the end of the transaction.
    this.addSql(`
      alter table party_group add constraint party_group_is_led_by_one_of_its_members
      foreign key (leader_id, id) references party_member (id, group_id) deferrable initially deferred
    `);
  }
}
