import type { Column, Table } from './table.ts';

/** A filter as the ORM takes it: properties and relations, `$and`, `$or`, and the operators below. */
export type Where = Readonly<Record<string, unknown>>;

/** Properties, or those of relations, each `asc` or `desc`. */
export type Order = Readonly<Record<string, unknown>>;

const operators: Readonly<Record<string, (column: string, value: string) => string>> = {
  $eq: (column, value) => `${column} = ${value}`,
  $ne: (column, value) => `${column} <> ${value}`,
  $gt: (column, value) => `${column} > ${value}`,
  $gte: (column, value) => `${column} >= ${value}`,
  $lt: (column, value) => `${column} < ${value}`,
  $lte: (column, value) => `${column} <= ${value}`,
  $in: (column, values) => `${column} = any(${values})`,
  $nin: (column, values) => `${column} <> all(${values})`,
};

/**
 * A SELECT of one table's rows, while it is being written. Values stand beside its text, a list of them as one: PostgreSQL
 * parses it once for each connection.
 */
export class Select {
  readonly values: unknown[] = [];
  readonly table: Table;
  readonly #joins = new Map<string, string>();

  constructor(table: Table) {
    this.table = table;
  }

  /** Where a value stands in the text. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  column(property: string): string {
    return columnIn('own', columnOf(this.table, property));
  }

  condition(where: Where): string {
    return this.#condition(where, this.table, 'own');
  }

  text({ where, order, limit }: { where: string; order?: Order | undefined; limit?: number }): string {
    const columns = this.table.columns.map((column) => columnIn('own', column));
    const by = order ? this.#order(order, this.table, 'own') : [];
    return [
      `select ${columns.join(', ')} from ${this.table.name} as own`,
      ...this.#joins.values(),
      `where ${where}`,
      ...(by.length > 0 ? [`order by ${by.join(', ')}`] : []),
      ...(limit === undefined ? [] : [`limit ${this.value(limit)}`]),
    ].join(' ');
  }

  #condition(where: Where, table: Table, alias: string): string {
    return allOf(Object.entries(where).map(([key, wanted]) => this.#part(key, wanted, table, alias)));
  }

  #part(key: string, wanted: unknown, table: Table, alias: string): string {
    if (key === '$and' || key === '$or') {
      const parts = (wanted as Where[]).map((where) => this.#condition(where, table, alias));
      return key === '$and' ? allOf(parts) : anyOf(parts);
    }
    const column = columnOf(table, key);
    if (!isFilter(wanted)) return this.#compared(columnIn(alias, column), '$eq', wanted);
    const [first = ''] = Object.keys(wanted);
    if (column.to && !(first in operators)) return this.#condition(wanted, ...this.#related(alias, column));
    const comparisons = Object.entries(wanted);
    return allOf(
      comparisons.map(([operator, value]) => this.#compared(columnIn(alias, column), operator, value)),
    );
  }

  #compared(column: string, operator: string, value: unknown): string {
    if (value === null) return `${column} is ${operator === '$ne' ? 'not ' : ''}null`;
    const compare = operators[operator];
    if (!compare || value === undefined)
      throw new Error(`${column} cannot be compared with ${operator} ${value}.`);
    return compare(column, this.value(value));
  }

  #order(order: Order, table: Table, alias: string): string[] {
    return Object.entries(order).flatMap(([property, direction]) => {
      const column = columnOf(table, property);
      if (isFilter(direction)) return this.#order(direction, ...this.#related(alias, column));
      return `${columnIn(alias, column)} ${direction === 'desc' ? 'desc' : 'asc'}`;
    });
  }

  /** The table that a relation leads to, joined once, and what it is called here. */
  #related(alias: string, column: Column): [Table, string] {
    const to = column.to?.();
    if (!to) throw new Error(`${alias}.${column.property} leads to no table.`);
    const joined = `${alias}_${column.property}`;
    const on = `${columnIn(joined, to.key)} = ${columnIn(alias, column)}`;
    this.#joins.set(joined, `left join ${to.name} as ${joined} on ${on}`);
    return [to, joined];
  }
}

function columnOf({ name, byProperty }: Table, property: string): Column {
  const column = byProperty.get(property);
  if (!column) throw new Error(`${name} has no column for ${property}.`);
  return column;
}

const columnIn = (alias: string, { name }: Column): string => `${alias}.${name}`;

/** A filter or an order of its own, rather than a value. */
const isFilter = (wanted: unknown): wanted is Where =>
  typeof wanted === 'object' && wanted !== null && !(wanted instanceof Date);

const allOf = (conditions: readonly string[]): string => conditions.join(' and ') || 'true';
const anyOf = (conditions: readonly string[]): string => `(${conditions.join(' or ') || 'false'})`;
