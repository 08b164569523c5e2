import { Migration } from '@mikro-orm/migrations';

/** The tables, as the entities describe them. */
export class Tables extends Migration {
  override up(): void {
    this.addSql("create table \"audit_entry\" (\"id\" uuid not null, \"at\" timestamptz(3) not null, \"actor_id\" text not null, \"verb\" text not null, \"entity\" text not null, \"entity_id\" text not null, \"before\" jsonb null, \"after\" jsonb null, primary key (\"id\"))");
    this.addSql("create index \"audit_entry_at_index\" on \"audit_entry\" (\"at\")");
    this.addSql("create index \"audit_entry_entity_entity_id_at_index\" on \"audit_entry\" (\"entity\", \"entity_id\", \"at\")");
    this.addSql("create table \"community\" (\"id\" char(12) not null, \"name\" text not null, \"area_km2\" double precision null, \"green_coverage\" double precision null, primary key (\"id\"))");
    this.addSql("create table \"demonstration\" (\"id\" serial primary key, \"loaded_at\" timestamptz(3) not null)");
    this.addSql("create table \"facility\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"name\" text not null, \"kind\" text not null, \"provider_unit_id\" uuid null, \"bookable\" boolean not null default true, \"capacity\" int null, \"area_m2\" double precision null, \"unit_count\" int not null default 1, \"buffer_before_minutes\" int not null default 0, \"buffer_after_minutes\" int not null default 0, \"requires_approval\" boolean not null default false, \"pending_blocks_slot\" boolean not null default false, \"notice_minutes\" int not null default 0, \"advance_days\" int not null default 180, \"longest_minutes\" int not null default 1440, \"opening_hours\" jsonb not null, primary key (\"id\"))");
    this.addSql("create index \"facility_provider_unit_id_index\" on \"facility\" (\"provider_unit_id\")");
    this.addSql("create index \"facility_community_id_name_index\" on \"facility\" (\"community_id\", \"name\")");
    this.addSql("alter table \"facility\" add constraint \"facility_buffers_not_negative\" check (buffer_before_minutes >= 0 and buffer_after_minutes >= 0)");
    this.addSql("alter table \"facility\" add constraint \"facility_has_units\" check (unit_count >= 1)");
    this.addSql("alter table \"facility\" add constraint \"facility_kind_check\" check (\"kind\" in ('ROOM', 'HALL', 'OUTDOOR', 'PARKING', 'STATION'))");
    this.addSql("create table \"booking\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"facility_id\" uuid not null, \"title\" text not null, \"state\" text not null, \"requester_unit_id\" uuid null, \"headcount\" int null, \"recurrence\" text null, \"purpose_kind\" text null, \"purpose_id\" uuid null, \"resolution_id\" uuid null, \"requested_at\" timestamptz(3) not null, \"decision_reason\" text null, primary key (\"id\"))");
    this.addSql("create index \"booking_resolution_id_index\" on \"booking\" (\"resolution_id\")");
    this.addSql("create index \"booking_purpose_id_index\" on \"booking\" (\"purpose_id\")");
    this.addSql("create index \"booking_requester_unit_id_requested_at_index\" on \"booking\" (\"requester_unit_id\", \"requested_at\")");
    this.addSql("create index \"booking_community_id_requested_at_index\" on \"booking\" (\"community_id\", \"requested_at\")");
    this.addSql("alter table \"booking\" add constraint \"booking_state_check\" check (\"state\" in ('PENDING', 'HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'RELEASED', 'REJECTED', 'CANCELLED'))");
    this.addSql("alter table \"booking\" add constraint \"booking_purpose_kind_check\" check (\"purpose_kind\" in ('JOINT_MEETING'))");
    this.addSql("create table \"booking_occurrence\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"booking_id\" uuid not null, \"facility_id\" uuid not null, \"starts_at\" timestamptz(3) not null, \"ends_at\" timestamptz(3) not null, \"occupied_from\" timestamptz(3) not null, \"occupied_to\" timestamptz(3) not null, \"unit_no\" int null, \"state\" text not null, \"checked_in_at\" timestamptz(3) null, primary key (\"id\"))");
    this.addSql("create index \"booking_occurrence_booking_id_starts_at_index\" on \"booking_occurrence\" (\"booking_id\", \"starts_at\")");
    this.addSql("create index \"booking_occurrence_facility_id_starts_at_index\" on \"booking_occurrence\" (\"facility_id\", \"starts_at\")");
    this.addSql("create index \"booking_occurrence_community_id_starts_at_index\" on \"booking_occurrence\" (\"community_id\", \"starts_at\")");
    this.addSql("alter table \"booking_occurrence\" add constraint \"booking_occurrence_holds_a_unit\" check (state not in ('HELD', 'CONFIRMED', 'CHECKED_IN') or unit_no is not null)");
    this.addSql("alter table \"booking_occurrence\" add constraint \"booking_occurrence_ends_after_start\" check (ends_at > starts_at)");
    this.addSql("alter table \"booking_occurrence\" add constraint \"booking_occurrence_state_check\" check (\"state\" in ('PENDING', 'HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW', 'RELEASED', 'REJECTED', 'CANCELLED'))");
    this.addSql("create table \"first_answer\" (\"actor_id\" text not null, \"client_mutation_id\" text not null, \"verb\" text not null, \"input_sha256\" text not null, \"entity\" text null, \"entity_id\" text null, primary key (\"actor_id\", \"client_mutation_id\"))");
    this.addSql("create table \"outbox_event\" (\"id\" uuid not null, \"at\" timestamptz(3) not null, \"verb\" text not null, \"entity\" text not null, \"entity_id\" text not null, \"changes\" jsonb not null, \"published_at\" timestamptz(3) null, primary key (\"id\"))");
    this.addSql("create index \"outbox_event_published_at_id_index\" on \"outbox_event\" (\"published_at\", \"id\")");
    this.addSql("alter table \"facility\" add constraint \"facility_community_id_foreign\" foreign key (\"community_id\") references \"community\" (\"id\")");
    this.addSql("alter table \"booking\" add constraint \"booking_community_id_foreign\" foreign key (\"community_id\") references \"community\" (\"id\")");
    this.addSql("alter table \"booking\" add constraint \"booking_facility_id_foreign\" foreign key (\"facility_id\") references \"facility\" (\"id\")");
    this.addSql("alter table \"booking_occurrence\" add constraint \"booking_occurrence_community_id_foreign\" foreign key (\"community_id\") references \"community\" (\"id\")");
    this.addSql("alter table \"booking_occurrence\" add constraint \"booking_occurrence_booking_id_foreign\" foreign key (\"booking_id\") references \"booking\" (\"id\")");
    this.addSql("alter table \"booking_occurrence\" add constraint \"booking_occurrence_facility_id_foreign\" foreign key (\"facility_id\") references \"facility\" (\"id\")");
  }
}
