import { parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Executors, executorsOver } from './executors.ts';
import { link } from './graphs.ts';

const oneOf = `extend schema
  @link(url: "https://example.org/oneOf/v1.0", import: ["@oneOf"]) @composeDirective(name: "@oneOf")
  directive @oneOf on INPUT_OBJECT\n`;

describe('introspection', () => {
  let executors: Executors;
  beforeAll(async () => {
    executors = await executorsOver({
      name: 'introspection',
      subgraphs: [
        {
          name: 'things',
          sdl: `${link('@composeDirective')}${oneOf}
            type Query { thing(by: By!, old: Int @deprecated(reason: "no longer")): Thing }
            input By @oneOf { id: ID name: String }
            input Plain { id: ID old: Int @deprecated(reason: "gone") }
            scalar Day @specifiedBy(url: "https://example.org/day")
            type Thing @key(fields: "id") { id: ID! day: Day of(what: Plain): Int }`,
        },
        { name: 'sizes', sdl: `${link()} type Thing @key(fields: "id") { id: ID! size: Int }` },
      ],
    });
    executors.setWorld(1, { nulls: 0, errors: 0 });
  });
  const answer = async (query: string, variables?: Record<string, unknown>) => {
    expect(validate(executors.schema, parse(query))).toEqual([]);
    const { data, errors } = await executors.compiled(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it('tells all that there is to ask of a type', async () => {
    expect(
      await answer(`{
        by: __type(name: "By") { ...parts isOneOf } plain: __type(name: "Plain") { isOneOf ...parts }
        day: __type(name: "Day") { specifiedByURL }
        query: __type(name: "Query") { fields { args(includeDeprecated: true) { name isDeprecated deprecationReason } } }
      } fragment parts on __Type { kind inputFields(includeDeprecated: true) { name deprecationReason } }`),
    ).toEqual({
      by: {
        kind: 'INPUT_OBJECT',
        inputFields: [
          { name: 'id', deprecationReason: null },
          { name: 'name', deprecationReason: null },
        ],
        isOneOf: true,
      },
      plain: {
        isOneOf: false,
        kind: 'INPUT_OBJECT',
        inputFields: [
          { name: 'id', deprecationReason: null },
          { name: 'old', deprecationReason: 'gone' },
        ],
      },
      day: { specifiedByURL: 'https://example.org/day' },
      query: {
        fields: [
          {
            args: [
              { name: 'by', isDeprecated: false, deprecationReason: null },
              { name: 'old', isDeprecated: true, deprecationReason: 'no longer' },
            ],
          },
        ],
      },
    });
  });

  it('stands beside data, in fragments and under conditions', async () => {
    const query = `query ($yes: Boolean! = true) {
      ...graph thing(by: { id: "id-1" }) { size }
    } fragment graph on Query { __typename is: __schema @include(if: $yes) { queryType { isOneOf } } }`;
    expect(await answer(query)).toEqual({
      __typename: 'Query',
      is: { queryType: { isOneOf: null } },
      thing: { size: expect.any(Number) },
    });
    expect(await answer(query, { yes: false })).toEqual({
      __typename: 'Query',
      thing: { size: expect.any(Number) },
    });
  });

  it('is true: of an input of which one field may be given, exactly one is taken', async () => {
    const one = '{ thing(by: { id: "id-1" }) { size } }';
    expect(await answer(one)).toEqual({ thing: { size: expect.any(Number) } });
    const two = parse('{ thing(by: { id: "id-1", name: "n" }) { size } }');
    expect(validate(executors.schema, two)).toHaveLength(1);
    const query = 'query ($by: By!) { thing(by: $by) { size } }';
    expect(await answer(query, { by: { name: 'n' } })).toEqual({ thing: { size: expect.any(Number) } });
    for (const by of [{}, { id: 'id-1', name: 'n' }, { id: null }]) {
      const { data, errors } = await executors.compiled(query, { by });
      expect(data).toBeUndefined();
      expect(errors).toHaveLength(1);
    }
  });
});
