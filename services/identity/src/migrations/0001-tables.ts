import { Migration } from '@mikro-orm/migrations';

/** The tables, as the entities describe them. */
export class Tables extends Migration {
  override up(): void {
    this.addSql("create table \"access_token\" (\"id\" uuid not null, \"unit_id\" uuid not null, \"community_id\" char(12) not null, \"name\" text not null, \"secret_sha256\" char(64) not null, \"created_by_id\" text not null, \"created_at\" timestamptz(3) not null, \"expires_at\" timestamptz(3) not null, \"last_used_at\" timestamptz(3) null, \"revoked_at\" timestamptz(3) null, primary key (\"id\"))");
    this.addSql("alter table \"access_token\" add constraint \"access_token_secret_sha256_unique\" unique (\"secret_sha256\")");
    this.addSql("create index \"access_token_unit_id_created_at_id_index\" on \"access_token\" (\"unit_id\", \"created_at\", \"id\")");
    this.addSql("alter table \"access_token\" add constraint \"access_token_expires_after_it_was_made\" check (expires_at > created_at)");
    this.addSql("create table \"role_grant\" (\"id\" uuid not null, \"person_id\" text not null, \"role\" text not null, \"scope\" text not null, \"community_id\" text null, \"place\" text not null, \"from_day\" date not null, \"until_day\" date null, \"given_by_id\" text not null, \"reason\" text not null, \"ended_at\" timestamptz(3) null, \"ended_by_id\" text null, \"end_reason\" text null, primary key (\"id\"))");
    this.addSql("create index \"role_grant_place_role_index\" on \"role_grant\" (\"place\", \"role\")");
    this.addSql("create index \"role_grant_person_id_from_day_id_index\" on \"role_grant\" (\"person_id\", \"from_day\", \"id\")");
    this.addSql("alter table \"role_grant\" add constraint \"role_grant_scope_fits_its_role\" check (case\n    when role in ('STREET_OFFICE') then scope ~ '^[0-9]{9}$' and community_id is null\n    when role in ('AUDITOR') and length(scope) = 9 then scope ~ '^[0-9]{9}$' and community_id is null\n    when role in ('LIAISON', 'UNIT_HEAD', 'GROUP_LEADER', 'IN_SERVICE_MEMBER', 'VOLUNTEER')\n      then scope ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and community_id is not null\n    else scope ~ '^[0-9]{12}$' and coalesce(community_id = scope, false) end)");
    this.addSql("alter table \"role_grant\" add constraint \"role_grant_is_for_a_community_or_street\" check (place ~ '^[0-9]{9}([0-9]{3})?$' and place = coalesce(community_id, scope))");
    this.addSql("alter table \"role_grant\" add constraint \"role_grant_is_ended_by_someone\" check ((ended_at is null) = (ended_by_id is null) and (ended_at is null) = (end_reason is null))");
    this.addSql("alter table \"role_grant\" add constraint \"role_grant_ends_after_start\" check (until_day is null or until_day >= from_day)");
    this.addSql("create table \"person\" (\"id\" text not null, \"username\" text not null, \"name\" text not null, \"created_at\" timestamptz(3) not null, \"updated_at\" timestamptz(3) not null, \"email\" text not null, \"email_verified\" boolean not null, \"image\" text null, \"display_username\" text null, \"role\" text null, \"banned\" boolean null, \"ban_reason\" text null, \"ban_expires\" timestamptz(3) null, primary key (\"id\"))");
    this.addSql("alter table \"person\" add constraint \"person_username_unique\" unique (\"username\")");
    this.addSql("alter table \"person\" add constraint \"person_email_unique\" unique (\"email\")");
    this.addSql("create table \"account\" (\"id\" text not null, \"person_id\" text not null, \"account_id\" text not null, \"provider_id\" text not null, \"password\" text null, \"access_token\" text null, \"refresh_token\" text null, \"id_token\" text null, \"access_token_expires_at\" timestamptz(3) null, \"refresh_token_expires_at\" timestamptz(3) null, \"scope\" text null, \"created_at\" timestamptz(3) not null, \"updated_at\" timestamptz(3) not null, primary key (\"id\"))");
    this.addSql("create index \"account_person_id_index\" on \"account\" (\"person_id\")");
    this.addSql("alter table \"account\" add constraint \"account_person_id_foreign\" foreign key (\"person_id\") references \"person\" (\"id\") on delete cascade");
  }
}
