import type { EntityClass, EntityManager } from '@mikro-orm/postgresql';
import { Rows } from './rows.ts';
import { type Order, Select, type Where } from './select.ts';
import { Statements } from './statements.ts';
import { type Table, tableOf } from './table.ts';

/**
 * What one request reads of its database, past the ORM: its query builder and its watch over changes were nearly half
 * of a dashboard's CPU, and nothing that is read here is ever written back.
 */
export class Reading {
  readonly #em: EntityManager;
  readonly #statements: Statements;
  readonly #rows = new Rows();

  constructor(em: EntityManager) {
    this.#em = em;
    this.#statements = Statements.of(em);
  }

  tableOf(entity: EntityClass<object>): Table {
    return tableOf(this.#em, entity);
  }

  select(entity: EntityClass<object>): Select {
    return new Select(this.tableOf(entity));
  }

  find<T extends object>(entity: EntityClass<T>, where: Where, order?: Order): Promise<T[]> {
    const select = this.select(entity);
    return this.rows(select, select.text({ where: select.condition(where), order }));
  }

  /** The rows of a select, whose text may stand within another; its columns are the table's, in their order. */
  async rows<T extends object>({ table, values }: Select, text: string): Promise<T[]> {
    const { rows } = await this.#statements.find(text, values);
    return rows.map((row) => this.#rows.read<T>(table, row));
  }

  /** What a statement says that reads no entity: sums and counts. */
  readonly records = async <Record>(text: string, values: unknown[]): Promise<Record[]> => {
    const { columns, rows } = await this.#statements.find(text, values);
    return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])) as Record);
  };
}
