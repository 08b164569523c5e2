import { Migration } from '@mikro-orm/migrations';

/** What no column type or CHECK can hold: rules over several rows. */
export class Invariants extends Migration {
  override up(): void {
    this.addSql('create extension if not exists btree_gist');
    this.addSql(`
      alter table role_grant add constraint role_grant_is_held_once
      exclude using gist (person_id with =, role with =, scope with =, place with =,
        daterange(from_day, until_day, '[]') with &&) where (ended_at is null)
    `);
  }
}
