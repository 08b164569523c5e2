import { asking, type Expected, type Kind, least } from './kind.ts';

const unread = [200, 'GRAPHQL_PARSE_FAILED'] as const;
const invalid = [200, 'GRAPHQL_VALIDATION_FAILED'] as const;

const doubling = (times: number, within = (spread: string) => spread): string =>
  [
    '{ ...f0 }',
    ...Array.from(
      { length: times },
      (_, i) => `fragment f${i} on Query { ${within(`...f${i + 1} ...f${i + 1}`)} }`,
    ),
    `fragment f${times} on Query { __typename }`,
  ].join(' ');

const nested = (before: string, depth: number, after: string): string =>
  `{ ${before.repeat(depth)} __typename ${after.repeat(depth)} }`;

/** What cannot be read as GraphQL. */
const texts: readonly (readonly [string, string])[] = [
  ['nothing but a brace', '{'],
  ['braces with nothing in them', '{ }'],
  ['a brace too many', '{ __typename } }'],
  ['nothing but a comment', '# nothing'],
  ['nothing but commas', ',,,,'],
  ['a NUL', '{ __type\0name }'],
  ['a surrogate that stands alone', '{ \uD800 }'],
  ['an escape of a surrogate that stands alone', '{ a(b: "\\uD800") }'],
  ['an escape beyond Unicode', '{ a(b: "\\u{110000}") }'],
  ['an escape that is none', '{ a(b: "\\x41") }'],
  ['a text that is not closed', '{ a(b: "x) }'],
  ['a text over two lines', '{ a(b: "x\ny") }'],
  ['a block of text that is not closed', '{ a(b: """x) }'],
  ['a number with a zero before it', '{ a(b: 007) }'],
  ['a number without its power', '{ a(b: 1e) }'],
  ['a name that begins with a digit', '{ 1a }'],
  ['a name in Chinese', '{ 社区 }'],
  ['a spread of nothing', '{ ... }'],
  ['a fragment that is called on', 'fragment on on Query { __typename } { ...on }'],
  ['a variable in the place of a default', 'query ($a: Int = $b) { __typename }'],
  ['an operation that is none', 'quary { __typename }'],
  ['a right-to-left mark in the place of a space', '{\u202E__typename }'],
  ['SQL', "'; DROP TABLE community; --"],
  ['a script', '<script>alert(1)</script>'],
  ['a template', '#{7*7} {{7*7}} <%= 7*7 %>'],
];

/** What can be read and is not valid. */
const documents: readonly (readonly [string, string])[] = [
  ['a field that is not there', '{ nothing }'],
  ['a NUL within a text', '{ a(b: "\0") }'],
  ['the prototype as a field', '{ __proto__ }'],
  ['the constructor as a field', '{ constructor { name } }'],
  ['a field that is not there, with a long name', `{ ${'a'.repeat(5000)} }`],
  ['a fragment that is not there', '{ ...nothing }'],
  ['a fragment within itself', '{ ...f } fragment f on Query { ...f }'],
  ['two fragments within each other', '{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }'],
  ['a fragment that nobody uses', '{ __typename } fragment f on Query { __typename }'],
  ['a fragment on what is not there', '{ ...f } fragment f on Nothing { __typename }'],
  ['a fragment on a scalar', '{ ... on String { __typename } }'],
  [
    'two fragments of one name',
    '{ ...f } fragment f on Query { __typename } fragment f on Query { __typename }',
  ],
  ['two operations of one name', 'query A { __typename } query A { __typename }'],
  ['an operation without a name beside another', '{ __typename } query A { __typename }'],
  ['a type definition', 'type Query { a: Int } { __typename }'],
  ['an extension of the schema', 'extend type Query { a: Int } { __typename }'],
  ['a directive that is not there', '{ __typename @nothing }'],
  ['the prototype as a directive', '{ __typename @__proto__ }'],
  ['a condition without its condition', '{ __typename @skip }'],
  ['a condition that is a text', '{ __typename @include(if: "true") }'],
  ['the same condition twice', '{ __typename @skip(if: true) @skip(if: false) }'],
  ['an argument that is not there', '{ __typename(a: 1) }'],
  ['an argument of introspection that is not there', '{ __type(nothing: 1) { name } }'],
  ['an argument twice', '{ __type(name: "A", name: "B") { name } }'],
  ['an object with a key twice', 'query ($a: String = {b: 1, b: 2}) { __type(name: $a) { name } }'],
  ['a variable that is not declared', '{ __type(name: $a) { name } }'],
  ['a variable that nobody uses', 'query ($a: Int) { __typename }'],
  ['a variable declared twice', 'query ($a: String!, $a: String!) { __type(name: $a) { name } }'],
  ['a variable of a type that is not there', 'query ($a: Nothing) { __typename @include(if: $a) }'],
  ['a variable of an object type', 'query ($a: Query) { __typename @include(if: $a) }'],
  ['a variable of another type than its place', 'query ($a: Int!) { __type(name: $a) { name } }'],
  ['one key for two fields', '{ a: __typename a: __schema { __typename } }'],
  ['a leaf with fields', '{ __typename { a } }'],
  ['an object without fields', '{ __schema }'],
];

