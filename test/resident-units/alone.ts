import { type Actor, grantFrom, nobody } from '@hub/kit/actor.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { openSubgraph, type RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { subgraph } from '@hub/resident-units/subgraph.ts';
import type { FormattedExecutionResult } from 'graphql';
import { afterAll, beforeAll } from 'vitest';
import type { TestHub } from '../support/hub.ts';
import { frozenClock } from '../support/subgraph-servers.ts';
import { auditor } from '../support/tokens.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a test asks for decides what it gets
type Answer = FormattedExecutionResult<any, Record<string, unknown>>;

/** An entity of another subgraph, or of this one, as a gateway names it. */
export type Representation = { __typename: string; id: string } & Record<string, unknown>;

export interface Alone {
  /** Asks this subgraph and no other, as a gateway does for who asks it. */
  ask(query: string, variables?: Record<string, unknown>, as?: string | null): Promise<Answer>;
  /** Asks for fields of entities by their keys. */
  entities(of: Representation[], fields: string, as?: string | null): Promise<Answer>;
  /** How many statements read rows meanwhile. */
  reads(work: () => Promise<unknown>): Promise<number>;
}

/** The resident-units subgraph of a hub without a gateway before it, for what only a gateway may ask. */
export function useAlone(hub: TestHub): Alone {
  const statements: string[] = [];
  let alone: RunningSubgraph;
  beforeAll(async () => {
    alone = await openSubgraph(subgraph, {
      ...hub.databases.placed['resident-units'],
      report: () => undefined,
      clock: frozenClock,
      onStatement: (statement) => statements.push(statement),
    });
  });
  afterAll(() => alone.close());

  const ask: Alone['ask'] = (query, variables = {}, as = auditor) =>
    alone.execute(
      { query, variables },
      alone.contextFor({ actor: actorOf(as), locale: 'en' }),
    ) as Promise<Answer>;
  return {
    ask,
    entities: (of, fields, as) =>
      ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${of[0]?.__typename} { ${fields} } } }`,
        { of },
        as,
      ),
    async reads(work) {
      statements.length = 0;
      await work();
      return statements.filter((statement) => statement.includes('select')).length;
    },
  };
}

/** Who holds the grants, written as for the hub. */
function actorOf(as: string | null): Actor {
  if (as === null) return nobody;
  return { id: as, grants: as.split(',').flatMap((grant) => grantFrom(grant) ?? []) };
}

/** The key of an entity of which nobody has heard. */
export const unheardOf = (__typename: string): Representation => ({ __typename, id: newId() });
