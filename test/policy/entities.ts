import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { type GraphQLObjectType, isObjectType } from 'graphql';
import { standpoints } from './actors.ts';
import { type Answered, askSubgraph, type Mark, marksOf, selectionOf } from './answers.ts';
import { type Facts, satisfies } from './expectation.ts';
import type { Fixture } from './fixtures.ts';
import { isResolvable, ownFieldsOf, scopesOf } from './graph.ts';

/** The marks of everyone who asks, in the order of `standpoints`. */
export type Marks = readonly Mark[];

/** What one row of a subgraph shows to whom: itself, and each of its fields. */
export interface SeenRow {
  subgraph: string;
  type: string;
  fixture: Fixture;
  row: Marks;
  /** The rows, as `Need 0194…`, of which each one who asks is told at least the id, by the field that tells it. */
  told: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
  fields: ReadonlyMap<string, Marks>;
}

/** The types that the gateway may ask the subgraph for by key. */
export const keyedTypesOf = ({ schema }: RunningSubgraph): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(isObjectType).filter(isResolvable);

/** Asks for every row as the gateway does, by key, for everyone. */
export async function seenByKey(subgraph: RunningSubgraph, fixtures: readonly Fixture[]): Promise<SeenRow[]> {
  const types = keyedTypesOf(subgraph);
  const query = `query ($rows: [_Any!]!) { _entities(representations: $rows) { __typename ${types.map(fragmentOn).join(' ')} } }`;
  const asked = fixtures.filter(({ type }) => types.some(({ name }) => name === type));
  const byPurpose = [...Map.groupBy(asked, ({ purpose }) => purpose)];
  const seen = await Promise.all(
    byPurpose.map(async ([purpose, rows]) => {
      const variables = { rows: rows.map(({ reference }) => reference) };
      const answers = await Promise.all(
        standpoints.map((standpoint) => askSubgraph(subgraph, standpoint, query, variables, purpose)),
      );
      return rows.map((fixture, i): SeenRow => {
        const type = types.find(({ name }) => name === fixture.type) as GraphQLObjectType;
        const ofRow = answers.map((answer) => {
          const row = entityOf(answer, i);
          if (!row) return new Map<string, Mark>([['', '·']]);
          const fields = ownFieldsOf(type).flatMap((field) => {
            const alias = aliasOf(type, field.name);
            return marksOf(field, answer, row[alias], ['_entities', i, alias]);
          });
          return new Map<string, Mark>([['', '●'], ...fields]);
        });
        const names = [...new Set(ofRow.flatMap((marks) => [...marks.keys()]))];
        const columnOf = (name: string): Marks => ofRow.map((marks) => marks.get(name) ?? '·');
        return {
          subgraph: subgraph.name,
          type: type.name,
          fixture,
          row: columnOf(''),
          told: new Map(
            ownFieldsOf(type).map(({ name }) => [
              name,
              answers.map((answer) => new Set(idsIn(entityOf(answer, i)?.[aliasOf(type, name)]))),
            ]),
          ),
          fields: new Map(names.filter(Boolean).map((name) => [name, columnOf(name)])),
        };
      });
    }),
  );
  return seen.flat();
}

function entityOf({ data, errors }: Answered, i: number): Record<string, unknown> | null {
  const refused = errors.get(`_entities.${i}`);
  if (refused) throw new Error(`A row is absent without an error, and not with ${refused.code}.`);
  return (data as { _entities: (Record<string, unknown> | null)[] })._entities[i] ?? null;
}

/** Every row of which something told at least the id. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(idsIn);
  return 'row_id' in value && '__typename' in value
    ? [`${value.__typename} ${value.row_id}`, ...inner]
    : inner;
}

/** Two types may have fields of one name and of different kinds, so each is asked for under a name of its own. */
const aliasOf = ({ name }: GraphQLObjectType, field: string): string => `${name}_${field}`;

const fragmentOn = (type: GraphQLObjectType): string =>
  `... on ${type.name} { ${ownFieldsOf(type)
    .map((field) => `${aliasOf(type, field.name)}: ${selectionOf(field)}`)
    .join(' ')} }`;

/** Where an answer is not what the printed scopes say, as sentences; none when both agree. */
export function disagreements({ schema }: RunningSubgraph, seen: SeenRow): string[] {
  const type = schema.getType(seen.type) as GraphQLObjectType;
  const scopes = scopesOf(type);
  return standpoints.flatMap((standpoint, i) => {
    const { facts } = seen.fixture;
    const of = (what: string) => `${standpoint.name} ${what} ${seen.type} ${seen.fixture.label}`;
    const isToSee = satisfies(standpoint, scopes, facts);
    const sees = seen.row[i] === '●';
    if (isToSee !== sees) return [of(sees ? 'sees, and should not,' : 'should see, and does not,')];
    if (!sees) return [];
    return ownFieldsOf(type).flatMap((field) => {
      const isToRead = satisfies(standpoint, scopesOf(field), facts as Facts);
      const isRefused = seen.fields.get(field.name)?.[i] === '✕';
      if (isToRead !== isRefused) return [];
      return [of(isRefused ? `should read ${field.name} of` : `reads, and should not, ${field.name} of`)];
    });
  });
}
