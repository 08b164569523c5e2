import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { type GraphQLField, getNamedType } from 'graphql';
import { standpoints } from './actors.ts';
import { askSubgraph, type Mark, marksOf, selectionOf } from './answers.ts';
import type { Marks } from './entities.ts';
import type { Fixture } from './fixtures.ts';

/** What a root field of a subgraph, asked directly, shows to whom. */
export interface SeenRoot {
  subgraph: string;
  field: string;
  /** The row that it was asked for by id. */
  fixture?: Fixture;
  /** The root itself and what is in the part that it gives, by name. */
  marks: ReadonlyMap<string, Marks>;
}

type Field = GraphQLField<unknown, unknown>;

/** Federation's own root fields are the way by key. */
const rootsOf = ({ schema }: RunningSubgraph): Field[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));

/** Asks the subgraph for every root field, and for a row by its id once for each row that stands for its type. */
export async function seenAtRoots(
  subgraph: RunningSubgraph,
  fixtures: readonly Fixture[],
): Promise<SeenRoot[]> {
  const asked = rootsOf(subgraph).flatMap((field): { field: Field; fixture?: Fixture }[] => {
    if (!field.args.some(({ name, type }) => name === 'id' && String(type) === 'ID!')) return [{ field }];
    const { name } = getNamedType(field.type);
    return fixtures
      .filter(({ type, purpose }) => type === name && !purpose)
      .map((fixture) => ({ field, fixture }));
  });
  const selected = asked.map(
    ({ field, fixture }, i) => `r${i}: ${selectionOf(field, fixture && { id: fixture.reference.id })}`,
  );
  const query = `{ ${selected.join(' ')} }`;
  const answers = await Promise.all(
    standpoints.map((standpoint) => askSubgraph(subgraph, standpoint, query)),
  );
  return asked.map(({ field, fixture }, i) => {
    const each = answers.map((answer) => {
      const value = (answer.data as Record<string, unknown>)[`r${i}`];
      return new Map<string, Mark>(marksOf(field, answer, value, [`r${i}`]));
    });
    const names = [...(each[0]?.keys() ?? [])];
    return {
      subgraph: subgraph.name,
      field: field.name,
      ...(fixture && { fixture }),
      marks: new Map(names.map((name) => [name, each.map((marks) => marks.get(name) ?? '·')])),
    };
  });
}
