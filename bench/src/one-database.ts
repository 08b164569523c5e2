// The subgraphs' rows in one database, a schema for each, with every reference between them a foreign key: what someone
// would have who kept the neighbourhood in one place.
import { databaseOf } from '@hub/kit/subgraph.ts';
import pg from 'pg';
import type { Neighbourhood } from './neighbourhood.ts';

const schemas = ['community', 'party-branch', 'resident-units'];

/** Columns that name a row of another subgraph, `schema.table.column`, and the table it is in. */
const references: Record<string, string> = {
  'community.facility.provider_unit_id': 'resident_units.unit',
  'community.booking.requester_unit_id': 'resident_units.unit',
  'community.booking.resolution_id': 'party_branch.resolution',
  'community.booking.meeting_id': 'party_branch.joint_meeting',
  'community.need.resolution_id': 'party_branch.resolution',
  'community.asset.source_commitment_id': 'resident_units.commitment',
  'party_branch.joint_meeting.community_id': 'community.community',
  'party_branch.resolution.community_id': 'community.community',
  'party_branch.attendance.unit_id': 'resident_units.unit',
  'party_branch.agenda_item.proposed_by_unit_id': 'resident_units.unit',
  'party_branch.follow_up.owner_unit_id': 'resident_units.unit',
  'resident_units.agreement.community_id': 'community.community',
  'resident_units.check_in_report.community_id': 'community.community',
  'resident_units.commitment.need_id': 'community.need',
  'resident_units.commitment.resolution_id': 'party_branch.resolution',
  'resident_units.lending_terms.facility_id': 'community.facility',
  'resident_units.shift_signup.seats_shift_id': 'community.shift',
  'resident_units.service_hour_entry.shift_id': 'community.shift',
};

/** Copies the rows, keys and indexes, and gives the address of the database. */
export async function inOneDatabase(neighbourhood: Neighbourhood): Promise<string> {
  const url = await neighbourhood.createDatabase('in_one');
  const target = new pg.Client(url);
  await target.connect();
  try {
    for (const name of schemas) {
      await copy(neighbourhood.databases[name]?.ownerUrl ?? '', target, databaseOf({ name }));
    }
    for (const [column, table] of Object.entries(references)) await refer(target, column, table);
    await target.query(occurrencesBetween);
    // PostGraphile lets rows be chosen by columns with an index alone.
    await target.query('create index on community.facility (bookable)');
    await target.query('analyze');
  } finally {
    await target.end();
  }
  return url;
}

/** A window of time is no condition of equality: the one thing that is asked for by a function. */
const occurrencesBetween = `
  create function community.facility_between(facility community.facility, since timestamptz, until timestamptz)
  returns setof community.booking_occurrence language sql stable as $$
    select * from community.booking_occurrence
    where facility_id = facility.id and ends_at > since and starts_at < until
      and state in ('PENDING', 'HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW')
    order by starts_at
  $$`;

interface Definition {
  name: string;
  definition: string;
}

async function copy(sourceUrl: string, target: pg.Client, schema: string): Promise<void> {
  const source = new pg.Client(sourceUrl);
  await source.connect();
  try {
    await target.query(`create schema ${schema}; set search_path to ${schema}`);
    for (const { name, definition } of (await source.query<Definition>(tables)).rows) {
      await target.query(`create table "${name}" (${definition})`);
      const { rows } = await source.query(
        `select coalesce(jsonb_agg(t), '[]')::text as all from "${name}" t`,
      );
      await target.query(
        `insert into "${name}" select * from jsonb_populate_recordset(null::"${name}", $1)`,
        [rows[0].all],
      );
    }
    for (const definitions of [keys, indexes]) {
      for (const { definition } of (await source.query<Definition>(definitions)).rows) {
        await target.query(definition);
      }
    }
  } finally {
    await source.end();
  }
}

/** The concepts' own tables; those that every subgraph has beside them are left. */
const isCopied = `relnamespace = 'public'::regnamespace and relkind = 'r'
  and relname not in ('audit_entry', 'outbox_event', 'first_answer', 'demonstration', 'mikro_orm_migrations')`;

const tables = `
  select relname as name, string_agg(quote_ident(attname) || ' ' || format_type(atttypid, atttypmod)
    || case when attnotnull then ' not null' else '' end, ', ' order by attnum) as definition
  from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  where ${isCopied} group by relname`;

/** Keys before what refers to them. */
const keys = `
  select conname as name,
    format('alter table %I add constraint %I %s', relname, conname, pg_get_constraintdef(pg_constraint.oid)) as definition
  from pg_constraint join pg_class on conrelid = pg_class.oid
  where ${isCopied} and contype in ('p', 'u', 'f') order by contype = 'f'`;

const indexes = `
  select relname as name, replace(pg_get_indexdef(indexrelid), 'public.', '') as definition
  from pg_index join pg_class on indrelid = pg_class.oid
  where ${isCopied} and not exists (select from pg_constraint where conindid = indexrelid)`;

async function refer(target: pg.Client, column: string, table: string): Promise<void> {
  const [schema, from, name] = column.split('.');
  await target.query(`alter table ${schema}.${from} add foreign key (${name}) references ${table}`);
}
