import { Migration } from '@mikro-orm/migrations';

/** By which secret the keys in this database are sealed: not the secret itself, only what it is known again by. */
export class HubSecret extends Migration {
  override up(): void {
    this.addSql(`
      create table hub_secret (
        id boolean primary key default true check (id), fingerprint char(64) not null, since timestamptz(3) not null
      )
    `);
  }
}
