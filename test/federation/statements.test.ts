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

async function statementsFor({ hub }: { hub: Hub }, name: string): Promise<number> {
  const { query, variables, actor } = operation(name);
  statements.length = 0;
  const headers = { 'x-hub-demonstration-actor': actor };
  const response = await hub.http.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query, variables },
  });
  expect(response.json().errors).toBeUndefined();
  return statements.filter((statement) => statement.startsWith('[query]')).length;
}

describe('the SQL statements of a dashboard', () => {
  // The figures are those of the README; a change of them is a change of what a dashboard costs.
  it.each([
    ['chair', 50],
    ['liaison', 40],
    ['member', 20],
  ])('of the %s are fixed by its operation, not by how much there is', async (name, most) => {
    const [demo, scaled] = [
      await statementsFor(sets[0] as never, name),
      await statementsFor(sets[1] as never, name),
    ];
    expect(scaled).toBe(demo);
    expect(demo).toBeLessThanOrEqual(most);
  });

  it('do not grow with the rows that are asked for', async () => {
    const [set] = sets;
    const ask = async (first: number) => {
      statements.length = 0;
      const query = `{ needs(communityId: "000000000001", first: ${first}) { edges { node { title quantityCommitted
        commitments { no unit { name } } matchingOffers { title unit { name } } } } } }`;
      const response = await set?.hub.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
      expect(response?.json().errors).toBeUndefined();
      return statements.filter((statement) => statement.startsWith('[query]')).length;
    };
    expect(await ask(20)).toBe(await ask(4));
  });
});
