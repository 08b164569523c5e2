import { loadDemonstration } from '@hub/demo/load.ts';
import type { Hub } from '@hub/gateway/hub.ts';
import { demonstrationStart } from '@hub/kit/clock.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabases, type TestDatabases } from '../support/databases.ts';
import { openTestHub } from '../support/open-hub.ts';
import { operation } from '../support/operations.ts';
import { auditor, tokenOf } from '../support/tokens.ts';

const statements: string[] = [];
let sets: { hub: Hub; databases: TestDatabases }[];

async function open(template: 'demo' | 'empty') {
  const databases = await createDatabases(template);
  if (template === 'empty') await loadDemonstration(databases.placed, { scale: 5 });
  const hub = await openTestHub({
    placements: databases.placed,
    clock: { now: () => demonstrationStart },
    onStatement: (statement) => statements.push(statement),
  });
  return { hub, databases };
}

beforeAll(async () => {
  sets = [await open('demo'), await open('empty')];
});
afterAll(async () => {
  for (const { hub, databases } of sets) {
    await hub.close();
    await databases.drop();
  }
});

interface Statements {
  count: number;
  /** The statements apart from how many values they were given. */
  kinds: string[];
}

async function statementsOf(
  set: { hub: Hub } | undefined,
  payload: object,
  as = auditor,
): Promise<Statements> {
  const headers = { authorization: `Bearer ${await tokenOf(as)}` };
  statements.length = 0;
  const response = await set?.hub.http.inject({ method: 'POST', url: '/graphql', headers, payload });
  expect(response?.json().errors).toBeUndefined();
  const kinds = statements.map((statement) => statement.replace(/\(\?(, \?)*\)/g, '(…)'));
  return { count: statements.length, kinds: [...new Set(kinds)].sort() };
}

describe('the SQL statements of a dashboard', () => {
  // The ceilings are those of the README. A loader that finds its rows read already runs none, so a count may be lower.
  it.each([
    ['chair', 43],
    ['liaison', 30],
    ['member', 16],
  ])('of the %s are fixed by its operation, not by how much there is', async (name, most) => {
    const { query, variables, as } = operation(name);
    const [demo, scaled] = [
      await statementsOf(sets[0], { query, variables }, as),
      await statementsOf(sets[1], { query, variables }, as),
    ];
    expect(scaled.kinds).toEqual(demo.kinds);
    expect(demo.count).toBeLessThanOrEqual(most);
    expect(scaled.count).toBeLessThanOrEqual(most);
  });

  it('do not grow with the rows that are asked for', async () => {
    const asked = (first: number) => ({
      query: `{ needs(communityId: "000000000001", first: ${first}) { edges { node { title quantityCommitted
        commitments { no unit { name } } matchingOffers { title unit { name } } } } } }`,
    });
    const [few, many] = [await statementsOf(sets[0], asked(4)), await statementsOf(sets[0], asked(20))];
    expect(many.kinds).toEqual(few.kinds);
    expect(many.count).toBeLessThanOrEqual(8);
  });
});
