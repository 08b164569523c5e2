import type pg from 'pg';
import type { SequenceState } from './parts.ts';

export interface Table {
  name: string;
  /** Those that are kept; the others are computed from them. */
  columns: string[];
}

/** All tables there are, whoever made them: nothing is left out. */
export async function tablesIn(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select relname as name, array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind = 'r'
      and attnum > 0 and not attisdropped and attgenerated = ''
    group by relname order by relname`);
  return rows;
}

export async function sequencesIn(client: pg.Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(
    `select sequencename as name from pg_sequences where schemaname = 'public' order by 1`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const text = `select last_value::text as "lastValue", is_called as "isCalled" from ${client.escapeIdentifier(name)}`;
    const [state] = (await client.query<Omit<SequenceState, 'name'>>(text)).rows;
    if (state) states.push({ name, ...state });
  }
  return states;
}

export async function migrationsIn(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from mikro_orm_migrations order by id');
  return rows.map(({ name }) => name);
}

/** A table with its columns, as `COPY` names them. */
export const named = (client: pg.Client, { name, columns }: Table): string =>
  `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`;
