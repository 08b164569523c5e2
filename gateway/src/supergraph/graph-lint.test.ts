import { expect, it } from 'vitest';
import { graphLint } from './graph-lint.ts';

const lint = (sdl: string) => graphLint({ apiSdl: sdl, supergraphSdl: sdl });

it('asks for a Chinese term first, and for roots and secrets that may be null', () => {
  const sdl = `
    directive @hubScopes(any: [[String!]!]!) on FIELD_DEFINITION
    type Query { "场地 facility" facility: Facility! }
    "facility 场地" type Facility {
      "名称 name" name: String!
      "密码 key" key: String! @hubScopes(any: [["CHAIR@community"]])
      "备注 note" note: String @hubScopes(any: [["CHAIR@community"]])
    }`;
  expect(lint(sdl)).toEqual([
    'Query.facility must be nullable.',
    'Facility needs a description that begins with its Chinese term.',
    'Facility.key must be nullable.',
  ]);
});
