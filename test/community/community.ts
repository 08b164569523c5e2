import { subgraph } from '@hub/community/subgraph.ts';
import { type Actor, grantFrom, nobody } from '@hub/kit/actor.ts';
import { openSubgraph, type RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import { afterAll, beforeAll } from 'vitest';
import { auditor } from '../support/tokens.ts';
import type { TestHub } from '../support/hub.ts';
import { frozenClock } from '../support/subgraph-servers.ts';

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: what a test asks for decides what it gets
  data: any;
  errors: { path: (string | number)[]; extensions: { code: string } }[];
  /** How many statements it took. */
  statements: number;
}

/** The community subgraph alone, on the databases of a test's hub, asked as a router asks it. */
export function useCommunity(hub: TestHub) {
  let community: RunningSubgraph;
  const statements: string[] = [];
  beforeAll(async () => {
    community = await openSubgraph(subgraph, {
      ...hub.databases.placed.community,
      report: () => undefined,
      clock: frozenClock,
      onStatement: (statement) => statements.push(statement),
    });
  });
  afterAll(() => community.close());

  async function ask(query: string, as: string | null = auditor, variables = {}): Promise<Answer> {
    statements.length = 0;
    const context = community.contextFor({ actor: actorFrom(as), locale: 'en' });
    const { data, errors = [] } = await community.execute({ query, variables }, context);
    return { data, errors, statements: statements.length } as unknown as Answer;
  }

  return {
    ask,
    /** Asks for entities by their keys, all at once. */
    entities: (representations: object[], fields = '', as?: string | null): Promise<Answer> =>
      ask(`query ($of: [_Any!]!) { _entities(representations: $of) { __typename ${fields} } }`, as, {
        of: representations,
      }),
  };
}

const actorFrom = (as: string | null): Actor =>
  as === null ? nobody : { id: as, grants: as.split(',').flatMap((grant) => grantFrom(grant) ?? []) };
