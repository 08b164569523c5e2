import { Migration } from '@mikro-orm/migrations';

/** The tables, as the entities describe them. */
export class Tables extends Migration {
  override up(): void {
    this.addSql("create table \"joint_meeting\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"no\" text not null, \"quarter\" char(6) not null, \"kind\" text not null default 'REGULAR', \"state\" text not null default 'DRAFT', \"starts_at\" timestamptz(3) null, \"ends_at\" timestamptz(3) null, \"agenda_deadline\" timestamptz(3) null, \"notice_sent_at\" timestamptz(3) null, \"chair_name\" text null, primary key (\"id\"))");
    this.addSql("create index \"joint_meeting_community_id_quarter_id_index\" on \"joint_meeting\" (\"community_id\", \"quarter\", \"id\")");
    this.addSql("alter table \"joint_meeting\" add constraint \"joint_meeting_community_id_no_unique\" unique (\"community_id\", \"no\")");
    this.addSql("alter table \"joint_meeting\" add constraint \"joint_meeting_ends_after_start\" check (ends_at is null or ends_at > starts_at)");
    this.addSql("alter table \"joint_meeting\" add constraint \"joint_meeting_kind_check\" check (\"kind\" in ('REGULAR', 'EXTRAORDINARY'))");
    this.addSql("alter table \"joint_meeting\" add constraint \"joint_meeting_state_check\" check (\"state\" in ('DRAFT', 'AGENDA_OPEN', 'AGENDA_FROZEN', 'CONVENED', 'IN_SESSION', 'ADJOURNED', 'MINUTES_REVIEW', 'CLOSED', 'CANCELLED'))");
    this.addSql("create table \"attendance\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"meeting_id\" uuid not null, \"quarter\" char(6) not null, \"unit_id\" uuid not null, \"representative_name\" text null, \"state\" text not null default 'INVITED', \"proxy_unit_id\" uuid null, \"checked_in_at\" timestamptz(3) null, primary key (\"id\"))");
    this.addSql("create index \"attendance_unit_id_quarter_id_index\" on \"attendance\" (\"unit_id\", \"quarter\", \"id\")");
    this.addSql("alter table \"attendance\" add constraint \"attendance_meeting_id_unit_id_unique\" unique (\"meeting_id\", \"unit_id\")");
    this.addSql("alter table \"attendance\" add constraint \"attendance_proxy_is_named\" check ((state = 'PROXY') = (proxy_unit_id is not null))");
    this.addSql("alter table \"attendance\" add constraint \"attendance_proxy_is_another_unit\" check (proxy_unit_id <> unit_id)");
    this.addSql("alter table \"attendance\" add constraint \"attendance_state_check\" check (\"state\" in ('INVITED', 'ACCEPTED', 'LEAVE', 'PROXY', 'PRESENT', 'ABSENT_UNEXCUSED'))");
    this.addSql("create table \"agenda_item\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"meeting_id\" uuid not null, \"parent_id\" uuid null, \"position\" int not null, \"title\" text not null, \"kind\" text not null, \"state\" text not null default 'PROPOSED', \"duration_minutes\" int null, \"proposed_by_unit_id\" uuid null, \"carried_from_id\" uuid null, \"carried_times\" int not null default 0, \"subjects\" jsonb not null, primary key (\"id\"))");
    this.addSql("create index \"agenda_item_meeting_id_position_index\" on \"agenda_item\" (\"meeting_id\", \"position\")");
    this.addSql("alter table \"agenda_item\" add constraint \"agenda_item_is_not_its_own_parent\" check (parent_id is null or parent_id <> id)");
    this.addSql("alter table \"agenda_item\" add constraint \"agenda_item_lasts\" check (duration_minutes is null or duration_minutes > 0)");
    this.addSql("alter table \"agenda_item\" add constraint \"agenda_item_kind_check\" check (\"kind\" in ('PLAN', 'INSPECTION', 'PROBLEM', 'NOTICE'))");
    this.addSql("alter table \"agenda_item\" add constraint \"agenda_item_state_check\" check (\"state\" in ('PROPOSED', 'ACCEPTED', 'IN_DISCUSSION', 'DECIDED', 'NOTED', 'DEFERRED', 'WITHDRAWN'))");
    this.addSql("create table \"party_organization\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"name\" text not null, primary key (\"id\"))");
    this.addSql("alter table \"party_organization\" add constraint \"party_organization_community_id_unique\" unique (\"community_id\")");
    this.addSql("create table \"party_group\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"organization_id\" uuid not null, \"no\" int not null, \"area\" text not null, \"leader_id\" uuid null, primary key (\"id\"))");
    this.addSql("alter table \"party_group\" add constraint \"party_group_organization_id_no_unique\" unique (\"organization_id\", \"no\")");
    this.addSql("create table \"party_member\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"organization_id\" uuid not null, \"group_id\" uuid not null, \"display_name\" text not null, \"category\" text not null, \"standing\" text not null default 'FULL', \"occupation\" text not null, \"frail\" boolean not null default false, \"state\" text not null default 'ACTIVE', primary key (\"id\"))");
    this.addSql("create index \"party_member_group_id_display_name_index\" on \"party_member\" (\"group_id\", \"display_name\")");
    this.addSql("create index \"party_member_organization_id_state_index\" on \"party_member\" (\"organization_id\", \"state\")");
    this.addSql("alter table \"party_member\" add constraint \"party_member_category_check\" check (\"category\" in ('REGISTERED', 'FLOATING', 'UNTRANSFERRED'))");
    this.addSql("alter table \"party_member\" add constraint \"party_member_standing_check\" check (\"standing\" in ('FULL', 'PROBATIONARY'))");
    this.addSql("alter table \"party_member\" add constraint \"party_member_occupation_check\" check (\"occupation\" in ('RETIRED', 'WORKING', 'JOBLESS', 'STUDENT'))");
    this.addSql("alter table \"party_member\" add constraint \"party_member_state_check\" check (\"state\" in ('PROSPECT', 'ACTIVE', 'TRANSFERRED', 'LEFT'))");
    this.addSql("create table \"resolution\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"meeting_id\" uuid not null, \"agenda_item_id\" uuid null, \"no\" text not null, \"text\" text not null, \"state\" text not null default 'DRAFT', \"adopted_at\" timestamptz(3) null, \"review_on\" date null, \"method\" text null, \"yes\" int null, \"against\" int null, \"abstain\" int null, \"entitled\" int null, \"entitled_unit_ids\" jsonb null, \"superseded_by_id\" uuid null, primary key (\"id\"))");
    this.addSql("create index \"resolution_agenda_item_id_index\" on \"resolution\" (\"agenda_item_id\")");
    this.addSql("create index \"resolution_meeting_id_index\" on \"resolution\" (\"meeting_id\")");
    this.addSql("alter table \"resolution\" add constraint \"resolution_community_id_no_unique\" unique (\"community_id\", \"no\")");
    this.addSql("alter table \"resolution\" add constraint \"resolution_is_voted_on_before_it_is_adopted\" check (state in ('DRAFT', 'PUT_TO_VOTE') or yes is not null)");
    this.addSql("alter table \"resolution\" add constraint \"resolution_entitled_units_are_all_named\" check (entitled_unit_ids is null or jsonb_array_length(entitled_unit_ids) = entitled)");
    this.addSql("alter table \"resolution\" add constraint \"resolution_votes_are_counted_whole\" check (yes is null or (yes >= 0 and against >= 0 and abstain >= 0 and yes + against + abstain <= entitled))");
    this.addSql("alter table \"resolution\" add constraint \"resolution_state_check\" check (\"state\" in ('DRAFT', 'PUT_TO_VOTE', 'ADOPTED', 'REJECTED', 'IN_EXECUTION', 'REVIEW_DUE', 'COMPLETED', 'SUPERSEDED'))");
    this.addSql("alter table \"resolution\" add constraint \"resolution_method_check\" check (\"method\" in ('SIMPLE', 'TWO_THIRDS', 'FOUR_FIFTHS'))");
    this.addSql("create table \"follow_up\" (\"id\" uuid not null, \"community_id\" char(12) not null, \"resolution_id\" uuid not null, \"title\" text not null, \"owner_unit_id\" uuid null, \"due_on\" date not null, \"progress\" int not null default 0, \"state\" text not null default 'OPEN', \"last_report\" text null, primary key (\"id\"))");
    this.addSql("create index \"follow_up_owner_unit_id_due_on_id_index\" on \"follow_up\" (\"owner_unit_id\", \"due_on\", \"id\")");
    this.addSql("create index \"follow_up_resolution_id_due_on_index\" on \"follow_up\" (\"resolution_id\", \"due_on\")");
    this.addSql("create index \"follow_up_community_id_due_on_id_index\" on \"follow_up\" (\"community_id\", \"due_on\", \"id\")");
    this.addSql("alter table \"follow_up\" add constraint \"follow_up_done_at_a_hundred\" check ((state = 'DONE') = (progress = 100))");
    this.addSql("alter table \"follow_up\" add constraint \"follow_up_progress_is_a_percentage\" check (progress between 0 and 100)");
    this.addSql("alter table \"follow_up\" add constraint \"follow_up_state_check\" check (\"state\" in ('OPEN', 'IN_PROGRESS', 'DONE', 'CANCELLED'))");
    this.addSql("alter table \"attendance\" add constraint \"attendance_meeting_id_foreign\" foreign key (\"meeting_id\") references \"joint_meeting\" (\"id\")");
    this.addSql("alter table \"agenda_item\" add constraint \"agenda_item_meeting_id_foreign\" foreign key (\"meeting_id\") references \"joint_meeting\" (\"id\")");
    this.addSql("alter table \"agenda_item\" add constraint \"agenda_item_parent_id_foreign\" foreign key (\"parent_id\") references \"agenda_item\" (\"id\") on delete set null");
    this.addSql("alter table \"agenda_item\" add constraint \"agenda_item_carried_from_id_foreign\" foreign key (\"carried_from_id\") references \"agenda_item\" (\"id\") on delete set null");
    this.addSql("alter table \"party_group\" add constraint \"party_group_organization_id_foreign\" foreign key (\"organization_id\") references \"party_organization\" (\"id\")");
    this.addSql("alter table \"party_member\" add constraint \"party_member_organization_id_foreign\" foreign key (\"organization_id\") references \"party_organization\" (\"id\")");
    this.addSql("alter table \"party_member\" add constraint \"party_member_group_id_foreign\" foreign key (\"group_id\") references \"party_group\" (\"id\")");
    this.addSql("alter table \"resolution\" add constraint \"resolution_meeting_id_foreign\" foreign key (\"meeting_id\") references \"joint_meeting\" (\"id\")");
    this.addSql("alter table \"resolution\" add constraint \"resolution_agenda_item_id_foreign\" foreign key (\"agenda_item_id\") references \"agenda_item\" (\"id\") on delete set null");
    this.addSql("alter table \"resolution\" add constraint \"resolution_superseded_by_id_foreign\" foreign key (\"superseded_by_id\") references \"resolution\" (\"id\") on delete set null");
    this.addSql("alter table \"follow_up\" add constraint \"follow_up_resolution_id_foreign\" foreign key (\"resolution_id\") references \"resolution\" (\"id\")");
  }
}
