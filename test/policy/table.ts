import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { columns, standpoints, standpointsByColumn } from './actors.ts';
import type { Marks, SeenRow } from './entities.ts';
import { scopesOf } from './graph.ts';
import type { Owner } from './owners.ts';
import type { SeenRoot } from './roots.ts';
import { type GoneWay, narrower } from './ways.ts';
import type { Tried } from './writes.ts';

/** One line of a table: who, and what of. */
interface Line {
  marks: Marks;
  what: string;
}

/** A row or a root field with all that it shows. */
interface Shown {
  label: string;
  own: Marks;
  fields: ReadonlyMap<string, Marks>;
}

export interface Walked {
  running: readonly RunningSubgraph[];
  owners: ReadonlyMap<string, Owner>;
  rows: readonly SeenRow[];
  roots: readonly SeenRoot[];
  writes: readonly Tried[];
  ways: readonly GoneWay[];
  idsTold: readonly Line[];
}

/** The whole matrix as a page to read. */
export function matrixOf(walked: Walked): string {
  const sections = walked.running.map((subgraph) => sectionOf(subgraph, walked));
  return `${legend(walked)}\n\n${sections.join('\n\n')}\n\n${waysSection(walked)}\n`;
}

/** How many marks there are: of rows, fields, root fields, writes and ways, by everyone who asks. */
export const countOf = ({ rows, roots, writes, ways }: Walked): number =>
  standpoints.length *
  (rows.reduce((sum, { fields }) => sum + 1 + fields.size, 0) +
    roots.reduce((sum, { marks }) => sum + marks.size, 0) +
    writes.length +
    ways.length);

const legend = (walked: Walked): string => `# Who sees and may what

Written by \`npm run policy\`, which walks the whole of it against PostgreSQL; \`npm test\` walks it again and fails where
this page differs. Each line has been asked for by ${standpoints.length} people who stand at different places: ${countOf(walked)} answers in all.

| mark | for what is read | for what is done |
|---|---|---|
| \`●\` | is seen | the policy lets it pass, to the rules |
| \`○\` | may be asked for; there is nothing for them | |
| \`✕\` | FORBIDDEN at its path; of a household also: its purpose is no live case | FORBIDDEN |
| \`·\` | absent: the row is not theirs to know of | NOT_FOUND, in the words for a row that does not exist |

Rows are of community A, of its unit U01, of the first party group, or of the first in-service member of U01, unless a line
says otherwise. The marks of a column stand, from left to right, for

| | column | from left to right |
|---|---|---|
${columns.map(({ title, role, places }) => `| ${title} | ${role ?? 'nobody signed in'} | ${places.map(({ where }) => where).join(', ')} |`).join('\n')}

\`own\` is the unit, group or member whose row it is; \`another\` is another one of A; \`own, for B\` is that unit's, granted for
community B alone.`;

function sectionOf(subgraph: RunningSubgraph, { owners, rows, roots, writes }: Walked): string {
  const byType = Map.groupBy(
    rows.filter((row) => row.subgraph === subgraph.name),
    ({ type }) => type,
  );
  const types = [...byType].toSorted(([a], [b]) => a.localeCompare(b));
  const ofTypes = types.map(([name, seen]) => {
    const shown = seen.map(({ fixture, row, fields }) => ({ label: fixture.label, own: row, fields }));
    return `### ${name}\n\n${whoSees(subgraph, name, owners)}\n\n${tableOf(linesOf(shown))}`;
  });
  const asked = roots
    .filter((root) => root.subgraph === subgraph.name)
    .map(({ field, fixture, marks }): Shown => {
      const inner = [...marks].filter(([name]) => name !== field);
      const fields = new Map(inner.map(([name, of]) => [name.slice(field.length + 1), of]));
      return { label: fixture ? `${field} ${fixture.label}` : field, own: marks.get(field) ?? [], fields };
    });
  const done = writes
    .filter((tried) => tried.subgraph === subgraph.name)
    .map(({ mutation, attempt, marks }) => ({
      marks,
      what: `**${mutation}**${attempt.label ? ` ${attempt.label}` : ''}`,
    }));
  return [
    `## ${subgraph.name}`,
    ...ofTypes,
    `### Query\n\n${tableOf(linesOf(asked))}`,
    `### Mutation\n\n${tableOf(done)}`,
  ].join('\n\n');
}

