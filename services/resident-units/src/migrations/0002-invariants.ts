import { Migration } from '@mikro-orm/migrations';

/** What no column type or CHECK can hold: rules over several rows. */
export class Invariants extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    this.units();
    this.commitments();
    this.service();
  }

  private units(): void {
    for (const table of ['membership', 'liaison']) {
      this.addSql(`
        alter table ${table} add constraint ${table}_one_at_a_time
        exclude using gist (unit_id with =, community_id with =, daterange(from_day, until_day, '[]') with &&)
      `);
    }
    this.addSql('alter table agreement add constraint agreement_of_unit unique (id, unit_id)');
    this.addSql(
      'alter table agreement add constraint agreement_of_parties unique (id, unit_id, community_id)',
    );
    this.addSql(`
      alter table agreement add constraint agreement_follows_one_of_its_parties
      foreign key (supersedes_id, unit_id, community_id) references agreement (id, unit_id, community_id)
    `);
    this.addSql(`
      create unique index agreement_is_followed_once on agreement (supersedes_id) where state <> 'TERMINATED'
    `);
    this.addSql(
      'alter table agreement_clause add constraint agreement_clause_of_agreement unique (id, agreement_id)',
    );
    this.addSql(`
      alter table agreement_clause add constraint agreement_clause_is_of_the_parties_of_its_agreement
      foreign key (agreement_id, unit_id, community_id) references agreement (id, unit_id, community_id)
    `);
    this.addSql(`
      alter table lending_terms add constraint lending_terms_rest_on_an_agreement_of_the_lender
      foreign key (agreement_id, unit_id) references agreement (id, unit_id)
    `);
  }

  private commitments(): void {
    this.addSql(`
      alter table commitment add constraint commitment_keeps_an_agreement_of_its_parties
      foreign key (agreement_id, unit_id, community_id) references agreement (id, unit_id, community_id)
    `);
    this.addSql(`
      alter table commitment add constraint commitment_keeps_a_clause_of_its_agreement
      foreign key (clause_id, agreement_id) references agreement_clause (id, agreement_id)
    `);
    this.addSql(
      'alter table commitment add constraint commitment_of_parties unique (id, unit_id, community_id)',
    );
    this.addSql(`
      alter table delivery add constraint delivery_is_between_the_parties_of_its_commitment
      foreign key (commitment_id, unit_id, community_id) references commitment (id, unit_id, community_id)
    `);
    this.addSql('alter table commitment add constraint commitment_of_kind unique (id, kind)');
    this.addSql(`
      alter table delivery add constraint delivery_is_of_the_kind_promised
      foreign key (commitment_id, kind) references commitment (id, kind)
    `);
    this.addSql(`
      create function refuse_sums_that_are_not() returns trigger language plpgsql as $$
      declare
        subject uuid;
      begin
        if tg_table_name = 'commitment' then subject := new.id;
        elsif tg_op = 'DELETE' then subject := old.commitment_id;
        else subject := new.commitment_id;
        end if;
        if exists (
          select from commitment where id = subject and (quantity_delivered, quantity_accepted) <> (
            select coalesce(sum(quantity), 0), coalesce(sum(accepted_quantity), 0)
            from delivery where commitment_id = subject)
        ) then
          raise exception 'What a commitment counts is the sum of its deliveries.' using errcode = 'check_violation',
            constraint = 'commitment_counts_its_deliveries';
        end if;
        return null;
      end $$
    `);
    // Checked at the end of the transaction: a delivery and the sum it changes are two rows.
    this.addSql(`
      create constraint trigger commitment_counts_its_deliveries
      after insert or update of quantity_delivered, quantity_accepted on commitment
      deferrable initially deferred for each row execute function refuse_sums_that_are_not()
    `);
    this.addSql(`
      create constraint trigger delivery_is_counted after insert or update or delete on delivery
      deferrable initially deferred for each row execute function refuse_sums_that_are_not()
    `);
  }

  private service(): void {
    this.addSql(
      'alter table in_service_member add constraint in_service_member_of_unit unique (id, unit_id)',
    );
    // Whoever goes to another unit takes along what is recorded of them.
    for (const table of ['check_in_report', 'shift_signup', 'service_hour_entry']) {
      this.addSql(`
        alter table ${table} add constraint ${table}_is_of_the_unit_of_its_member
        foreign key (member_id, unit_id) references in_service_member (id, unit_id) on update cascade
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
    this.addSql(
      'alter table shift_seats add constraint shift_seats_of_activity unique (shift_id, activity_id, community_id)',
    );
    this.addSql(
      'alter table shift_seats add constraint shift_seats_of_community unique (shift_id, community_id)',
    );
    this.addSql(`
      alter table shift_signup add constraint shift_signup_is_of_the_community_of_its_shift
      foreign key (seats_shift_id, community_id) references shift_seats (shift_id, community_id)
    `);
    this.addSql(
      'alter table shift_signup add constraint shift_signup_of_member unique (id, member_id, seats_shift_id)',
    );
    this.addSql(`
      alter table service_hour_entry add constraint service_hour_entry_is_of_its_signup
      foreign key (signup_id, member_id, shift_id) references shift_signup (id, member_id, seats_shift_id)
    `);
    this.addSql(`
      alter table service_hour_entry add constraint service_hour_entry_is_of_its_shift
      foreign key (shift_id, activity_id, community_id) references shift_seats (shift_id, activity_id, community_id)
    `);
  }
}