const large: Expected = [400, 'DOCUMENT_TOO_LARGE'];
const deep: Expected = [400, 'DOCUMENT_TOO_DEEP'];
/** A gateway may ask a subgraph for more than a client may ask of the gateway. */
const atSubgraph = (expected: Expected) => ({ 'a subgraph’s process': expected }) as const;
const tooManyBytes: Expected = [413, 'BODY_TOO_LARGE'];

/** What is well written, and more than anyone needs. */
const excesses: readonly (readonly [string, string, Expected, Kind['but']?])[] = [
  ['thirty fragments, each twice within the next', doubling(30), large],
  [
    'thirty fragments, each twice within the next and under a type',
    doubling(30, (spread) => `... on Query { ${spread} }`),
    large,
  ],
  ['eighty thousand braces', '{a'.repeat(80_000), deep],
  ['a hundred thousand lists', `{ a(b: ${'['.repeat(100_000)}) }`, deep],
  ['sixty thousand objects', `{ a(b: ${'{c:'.repeat(60_000)}) }`, deep],
  ['fragments ten thousand deep', nested('... on Query {', 10_000, '}'), deep],
  [
    'a name spread fifty thousand times',
    `{ ${'...f '.repeat(50_000)} } fragment f on Query { __typename }`,
    large,
  ],
  [
    'twenty thousand keys',
    `{ ${Array.from({ length: 20_000 }, (_, i) => `a${i}:__typename`).join(' ')} }`,
    tooManyBytes,
    atSubgraph(large),
  ],
  ['the same field twenty thousand times', `{ ${'__typename '.repeat(20_000)} }`, large],
  [
    'ten thousand directives on one field',
    `{ __typename ${'@include(if: true)'.repeat(10_000)} }`,
    large,
    atSubgraph(invalid),
  ],
  ['fifty thousand directives that are not there', `{ __typename ${'@a'.repeat(50_000)} }`, large],
  [
    'five thousand operations',
    Array.from({ length: 5000 }, (_, i) => `query q${i} { __typename }`).join(' '),
    large,
    atSubgraph([400, 'OPERATION_RESOLUTION_FAILURE']),
  ],
  [
    'five thousand fragments',
    `{ __typename } ${Array.from({ length: 5000 }, (_, i) => `fragment f${i} on Query { __typename }`).join(' ')}`,
    large,
  ],
  [
    'ten thousand variables',
    `query (${Array.from({ length: 10_000 }, (_, i) => `$a${i}: Int`).join()}) { __typename }`,
    large,
    atSubgraph(invalid),
  ],
  [
    'introspection thirty types deep',
    `{ __schema { types { ${'fields { type { '.repeat(15)} name ${'} }'.repeat(15)} } } }`,
    deep,
    atSubgraph(invalid),
  ],
  [
    'introspection four types deep',
    `{ __schema { types { ${'fields { type { '.repeat(4)} name ${'} }'.repeat(4)} } } }`,
    invalid,
  ],
  [
    'introspection as wide as it goes',
    `{ ${Array.from({ length: 60 }, (_, i) => `s${i}: __schema { types { fields { args { name } } } }`).join(' ')} }`,
    large,
  ],
  [
    'a type of five thousand lists',
    `query ($a: ${'['.repeat(5000)}Int${']'.repeat(5000)}) { __typename }`,
    deep,
  ],
];

/** What looks like harm and is none. */
const harmless: readonly (readonly [string, string])[] = [
  ['the prototype as a key', '{ __proto__: __typename }'],
  ['the constructor as a key', '{ constructor: __typename }'],
  [
    'toString and toJSON as keys',
    '{ toString: __typename toJSON: __typename valueOf: __typename then: __typename }',
  ],
  ['a comment of 100 kB', `# ${'x'.repeat(100_000)}\n{ __typename }`],
  ['ten thousand commas', `${','.repeat(10_000)}{ __typename }`],
  ['a mark of the order of bytes', `\uFEFF${least}`],
  ['a type that is not there', '{ __type(name: "__proto__") { name } }'],
  ['a name of 10,000 letters for a key', `{ ${'a'.repeat(10_000)}: __typename }`],
];

export const documentKinds: readonly Kind[] = [
  ...texts.map(
    ([what, query]): Kind => ({ what: `a text of ${what}`, bytes: asking(query), expected: unread }),
  ),
  ...documents.map(
    ([what, query]): Kind => ({ what: `a document with ${what}`, bytes: asking(query), expected: invalid }),
  ),
  ...excesses.map(
    ([what, query, expected, but]): Kind => ({
      what: `a document with ${what}`,
      bytes: asking(query),
      expected,
      but,
    }),
  ),
  ...harmless.map(
    ([what, query]): Kind => ({ what: `a document with ${what}`, bytes: asking(query), expected: [200] }),
  ),
];
