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
