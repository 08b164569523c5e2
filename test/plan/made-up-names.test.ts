import { beforeAll, describe, expect, it } from 'vitest';
import { type Executors, executorsOver } from './executors.ts';
import { link, type TestGraph } from './graphs.ts';

/** Two subgraphs that know one entity, and a union whose members have fields that cannot be merged. */
const graph: TestGraph = {
  name: 'made-up names',
  subgraphs: [
    {
      name: 'things',
      sdl: `${link()}
        type Query { it(n: Int): Thing! papers: [Paper!]! }
        type Thing @key(fields: "id") { id: ID! size(of: Int): Int! }
        union Paper = Cash | Share
        type Cash { no: Int! kind: String! }
        type Share { no: String! kind: Int! }`,
    },
    {
      name: 'sums',
      sdl: `${link()}
        type Thing @key(fields: "id") { id: ID! plus(n: Int): Int! half(n: Int): Int }`,
    },
  ],
};

describe('names that a plan makes up', () => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver(graph);
    executors.setWorld(3, { nulls: 0, errors: 0 });
  });
  const answer = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await executors.compiled(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it.each([
    ['given', 'Int', 3],
    ['left to its default', 'Int = 2', undefined],
    ['left out', 'Int', undefined],
  ])(
    'leave a variable $representations what the client has it for, when it is %s',
    async (_, type, given) => {
      const asked = (variable: string) =>
        `query ($${variable}: ${type}, $asked_representations: Int = 9) {
        it(n: $${variable}) { id size(of: $asked_representations) plus(n: $${variable}) half(n: $asked_representations) }
      }`;
      const theirs = await answer(asked('representations'), { representations: given });
      expect(theirs).toEqual(await answer(asked('n'), { n: given }));
    },
  );

  it('leave a condition $representations to decide what is asked', async () => {
    const query = `query ($representations: Boolean! = true) {
      it { id plus @include(if: $representations) half @skip(if: $representations) }
    }`;
    expect(await answer(query)).toEqual(await answer('{ it { id plus } }'));
    expect(await answer(query, { representations: false })).toEqual(await answer('{ it { id half } }'));
  });

  it.each(['__typename', '_entities', '_service', 'representations', 'Query', '_', 'asked_id'])(
    'leave the key %s to the client, wherever it is',
    async (key) => {
      const { it: plain } = (await answer('{ it { id size plus } }')) as { it: Record<string, unknown> };
      const { id, size, plus } = plain;
      expect(await answer(`{ ${key}: it { ${key}: id size plus } }`)).toEqual({
        [key]: { [key]: id, size, plus },
      });
      expect(await answer(`{ it { id ${key}: plus size } }`)).toEqual({ it: { id, [key]: plus, size } });
      expect(await answer(`{ it { ${key}: size id plus } it2: it { plus } }`)).toEqual({
        it: { id, [key]: size, plus },
        it2: { plus },
      });
    },
  );

  it.each(['__typename', 'no__alias_0', 'value__alias_0', 'value'])(
    'leave the key %s to the client beside fields that cannot be merged',
    async (key) => {
      const papers = async (cash: string, share: string) => {
        const query = `{ papers { is: __typename ... on Cash { ${cash} } ... on Share { ${share} } } }`;
        return ((await answer(query)) as { papers: Record<string, unknown>[] }).papers;
      };
      const plain = await papers('cashNo: no kind', 'shareNo: no shareKind: kind');
      expect(plain.map(({ is }) => is)).toEqual(expect.arrayContaining(['Cash', 'Share']));
      expect(await papers('no', `no ${key}: no`)).toEqual(
        plain.map(({ is, cashNo, shareNo }) =>
          is === 'Cash' ? { is, no: cashNo } : { is, no: shareNo, [key]: shareNo },
        ),
      );
      expect(await papers('value: no', `value__alias_1: no ${key}: kind`)).toEqual(
        plain.map(({ is, cashNo, shareNo, shareKind }) =>
          is === 'Cash' ? { is, value: cashNo } : { is, value__alias_1: shareNo, [key]: shareKind },
        ),
      );
    },
  );

  it('leave an operation and its fragments the names that they have', async () => {
    const query = `query representations__things__0 { it { ..._generated_onThing_0 } }
      fragment _generated_onThing_0 on Thing { id ...sums }
      fragment sums on Thing { plus half }`;
    expect(await answer(query)).toEqual(await answer('{ it { id plus half } }'));
  });
});

describe('fields that a plan makes up', () => {
  it('stand beside those of a supergraph that are called alike', async () => {
    const executors = await executorsOver({
      name: 'made-up fields',
      subgraphs: [
        {
          name: 'sizes',
          sdl: `${link()}
            type Query { it: Thing! }
            type Thing @key(fields: "id") { id: ID! size(of: Int): Int! size_given_1: Int! price_used: Int! }`,
        },
        {
          name: 'prices',
          sdl: `${link('@external', '@requires')}
            type Thing @key(fields: "id") {
              id: ID! size(of: Int): Int! @external price: Int! @requires(fields: "size(of: 3)")
            }`,
        },
      ],
    });
    executors.setWorld(3, { nulls: 0, errors: 0 });
    const fields = ['size', 'size_given_1', 'price', 'price_used'];
    const { data, errors } = await executors.compiled(`{ it { ${fields.join(' ')} } }`);
    expect(errors).toBeUndefined();
    expect(Object.keys((data as { it: object }).it)).toEqual(fields);
  });
});
