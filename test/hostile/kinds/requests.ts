import { asking, type Kind, least, post } from './kind.ts';

const bad = [400, 'BAD_REQUEST'] as const;
const unresolved = [400, 'OPERATION_RESOLUTION_FAILURE'] as const;
const notServed = [400, 'OPERATION_NOT_SERVED'] as const;
const two = 'query A { __typename } query B { __typename }';
const hash = '0'.repeat(64);
const hashed = (persistedQuery: unknown, query?: string): Buffer =>
  post({ query, extensions: { persistedQuery } });

/** What is JSON, or nearly, and not a request of GraphQL over HTTP. */
export const requests: readonly Kind[] = [
  ...(
    [
      ['nothing', ''],
      ['spaces', '   '],
      ['half an object', '{"query":'],
      ['a word', 'query'],
      ['a text that is not closed', '{"query":"{ __typename }'],
      ['an object and more', '{"query":"{ __typename }"} {}'],
      ['two commas', '{"query":"{ __typename }",,}'],
      ['single quotes', "{'query':'{ __typename }'}"],
      ['a comment', '{/* */"query":"{ __typename }"}'],
      ['NaN', '{"query":"{ __typename }","variables":{"a":NaN}}'],
      ['a number with a plus', '{"query":"{ __typename }","variables":{"a":+1}}'],
      ['a control character within a text', '{"query":"{ \u0001 }"}'],
      ['a hundred thousand brackets', '['.repeat(100_000)],
      ['a hundred thousand objects', '{"a":'.repeat(40_000)],
      ['bytes that are no UTF-8', Buffer.from([123, 255, 254, 125])],
      ['UTF-16', Buffer.from('{"query":"{ __typename }"}', 'utf16le')],
      ['XML', '<query>{ __typename }</query>'],
      ['the prototype as a key', '{"query":"{ __typename }","__proto__":{"a":1}}'],
      ['the prototype as a variable', '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}'],
      ['the prototype far within', '{"query":"{ __typename }","variables":{"a":[{"__proto__":1}]}}'],
      ['the prototype of the constructor', '{"query":"{ __typename }","constructor":{"prototype":{"a":1}}}'],
    ] as const
  ).map(([what, body]): Kind => ({ what: `a body of ${what}`, bytes: post(body), expected: bad })),
  ...[null, 1, true, 'text', [], [{ query: least }], {}].map(
    (body): Kind => ({
      what: `the body ${JSON.stringify(body)}`,
      bytes: post(JSON.stringify(body)),
      expected: bad,
    }),
  ),
  {
    what: 'a mark of the order of bytes before the body',
    bytes: post(`\uFEFF{"query":"${least}"}`),
    expected: [200],
  },
  {
    what: 'the same key twice',
    bytes: post('{"query":"{ nothing }","query":"{ __typename }"}'),
    expected: [200],
  },
  {
    what: 'a key that means nothing',
    bytes: asking(least, { toString: 1, hasOwnProperty: 2 }),
    expected: [200],
  },

  ...[null, '', 1, true, [], {}, [least]].map(
    (query): Kind => ({ what: `the query ${JSON.stringify(query)}`, bytes: post({ query }), expected: bad }),
  ),
  ...['variables', 'extensions'].flatMap((name) =>
    ['text', '{}', 1, false, [], [{}]].map(
      (value): Kind => ({
        what: `${name} that are ${JSON.stringify(value)}`,
        bytes: asking(least, { [name]: value }),
        expected: bad,
      }),
    ),
  ),
  ...[1, true, [], {}, ['A']].map(
    (operationName): Kind => ({
      what: `an operation’s name that is ${JSON.stringify(operationName)}`,
      bytes: asking(two, { operationName }),
      expected: bad,
    }),
  ),
  ...['C', '', 'a', 'A ', '__proto__', 'constructor', 'toString', 'A\0', '社区', 'A'.repeat(10_000)].map(
    (operationName): Kind => ({
      what: `the operation’s name ${JSON.stringify(operationName).slice(0, 20)}, which the text does not have`,
      bytes: asking(two, { operationName }),
      expected: unresolved,
    }),
  ),
  { what: 'two operations and no name', bytes: asking(two), expected: unresolved },
  {
    what: 'two operations and the name null',
    bytes: asking(two, { operationName: null }),
    expected: unresolved,
  },
  {
    what: 'a name for an operation that has none',
    bytes: asking(least, { operationName: 'A' }),
    expected: unresolved,
  },
  { what: 'a subscription', bytes: asking('subscription { __typename }'), expected: notServed },
  {
    what: 'a subscription to what is not there',
    bytes: asking('subscription { news { title } }'),
    expected: notServed,
  },
  {
    what: 'a subscription beside a query, by its name',
    bytes: asking('query A { __typename } subscription B { b }', { operationName: 'B' }),
    expected: notServed,
  },

  {
    what: 'the hash of no query',
    bytes: hashed({ version: 1, sha256Hash: hash }),
    expected: [200, 'PERSISTED_QUERY_NOT_FOUND'],
    but: { 'a subgraph’s process': bad },
  },
  {
    what: 'a hash that is the prototype',
    bytes: hashed({ version: 1, sha256Hash: '__proto__' }),
    expected: [200, 'PERSISTED_QUERY_NOT_FOUND'],
    but: { 'a subgraph’s process': bad },
  },
  { what: 'a hash of another version', bytes: hashed({ version: 2, sha256Hash: hash }), expected: bad },
  { what: 'a hash that is an object', bytes: hashed({ version: 1, sha256Hash: { a: 1 } }), expected: bad },
  { what: 'a persisted query that is a number', bytes: hashed(7), expected: bad },
  { what: 'a persisted query that is a text', bytes: hashed('x'), expected: bad },
  {
    what: 'a hash that is another query’s',
    bytes: hashed({ version: 1, sha256Hash: hash }, least),
    expected: [400, 'PERSISTED_QUERY_MISMATCH'],
    but: { 'a subgraph’s process': [200] },
  },
];
