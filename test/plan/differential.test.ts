import { parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { type Executors, executorsOver, type Result } from './executors.ts';
import { testGraphs } from './graphs.ts';
import { hasProblems, hasUnresolvedType, isUnplanned, withoutPlacesInLists } from './known-differences.ts';
import { randomOperation } from './random-operation.ts';
import type { Mishaps } from './world.ts';

/** What a client can see of an answer: data, and of each error its words, its code and its place. */
const seen = ({ data, errors = [], extensions }: Result) => ({
  data,
  hasProblems: hasProblems({ extensions }),
  errors: errors
    .map(({ message, path = [], extensions: { code } = {} }) => {
      return JSON.stringify({ message, code, path: withoutPlacesInLists(path) });
    })
    .toSorted(),
});

/** The same operations at every run of the tests; `npm run fuzz` takes its time, and others each time. */
const { FUZZ_RUNS } = process.env;
const chosen: fc.Parameters<unknown> = FUZZ_RUNS
  ? { numRuns: Number(FUZZ_RUNS) }
  : { numRuns: 40, seed: 2026 };

describe.each(testGraphs)('over the graph of $name', (graph) => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver(graph);
  });

  const scenario = fc.record({
    operation: fc.integer(),
    world: fc.integer(),
    bounds: fc.record({ depth: fc.integer({ min: 1, max: 5 }), fields: fc.integer({ min: 1, max: 4 }) }),
  });

  const situations: { when: string; mishaps: Mishaps; down?: string }[] = [
    { when: 'all is well', mishaps: { nulls: 0, errors: 0 } },
    { when: 'things are null', mishaps: { nulls: 15, errors: 0 } },
    { when: 'things fail', mishaps: { nulls: 5, errors: 10 } },
    { when: 'entities are lost', mishaps: { nulls: 0, errors: 0, lost: 30 } },
    { when: 'subgraphs answer nonsense', mishaps: { nulls: 5, errors: 0, nonsense: 10 } },
    { when: 'answers are legal and odd', mishaps: { nulls: 5, errors: 10, odd: 60 } },
    ...graph.subgraphs.map(({ name }) => ({
      when: `${name} is down`,
      mishaps: { nulls: 5, errors: 0 },
      down: name,
    })),
  ];

  it.each(situations)(
    'compiled plans answer as the stock executor does when $when',
    async ({ mishaps, down }) => {
      const spentMs = { stock: 0, compiled: 0 };
      async function timed(executor: keyof typeof spentMs, ...operation: Parameters<Executors['stock']>) {
        const since = performance.now();
        const result = await executors[executor](...operation);
        spentMs[executor] += performance.now() - since;
        return result;
      }
      await fc.assert(
        fc.asyncProperty(scenario, async ({ operation, world, bounds }) => {
          const { query, variables } = randomOperation(executors.schema, operation, bounds);
          fc.pre(validate(executors.schema, parse(query)).length === 0);
          // In the same order too: over interface objects, which fetch answers first can decide what Apollo's plan comes to.
          executors.setWorld(world, mishaps, down);
          const stock = await timed('stock', query, variables);
          executors.setWorld(world, mishaps, down);
          const compiled = await timed('compiled', query, variables);
          fc.pre(!isUnplanned(compiled));
          if (hasUnresolvedType(compiled)) expect(compiled.data, query).toEqual(stock.data);
          else expect(seen(compiled), query).toEqual(seen(stock));
        }),
        chosen,
      );
      // Planning and compiling what never came before is most of it; the floor is for a machine that has other things to do.
      expect(spentMs.compiled).toBeLessThan(10 * spentMs.stock + 2_000);
    },
  );
});
