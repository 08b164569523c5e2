import { beforeAll, describe, expect, it } from 'vitest';
import { type Executors, executorsOver } from './executors.ts';
import { graphNamed } from './graphs.ts';

const doubling = (levels: number, spread: (next: string) => string): string => {
  const names = Array.from({ length: levels }, (_, i) => `f${i}`);
  const fragments = names.map((name, i) => `fragment ${name} on Thing { ${spread(names[i + 1] ?? '')} }`);
  return `{ thing { ...f0 } } ${fragments.join(' ')}`;
};
const nested = (levels: number, inner: string): string =>
  levels === 0 ? inner : `{ thing ${nested(levels - 1, inner)} }`;

/** Each took seconds, or all the memory there is, when it was compiled way by way. */
const unfolding: [what: string, query: string][] = [
  ['fragments that spread the next twice', doubling(25, (next) => (next ? `...${next} ...${next}` : 'no'))],
  [
    'fragments that spread the next within two fragments',
    doubling(10, (next) => (next ? `... on Thing { ...${next} } ... { ...${next} }` : 'no')),
  ],
  [
    'fragments that ask the same field twice',
    doubling(20, (next) => (next ? `thing { ...${next} } thing { ...${next} }` : 'no')),
  ],
  ['an interface of many types within itself', nested(8, '{ no }')],
  [
    'more than would be worth writing',
    `{ ${Array.from({ length: 40 }, (_, i) => `${'a'.repeat(20_000)}${i}: thing { no ... on Thing1 { thing { no } } }`).join(' ')} }`,
  ],
  [
    'an interface of many types under two keys',
    `{ a: thing ${nested(6, '{ no }')} b: thing ${nested(6, '{ no }')} }`,
  ],
];

describe('what unfolds to much', () => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver(graphNamed('many types'));
    executors.setWorld(3, { nulls: 0, errors: 0 });
    await executors.stock('{ thing { no } }');
    await executors.compiled('{ thing { no } }');
  });

  it.each(unfolding)('is compiled as fast as it is written: %s', async (_, query) => {
    const began = performance.now();
    const stock = await executors.stock(query);
    const between = performance.now();
    const compiled = await executors.compiled(query);
    const [stockMs, compiledMs] = [between - began, performance.now() - between];
    expect(compiled).toEqual(stock);
    expect(compiledMs).toBeLessThan(Math.max(2000, 10 * stockMs));
  });
});
