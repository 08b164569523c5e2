import { beforeAll, describe, expect, it } from 'vitest';
import { type Executors, executorsOver } from './executors.ts';
import { graphNamed } from './graphs.ts';

/** What ours answers where the stock executor is known to be wrong (`known-differences.ts`). */
describe('an interface object', () => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver(graphNamed('interface objects'));
  });

  it('keeps the type that is known of it, whatever its subgraph calls it', async () => {
    executors.setWorld(0, { nulls: 0, errors: 0 });
    const query = '{ largest { __typename balance ... on Cash { __typename other: balance(at: 2) label } } }';
    const { data, errors } = await executors.compiled(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      largest: [{ __typename: 'Cash', balance: 2.125, other: expect.any(Number), label: 'Cash 0 label {} ' }],
    });
  });

  it('whose type no subgraph knows is null with an error, and not in silence', async () => {
    executors.setWorld(0, { nulls: 0, errors: 0, lost: 100 });
    const { data, errors } = await executors.compiled('{ largest { __typename balance } }');
    expect(data).toEqual({ largest: null });
    expect(errors).toMatchObject([{ path: ['largest', 0], extensions: { code: 'TYPE_UNRESOLVED' } }]);
  });
});

describe('an error of an entity', () => {
  it('stands where the client sees the entity, also when others of the list were left out before', async () => {
    const executors = await executorsOver(graphNamed('keys'));
    // The first products of the list are null or are not found: the world is chosen so.
    const query = '{ maybe { id rating } }';
    for (let world = 0; world < 200; world++) {
      executors.setWorld(world, { nulls: 30, errors: 40 });
      const { data, errors = [] } = await executors.compiled(query);
      for (const { path = [], extensions } of errors) {
        if (extensions?.serviceName !== 'reviews') continue;
        const [, index] = path;
        const products = (data as { maybe: ({ rating: number | null } | null)[] }).maybe;
        expect(products[Number(index)]).toMatchObject({ rating: null });
      }
    }
  });
});

describe('mutations over two subgraphs', () => {
  it('run one after another, in the order of the operation', async () => {
    const executors = await executorsOver(graphNamed('writes'));
    executors.setWorld(1, { nulls: 0, errors: 0 });
    await executors.compiled('mutation { pay(order: "1") { fen } place(what: "tea") { id } refund { fen } }');
    expect(executors.asked.map(({ subgraph }) => subgraph)).toEqual(['payments', 'orders', 'payments']);
  });
});

describe('equal representations', () => {
  it('are sent once', async () => {
    const executors = await executorsOver(graphNamed('keys'));
    executors.setWorld(1, { nulls: 0, errors: 0 });
    const { data } = await executors.compiled(
      '{ latest(first: 2) { product { title } } again: latest(first: 2) { product { title } } }',
    );
    const { latest, again } = data as Record<'latest' | 'again', unknown[]>;
    expect(again).toEqual(latest);
    const [, ...entityFetches] = executors.asked;
    expect(entityFetches.map(({ representations }) => representations)).toEqual([
      latest.length,
      latest.length,
    ]);
  });
});
