import { expect, it } from 'vitest';
import { executorsOver } from './executors.ts';
import { link } from './graphs.ts';

const moving = [
  'percent(0)',
  'percent(100)',
  'percent(50)',
  'percent(2.5)',
  'mine',
  'all',
  'none',
  'some',
  'percent(99)',
];
/** What the gateway was told of labels: its word stands before a label's own. */
const overrideLabels = { all: true, none: false, some: 50, 'percent(99)': 0 };

it('asks as many requests as a label says of the subgraph that a field moves to', async () => {
  const graph = {
    name: 'moving',
    subgraphs: [
      {
        name: 'old',
        sdl: `${link()} type Query { it: Thing! }
          type Thing @key(fields: "id") { id: ID! ${moving.map((_, i) => `f${i}: Int!`).join(' ')} }`,
      },
      {
        name: 'new',
        sdl: `${link('@override')} type Thing @key(fields: "id") {
          id: ID! ${moving.map((label, i) => `f${i}: Int! @override(from: "old", label: "${label}")`).join(' ')}
        }`,
      },
    ],
  };
  const executors = await executorsOver(graph, { overrideLabels });
  executors.setWorld(1, { nulls: 0, errors: 0 });
  const query = `{ it { ${moving.map((_, i) => `f${i}`).join(' ')} } }`;
  const first = await executors.compiled(query);
  for (let i = 1; i < 400; i++) expect(await executors.compiled(query)).toEqual(first);
  const asked = executors.asked.filter(({ subgraph }) => subgraph === 'new').map(({ query }) => query);
  const times = moving.map(
    (_, i) => asked.filter((question) => new RegExp(`\\bf${i}\\b`).test(question)).length,
  );
  expect(times[0]).toBe(0);
  expect(times[1]).toBe(400);
  expect(times[2]).toBeGreaterThan(120);
  expect(times[2]).toBeLessThan(280);
  expect(times[3]).toBeLessThan(60);
  expect(times.slice(4, 7)).toEqual([0, 400, 0]);
  expect(times[7]).toBeGreaterThan(120);
  expect(times[7]).toBeLessThan(280);
  expect(times[8]).toBe(0);
});
