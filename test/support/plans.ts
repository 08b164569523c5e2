import pg from 'pg';

/** One reading of a table, as PostgreSQL plans it. */
export interface TableScan {
  table: string;
  /** The columns that the table's indexes begin with. */
  beginnings: readonly string[];
  /** What it looks up in an index; empty if it reads the table, or the index, from end to end. */
  condition: string;
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

/**
 * How a statement reads its tables once they are big: whatever the values it is given, and with a sequential scan only
 * where there is no other way. Tells nothing about a statement on tables that the database does not have.
 */
export async function tableScans(database: pg.Client, statement: string): Promise<TableScan[] | undefined> {
  let place = 0;
  const numbered = statement.replace(/\?/g, () => `$${++place}`);
  const plan = await planOf(database, numbered);
  if (!plan) return undefined;
  const beginnings = await beginningsByTable(database);
  return readings(plan).map(({ table, node }) => ({
    table,
    beginnings: beginnings.get(table) ?? [],
    condition: node['Index Cond'] ?? '',
  }));
}

async function planOf(database: pg.Client, statement: string): Promise<PlanNode | undefined> {
  await database.query('set enable_seqscan = off');
  try {
    const { rows } = await database.query(`explain (generic_plan, format json) ${statement}`);
    return rows[0]['QUERY PLAN'][0].Plan;
  } catch (error) {
    const undefinedTable = '42P01';
    if (error instanceof pg.DatabaseError && error.code === undefinedTable) return undefined;
    throw error;
  }
}

/** Every node that reads a table or an index; a bitmap of an index tells its table one node above. */
function readings(node: PlanNode, above?: string): { table: string; node: PlanNode }[] {
  const table = node['Relation Name'] ?? above;
  const children = (node.Plans ?? []).flatMap((child) => readings(child, table));
  const reads = node['Index Name'] ?? (node['Node Type'] === 'Seq Scan' || undefined);
  return reads && table ? [{ table, node }, ...children] : children;
}

async function beginningsByTable(database: pg.Client): Promise<Map<string, string[]>> {
  const { rows } = await database.query<{ name: string; beginnings: string[] }>(`
    select indrelid::regclass::text as name, array_agg(distinct attname::text) as beginnings
    from pg_index join pg_attribute on attrelid = indexrelid and attnum = 1 group by indrelid`);
  return new Map(rows.map(({ name, beginnings }) => [name, beginnings]));
}
