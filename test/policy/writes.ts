import { newId } from '@hub/kit/identifiers.ts';
import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import type { GraphQLFieldMap } from 'graphql';
import type { TestHub } from '../support/hub.ts';
import { type Standpoint, standpoints } from './actors.ts';
import { askSubgraph, type Mark, type Refusal } from './answers.ts';
import type { Marks } from './entities.ts';
import { type Facts, satisfies } from './expectation.ts';
import type { Fixture } from './fixtures.ts';
import { scopesOf } from './graph.ts';
import { type Attempt, attempts } from './mutations.ts';

/** What came of one write when everyone tried it. */
export interface Tried {
  subgraph: string;
  mutation: string;
  attempt: Attempt;
  marks: Marks;
  /** Where it is refused in other words than a row that does not exist, as sentences. */
  tellingRefusals: string[];
}

/** From here on no write is kept, whatever it answers: none sees what another would have changed. */
export async function keepNothing({ sql }: TestHub, subgraph: RunningSubgraph): Promise<void> {
  const database = subgraph.name as Parameters<typeof sql>[0];
  await sql(
    database,
    `create function keep_nothing() returns trigger language plpgsql as
     $$ begin raise exception '${nothingIsKept}'; end $$`,
  );
  await sql(
    database,
    `create constraint trigger nothing_is_kept after insert on first_answer
     deferrable initially deferred for each row execute function keep_nothing()`,
  );
}

export const nothingIsKept = 'Nothing is kept.';

export const mutationsOf = ({ schema }: RunningSubgraph): GraphQLFieldMap<unknown, unknown> =>
  schema.getMutationType()?.getFields() ?? {};

/** Everyone tries every mutation of the subgraph; whoever is told that there is no such row, about one that is not. */
export async function tried(subgraph: RunningSubgraph, fixtures: readonly Fixture[]): Promise<Tried[]> {
  const all = Object.keys(mutationsOf(subgraph)).flatMap((mutation) =>
    (attempts[mutation] ?? []).map((attempt) => ({ mutation, attempt })),
  );
  const nowhere = newId();
  const rowOf = ({ on }: Attempt): string => (on ? fixtureNamed(fixtures, on).reference.id : '');
  const answers = await Promise.all(
    standpoints.map(async (standpoint) => {
      const there = await ask(subgraph, standpoint, all, rowOf);
      const hidden = all.filter((_, i) => there[i]?.code === 'NOT_FOUND');
      const missing = await ask(subgraph, standpoint, hidden, () => nowhere);
      return { there, hidden, missing };
    }),
  );
  return all.map((one, i) => ({
    ...one,
    subgraph: subgraph.name,
    marks: answers.map(({ there }) => markOf(there[i])),
    tellingRefusals: answers.flatMap(({ there, hidden, missing }, who) => {
      const told = there[i];
      if (told?.code !== 'NOT_FOUND') return [];
      const toldOfNothing = missing[hidden.indexOf(one)];
      const expected = toldOfNothing?.message?.replaceAll(nowhere, rowOf(one.attempt));
      const isSame = toldOfNothing?.code === 'NOT_FOUND' && told.message === expected;
      const { name } = standpoints[who] as Standpoint;
      return isSame
        ? []
        : [`${name} learns from ${one.mutation} that ${one.attempt.on} exists: ${told.message}`];
    }),
  }));
}

export const fixtureNamed = (fixtures: readonly Fixture[], on: string): Fixture => {
  const found = fixtures.find(({ type, label }) => `${type} ${label}` === on);
  if (!found) throw new Error(`No fixture is called ${on}.`);
  return found;
};

const inputOf = ({ by, input }: Attempt, id: string | undefined) => ({
  clientMutationId: newId(),
  ...input,
  ...(by && { [by]: id }),
});

interface One {
  mutation: string;
  attempt: Attempt;
}

/** The mutations of one operation run one after another, each in a transaction of its own. */
async function ask(
  subgraph: RunningSubgraph,
  actor: Standpoint,
  all: readonly One[],
  rowOf: (attempt: Attempt) => string,
): Promise<Partial<Refusal>[]> {
  if (all.length === 0) return [];
  const fields = mutationsOf(subgraph);
  const declared = all.map(({ mutation }, i) => `$i${i}: ${fields[mutation]?.args[0]?.type}`);
  const called = all.map(({ mutation }, i) => `m${i}: ${mutation}(input: $i${i}) { __typename }`);
  const query = `mutation (${declared.join(', ')}) { ${called.join(' ')} }`;
  const inputs = all.map(({ attempt }, i) => [`i${i}`, inputOf(attempt, rowOf(attempt))]);
  const { errors } = await askSubgraph(subgraph, actor, query, Object.fromEntries(inputs));
  return all.map((_, i) => errors.get(`m${i}`) ?? {});
}

/** Whatever comes after the policy, a rule or the end of the transaction, the policy has let pass. */
const markOf = (answer: Partial<Refusal> | undefined): Mark => {
  if (answer?.code === 'NOT_FOUND') return '·';
  return answer?.code === 'FORBIDDEN' ? '✕' : '●';
};

/** Where what came of it is not what the printed scopes say, as sentences; none when both agree. */
export function misjudged(subgraph: RunningSubgraph, tries: Tried, fixtures: readonly Fixture[]): string[] {
  const { mutation, attempt, marks } = tries;
  const scopes = scopesOf(mutationsOf(subgraph)[mutation] as never);
  const about = attempt.on ? fixtureNamed(fixtures, attempt.on) : undefined;
  const rowScopes = about && scopesOf(subgraph.schema.getType(about.type) as never);
  return standpoints.flatMap((standpoint, i) => {
    const stated = typeof attempt.facts === 'function' ? attempt.facts(standpoint) : attempt.facts;
    const facts: Facts = stated ?? about?.facts ?? {};
    const expected: Mark =
      about && !satisfies(standpoint, rowScopes, about.facts)
        ? '·'
        : satisfies(standpoint, scopes, facts)
          ? '●'
          : '✕';
    const what = `${mutation}${attempt.label ? `, ${attempt.label}` : ''}`;
    return expected === marks[i] ? [] : [`${standpoint.name} gets ${marks[i]} of ${what}, not ${expected}`];
  });
}
