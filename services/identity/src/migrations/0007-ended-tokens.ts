import { Migration } from '@mikro-orm/migrations';

/**
 * What tokens were given on that has ended: sessions, roles, access tokens. It is told by triggers, so that there is no
 * way to end one that would not tell. Numbers grow, and those of one holder in the order in which they are committed,
 * because their row is locked. What is older than any token that may still count is forgotten.
 */
export class EndedTokens extends Migration {
  override up(): void {
    this.addSql('create sequence token_end_no');
    this.addSql(
      'create table token_end (holder text primary key, no bigint not null, at timestamptz not null)',
    );
    this.addSql(`
      create function end_tokens(whose text) returns void language plpgsql as $$
      begin
        delete from token_end where holder in
          (select holder from token_end where at < now() - interval '15 minutes' for update skip locked);
        insert into token_end as known (holder, no, at)
        values (encode(sha256(convert_to(whose, 'UTF8')), 'hex'), nextval('token_end_no'), now())
        on conflict (holder) do update set no = nextval('token_end_no'), at = excluded.at;
      end $$
    `);
    this.endOn('session', 'after delete', `'session ' || old.id`);
    this.endOn('role_grant', 'after update or delete', `'person ' || old.person_id`);
    this.endOn('access_token', 'after update of revoked_at or delete', `'person token:' || old.id`);
  }

  private endOn(table: string, when: string, whose: string): void {
    this.addSql(`
      create function end_tokens_of_${table}() returns trigger language plpgsql as $$
      begin
        perform end_tokens(${whose});
        return null;
      end $$
    `);
    this.addSql(
      `create trigger ${table}_ends_its_tokens ${when} on ${table} for each row execute function end_tokens_of_${table}()`,
    );
  }
}
