import { asking, type Expected, type Kind } from './kind.ts';

const unfit: Expected = [200, 'BAD_USER_INPUT'];
const noInstant: Expected = [200, 'NOT_AN_INSTANT'];
const byId = 'query ($id: ID!) { community(id: $id) { name } }';
const needs =
  'query ($first: Int! = 20, $after: String, $state: NeedState) { needs(communityId: "000000000001", first: $first, after: $after, state: $state) { edges { node { title } } } }';
const calendar =
  'query ($from: DateTime!, $to: DateTime!) { facilityBookings(communityId: "000000000001", from: $from, to: $to) { __typename } }';
const booking = 'mutation ($input: RequestBookingInput!) { requestBooking(input: $input) { id } }';

const asked = (
  what: string,
  query: string,
  variables: unknown,
  expected: Expected,
  but?: Kind['but'],
): Kind => ({ what, bytes: asking(query, { variables }), expected, but });

const deeply = (depth: number): unknown => (depth > 0 ? [deeply(depth - 1)] : 0);
const ids: readonly (readonly [string, unknown, Expected])[] = [
  ['null', null, unfit],
  ['true', true, unfit],
  ['a list', ['000000000001'], unfit],
  ['an object', { id: '000000000001' }, unfit],
  ['a broken number', 1.5, unfit],
  ['a number', 1, [200]],
  ['the largest number', Number.MAX_VALUE, [200, 'BAD_ID']],
  ['an empty text', '', [200]],
  ['a NUL', 'a\0b', [200]],
  ['a surrogate that stands alone', '\uD800', [200]],
  ['SQL', "' or 1=1; drop table community; --", [200]],
  ['a pattern', '%_%', [200]],
  ['a path', '../../../etc/passwd', [200]],
  ['100,000 letters', 'x'.repeat(100_000), [200]],
  ['the prototype', '__proto__', [200]],
  ['marks of direction', '\u202E000000000001', [200]],
  ['a template', '#{7*7} {{7*7}} <%= 7*7 %>', [200]],
];

const pages: readonly (readonly [string, Record<string, unknown>, Expected])[] = [
  ['of no rows', { first: 0 }, [200]],
  ['of minus one row', { first: -1 }, [200]],
  ['of a thousand rows', { first: 1000 }, [200]],
  ['of more rows than a number has', { first: 2 ** 31 }, unfit],
  ['of one row and a half', { first: 1.5 }, unfit],
  ['of "five" rows', { first: 'five' }, unfit],
  ['of null rows', { first: null }, unfit],
  ['after no cursor', { after: 'nonsense' }, [200]],
  ['after a cursor with a NUL', { after: '\0' }, [200]],
  ['after another kind’s cursor', { after: Buffer.from('[{"__proto__":1}]').toString('base64') }, [200]],
  ['after a cursor of 100,000 letters', { after: 'A'.repeat(100_000) }, [200]],
  ['in no state', { state: 'NONE' }, unfit],
  ['in the state of the prototype', { state: '__proto__' }, unfit],
  ['in a state that is a number', { state: 1 }, unfit],
];

const instants: readonly (readonly [string, unknown, unknown, Expected])[] = [
  ['no instant', 'tomorrow', '2026-05-01T00:00:00Z', noInstant],
  ['a number', 0, 1, noInstant],
  ['a day that is not there', '2026-02-30T00:00:00Z', '2026-05-01T00:00:00Z', noInstant],
  ['an hour that is not there', '2026-02-01T25:00:00Z', '2026-05-01T00:00:00Z', noInstant],
  ['an end before the beginning', '2026-05-02T00:00:00Z', '2026-05-01T00:00:00Z', [200]],
  ['a hundred years', '2026-05-02T00:00:00Z', '2126-05-01T00:00:00Z', [200]],
  ['the end of time', '9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z', [200]],
  ['a time before all', '-271821-04-20T00:00:00Z', '2026-05-01T00:00:00Z', noInstant],
  ['a text with a NUL', '2026-05-01T00:00:00Z\0', '2026-05-01T00:00:00Z', noInstant],
];

const inputs: readonly (readonly [string, unknown, Expected])[] = [
  ['nothing', undefined, unfit],
  ['null', null, unfit],
  ['a text', 'x', unfit],
  ['a list', [], unfit],
  ['no fields', {}, unfit],
  ['a field that is not there', { nothing: 1 }, unfit],
  [
    'a thousand fields that are not there',
    Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, 1])),
    unfit,
  ],
];

export const variableKinds: readonly Kind[] = [
  ...ids.map(([what, id, expected]) => asked(`an id that is ${what}`, byId, { id }, expected)),
  asked('no variables where one is needed', byId, undefined, unfit),
  asked('a variable by another name', byId, { ID: '1' }, unfit),
  ...pages.map(([what, variables, expected]) => asked(`a page ${what}`, needs, variables, expected)),
  ...instants.map(([what, from, to, expected]) =>
    asked(`a calendar from ${what}`, calendar, { from, to }, expected),
  ),
  ...inputs.map(([what, input, expected]) =>
    asked(`a write whose input is ${what}`, booking, { input }, expected),
  ),
  asked('a variable a thousand lists deep', byId, { id: deeply(1000) }, [400, 'VARIABLES_TOO_LARGE']),
  asked(
    'ten thousand variables that nobody asked for',
    byId,
    { id: '1', ...Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`v${i}`, 1])) },
    [400, 'VARIABLES_TOO_LARGE'],
    { 'a subgraph’s process': [200] },
  ),
];
