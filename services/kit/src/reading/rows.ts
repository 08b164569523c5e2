import type { Table } from './table.ts';

/**
 * The rows that one request has read: one object for each, whichever statement found it, and never written back. A
 * relation leads to an object that knows only its key until its own row is read.
 */
export class Rows {
  readonly #byKey = new Map<Table, Map<unknown, object>>();

  /** The row whose columns have these values, in the order of the table's. */
  read<T extends object>(table: Table, values: readonly unknown[]): T {
    const row = this.#at(table, values[table.columns.indexOf(table.key)]) as Record<string, unknown>;
    for (const [i, { property, to }] of table.columns.entries()) {
      row[property] = to && values[i] !== null ? this.#at(to(), values[i]) : values[i];
    }
    return row as T;
  }

  #at(table: Table, key: unknown): object {
    const rows = this.#byKey.get(table) ?? new Map<unknown, object>();
    if (rows.size === 0) this.#byKey.set(table, rows);
    const known = rows.get(key);
    if (known) return known;
    const row = Object.create(table.prototype);
    row[table.key.property] = key;
    rows.set(key, row);
    return row;
  }
}
