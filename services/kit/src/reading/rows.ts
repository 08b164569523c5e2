import type { Table } from './table.ts';

/**
 * The rows that one request has read: one object for each, whichever statement found it, and never written back. A
 * relation leads to an object that knows only its key until its own row is read.
 */
export class Rows {
  readonly #byKey = new Map<Table, Map<unknown, Record<string, unknown>>>();

  /** The row whose columns have these values, in the order of the table's. */
  read<T extends object>(table: Table, values: readonly unknown[]): T {
    const row = this.#at(table, values[table.keyAt]);
    let i = 0;
    for (const { property, to } of table.columns) {
      const value = values[i++];
      row[property] = to && value !== null ? this.#at(to(), value) : value;
    }
    return row as T;
  }

  #at(table: Table, key: unknown): Record<string, unknown> {
    let rows = this.#byKey.get(table);
    if (!rows) {
      rows = new Map();
      this.#byKey.set(table, rows);
    }
    const known = rows.get(key);
    if (known) return known;
    const row = new table.Row();
    row[table.key.property] = key;
    rows.set(key, row);
    return row;
  }
}
