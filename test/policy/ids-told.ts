import { standpoints } from './actors.ts';
import type { Mark } from './answers.ts';
import type { Marks, SeenRow } from './entities.ts';
import type { Owner } from './owners.ts';
import { visibleByKey } from './ways.ts';

/**
 * To whom a subgraph tells the id of another one's row that they do not see. It cannot ask the other one; what lies
 * behind the id stays absent.
 */
export async function idsToldOf(
  rows: readonly SeenRow[],
  owners: ReadonlyMap<string, Owner>,
): Promise<{ what: string; marks: Marks }[]> {
  const told = rows.flatMap(({ type, told: fields }) =>
    [...fields].map(([field, ids]) => ({ what: `${type}.${field}`, ids })),
  );
  const visible = await visibleByKey(
    owners,
    told.flatMap(({ ids }) => ids.flatMap((each) => [...each])),
  );
  return [...Map.groupBy(told, ({ what }) => what)].flatMap(([what, fields]) => {
    const marks = standpoints.map((_, who): Mark => {
      const ids = fields.flatMap((field) => [...(field.ids[who] ?? [])]);
      return ids.some((row) => !visible[who]?.has(row)) ? '●' : '·';
    });
    return marks.includes('●') ? [{ what, marks }] : [];
  });
}
