import { Migration } from '@mikro-orm/migrations';

/**
 * The tables of the sign-in library (better-auth) that no entity of the hub describes. A test asks the library whether
 * it finds everything it wants; the tables of persons and accounts are entities.
 */
export class SignIn extends Migration {
  override up(): void {
    this.addSql(`
      create table session (
        id text primary key, expires_at timestamptz not null, token text not null unique,
        created_at timestamptz not null default now(), updated_at timestamptz not null, ip_address text,
        user_agent text, person_id text not null references person (id) on delete cascade, impersonated_by text
      )
    `);
    this.addSql('create index session_of_person on session (person_id)');
    this.addSql(`
      create table verification (
        id text primary key, identifier text not null, value text not null, expires_at timestamptz not null,
        created_at timestamptz not null default now(), updated_at timestamptz not null default now()
      )
    `);
    this.addSql('create index verification_identifier on verification (identifier)');
    this.addSql(`
      create table jwks (
        id text primary key, public_key text not null, private_key text not null, created_at timestamptz not null,
        expires_at timestamptz, alg text, crv text
      )
    `);
  }
}
