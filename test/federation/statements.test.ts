import { loadDemonstration } from '@hub/demo/load.ts';
import { openHub } from '@hub/gateway/hub.ts';
import { demonstrationStart } from '@hub/kit/clock.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabases, type TestDatabases } from '../support/databases.ts';
import { operation } from '../support/operations.ts';

type Hub = Awaited<ReturnType<typeof openHub>>;
const statements: string[] = [];
let sets: { hub: Hub; databases: TestDatabases }[];

async function open(template: 'demo' | 'empty') {
  const databases = await createDatabases(template);
  if (template === 'empty') await loadDemonstration(databases.urls, { scale: 5 });
  const placements = Object.entries(databases.urls).map(([name, databaseUrl]) => [name, { databaseUrl }]);
  const hub = await openHub({
    placements: Object.fromEntries(placements),
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

async function statementsOf(set: { hub: Hub } | undefined, payload: object, actor = ''): Promise<Statements> {
  statements.length = 0;
  const headers = { 'x-hub-demonstration-actor': actor };
  const response = await set?.hub.http.inject({ method: 'POST', url: '/graphql', headers, payload });
  expect(response?.json().errors).toBeUndefined();
  const queries = statements.filter((statement) => statement.startsWith('[query]'));
  const kinds = queries.map((query) => query.replace(/\(\?(, \?)*\)/g, '(…)').replace(/ \[took.*/, ''));
  return { count: queries.length, kinds: [...new Set(kinds)].sort() };
}

describe('the SQL statements of a dashboard', () => {
  // The ceilings are those of the README. A loader that finds its rows read already runs none, so a count may be lower.
  it.each([
    ['chair', 44],
    ['liaison', 32],
    ['member', 17],
  ])('of the %s are fixed by its operation, not by how much there is', async (name, most) => {
    const { query, variables, actor } = operation(name);
    const [demo, scaled] = [
      await statementsOf(sets[0], { query, variables }, actor),
      await statementsOf(sets[1], { query, variables }, actor),
    ];
    expect(scaled.kinds).toEqual(demo.kinds);
    expect(demo.count).toBeLessThanOrEqual(most);
    expect(scaled.count).toBeLessThanOrEqual(most);
    process.stdout.write(`${name} ${demo.count} ${scaled.count} ${demo.kinds.length}\n`);
  });

  it('do not grow with the rows that are asked for', async () => {
    const asked = (first: number) => ({
      query: `{ needs(communityId: "000000000001", first: ${first}) { edges { node { title quantityCommitted
        commitments { no unit { name } } matchingOffers { title unit { name } } } } } }`,
    });
    const [few, many] = [await statementsOf(sets[0], asked(4)), await statementsOf(sets[0], asked(20))];
    expect(many.kinds).toEqual(few.kinds);
    expect(many.count).toBeLessThanOrEqual(7);
  });
});
