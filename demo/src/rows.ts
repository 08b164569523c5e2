import type { EntityClass } from '@mikro-orm/postgresql';

/** Rows of one table, by property name; tables come in the order in which they can be filled. */
export interface Rows {
  entity: EntityClass<object>;
  rows: object[];
}
