import type { EntityClass, EntityManager, EntityMetadata } from '@mikro-orm/postgresql';

/** What reading needs to know of an entity's table; found out once. */
export interface Table {
  /** As it stands in SQL. */
  name: string;
  key: Column;
  columns: readonly Column[];
  byProperty: ReadonlyMap<string, Column>;
  /** Which of the columns is the key. */
  keyAt: number;
  /** Makes the rows that are read: the entity's, without what the ORM puts there to watch for changes. */
  Row: new () => Record<string, unknown>;
}

export interface Column {
  property: string;
  /** As it stands in SQL. */
  name: string;
  /** As PostgreSQL calls it. */
  type: string;
  /** The table that a relation leads to. */
  to?: () => Table;
}

const tables = new WeakMap<object, Table>();

export const tableOf = (em: EntityManager, entity: EntityClass<object>): Table =>
  tables.get(entity) ?? tableFrom(em.getMetadata(entity));

function tableFrom(metadata: EntityMetadata): Table {
  const table = tables.get(metadata.class) ?? described(metadata);
  tables.set(metadata.class, table);
  return table;
}

function described({ props, tableName, primaryKeys, prototype }: EntityMetadata): Table {
  const columns = props.map(
    ({ name, fieldNames, columnTypes, targetMeta }): Column => ({
      property: name,
      name: quoted(fieldNames[0] ?? name),
      type: columnTypes[0] ?? 'text',
      ...(targetMeta && { to: () => tableFrom(targetMeta) }),
    }),
  );
  const byProperty = new Map(columns.map((column) => [column.property, column]));
  const key = byProperty.get(String(primaryKeys[0]));
  if (!key) throw new Error(`${tableName} has no primary key.`);
  // A constructor's objects have room for as many properties as those before them came to have.
  function Row() {}
  const plain = columns.map(({ property }) => [property, { value: undefined, writable: true }] as const);
  Row.prototype = Object.create(prototype as object, Object.fromEntries(plain));
  return {
    name: quoted(tableName),
    key,
    columns,
    byProperty,
    keyAt: columns.indexOf(key),
    Row: Row as never,
  };
}

const quoted = (name: string): string => `"${name}"`;
