import { describe, expect, it } from 'vitest';
import { Select, type Where } from './select.ts';
import type { Column, Table } from './table.ts';

const table = (name: string, ...columns: Column[]): Table => ({
  name: `"${name}"`,
  key: columns[0] as Column,
  columns,
  byProperty: new Map(columns.map((column) => [column.property, column])),
  keyAt: 0,
  Row: Object as never,
});
const id = { property: 'id', name: '"id"', type: 'uuid' };
const name = { property: 'name', name: '"name"', type: 'text' };
const facility = table('facility', id, name);
const booking = table(
  'booking',
  id,
  { property: 'facility', name: '"facility_id"', type: 'uuid', to: () => facility },
  { property: 'startsAt', name: '"starts_at"', type: 'timestamptz' },
);

function written(where: Where) {
  const select = new Select(booking);
  return { text: select.condition(where), values: select.values };
}

describe('a condition', () => {
  const noon = new Date('2026-04-15T12:00:00Z');

  it.each([
    [{ startsAt: noon }, 'own."starts_at" = $1', [noon]],
    [{ startsAt: { $ne: noon } }, 'own."starts_at" <> $1', [noon]],
    [{ startsAt: { $gte: 1, $lt: 2 } }, 'own."starts_at" >= $1 and own."starts_at" < $2', [1, 2]],
    [{ startsAt: { $gt: 1, $lte: 2 } }, 'own."starts_at" > $1 and own."starts_at" <= $2', [1, 2]],
    [{ startsAt: null }, 'own."starts_at" is null', []],
    [{ startsAt: { $eq: null } }, 'own."starts_at" is null', []],
    [{ startsAt: { $ne: null } }, 'own."starts_at" is not null', []],
    [{ facility: 'a' }, 'own."facility_id" = $1', ['a']],
    [{ facility: { $in: ['a', 'b'] } }, 'own."facility_id" = any($1)', [['a', 'b']]],
    [{ facility: { $nin: ['a'] } }, 'own."facility_id" <> all($1)', [['a']]],
    [{ $and: [{ id: 'a' }, {}] }, 'own."id" = $1 and true', ['a']],
    [
      { $or: [{ id: 'a' }, { id: 'b' }], startsAt: 1 },
      '(own."id" = $1 or own."id" = $2) and own."starts_at" = $3',
      ['a', 'b', 1],
    ],
    [{ $or: [] }, '(false)', []],
    [{}, 'true', []],
  ])('of %j is written as PostgreSQL has it', (where, text, values) => {
    expect(written(where)).toEqual({ text, values });
  });

  it('has the same text for a list of any length', () => {
    expect(written({ id: { $in: [] } }).text).toBe(written({ id: { $in: ['a', 'b', 'c'] } }).text);
  });

  it.each([
    [{ title: 'a' }],
    [{ facility: { title: 'a' } }],
    [{ id: { $like: 'a' } }],
    [{ id: undefined }],
    [{ id: { $ne: undefined } }],
    [{ id: { name: 'a' } }],
  ])('of %j, which no column can meet, is refused', (where) =>
    expect(() => written(where)).toThrow(/has no column|cannot be compared/),
  );
});

describe('a select', () => {
  it('joins the table of a relation once, for its conditions and for the order', () => {
    const select = new Select(booking);
    const where = select.condition({ facility: { $or: [{ name: 'a' }, { name: null }] } });
    expect(select.text({ where, order: { facility: { name: 'asc' }, startsAt: 'desc' }, limit: 2 })).toBe(
      'select own."id", own."facility_id", own."starts_at" from "booking" as own' +
        ' left join "facility" as own_facility on own_facility."id" = own."facility_id"' +
        ' where (own_facility."name" = $1 or own_facility."name" is null)' +
        ' order by own_facility."name" asc, own."starts_at" desc limit $2',
    );
    expect(select.values).toEqual(['a', 2]);
  });
});