/** Rows that show the same to the same are one line; so are the fields of a row. */
function linesOf(shown: readonly Shown[]): Line[] {
  const same = Map.groupBy(shown, ({ own, fields }) => JSON.stringify([own, [...fields]]));
  return [...same.values()].flatMap((alike) => {
    const [{ own, fields }] = alike as [Shown];
    const label = `**${alike.map(({ label: each }) => each).join('; ')}**`;
    const byMarks = Map.groupBy([...fields.keys()], (name) => fields.get(name)?.join(''));
    const asTheRow = byMarks.get(own.join('')) ?? [];
    byMarks.delete(own.join(''));
    const others = [...byMarks.values()].map((names) => ({
      marks: fields.get(names[0] ?? '') ?? [],
      what: listed(names),
    }));
    return [{ marks: own, what: asTheRow.length > 0 ? `${label}: ${listed(asTheRow)}` : label }, ...others];
  });
}

/** What is in a part stands behind it in brackets: `votes (yes, no)`. */
function listed(names: readonly string[]): string {
  const isWithin = (name: string, outer: string) =>
    name.startsWith(`${outer}.`) && !name.slice(outer.length + 1).includes('.');
  const withInner = (name: string): string => {
    const inner = names.filter((other) => isWithin(other, name)).map((other) => withInner(other));
    const shown = names.some((outer) => isWithin(name, outer)) ? name.slice(name.lastIndexOf('.') + 1) : name;
    return inner.length > 0 ? `${shown} (${inner.join(', ')})` : shown;
  };
  return names
    .filter((name) => !names.some((outer) => isWithin(name, outer)))
    .map(withInner)
    .join(', ');
}

function whoSees(
  { name: here, schema }: RunningSubgraph,
  typeName: string,
  owners: ReadonlyMap<string, Owner>,
): string {
  const type = schema.getType(typeName);
  const scopes = type && scopesOf(type);
  if (scopes) return `Seen by ${scopes.map((scope) => `\`${scope.join(' and ')}\``).join(', ')}.`;
  const owner = owners.get(typeName)?.subgraph.name ?? here;
  return owner === here ? 'Open to all.' : `A row of ${owner}, of which no more than the id is known here.`;
}

function waysSection({ ways, idsTold }: Walked): string {
  const types = [...new Set(ways.flatMap(({ to }) => to))].sort();
  const sections = types.map((type) => {
    const lines = ways
      .filter(({ to }) => to.includes(type))
      .map(({ name, marks }) => ({ marks, what: `${name}${narrower[name] ? ` (${narrower[name]})` : ''}` }));
    return `### To ${type}\n\n${tableOf(together(lines))}`;
  });
  return `## Ways in, through the gateway

Every field that leads to rows, and to whom some have come by it. What came was held against the row asked for by key: by
no way comes what is not seen so, and all that is seen so comes, unless the line says what it is confined to.

${sections.join('\n\n')}

### To no more than an id

These fields give a row of another subgraph by its id; to those marked here only the id is told, and nothing behind it.

${tableOf(together(idsTold))}`;
}

const together = (lines: readonly Line[]): Line[] =>
  [...Map.groupBy(lines, ({ marks }) => marks.join('')).values()].map((alike) => ({
    marks: alike[0]?.marks ?? [],
    what: alike.map(({ what }) => what).join(', '),
  }));

/** The marks come first, so that the columns stand under each other however long the last one is. */
function tableOf(lines: readonly Line[]): string {
  const widths = standpointsByColumn.map(({ length }, i) => Math.max(length, columns[i]?.title.length ?? 0));
  const rowOf = (cells: readonly string[], last: string) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} | ${last} |`;
  return [
    rowOf(
      columns.map(({ title }) => title),
      '',
    ),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|---|`,
    ...lines.map(({ marks, what }) => rowOf(cellsOf(marks), what)),
  ].join('\n');
}

function cellsOf(marks: Marks): string[] {
  let from = 0;
  return standpointsByColumn.map(({ length }) => {
    from += length;
    return marks.slice(from - length, from).join('');
  });
}
