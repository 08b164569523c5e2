import { gzipSync } from 'node:zlib';
import { asking, get, isJson, type Kind, least, parameters, postOnly, request } from './kind.ts';

const question = JSON.stringify({ query: least });
const unacceptable = [406, 'NOT_ACCEPTABLE'] as const;
const unsupported = [415, 'UNSUPPORTED_MEDIA_TYPE'] as const;
const method = [405, 'METHOD_NOT_ALLOWED'] as const;
const typed = (type: string, body: string | Buffer = question): Buffer =>
  request('POST /graphql', `Content-Type: ${type}\r\n`, body);
const accepting = (types: string): Buffer => asking(least, {}, `Accept: ${types}\r\n`);

/** What does not agree on how it is asked and answered. */
export const negotiation: readonly Kind[] = [
  ...[
    'image/png',
    'text/html',
    'application/xml',
    'application/json;q=0',
    'application/json; charset=utf-16',
    'nonsense',
    ', ,',
    'text/event-stream',
    'multipart/mixed',
    '*/*;q=0',
  ].map(
    (types): Kind => ({
      what: `a question that accepts ${types}`,
      bytes: accepting(types),
      expected: unacceptable,
    }),
  ),
  {
    what: 'a write that accepts pictures alone',
    bytes: asking('mutation { __typename }', {}, 'Accept: image/png\r\n'),
    expected: unacceptable,
  },
  {
    what: 'a question that accepts ten thousand types',
    bytes: accepting(Array(1200).fill('a/b;q=0.1').join()),
    expected: unacceptable,
  },
  {
    what: 'a question that accepts anything after a picture',
    bytes: accepting('image/png, */*;q=0.1'),
    expected: [200],
  },
  {
    what: 'a question in a language that is none',
    bytes: asking(least, {}, `Accept-Language: ${'x-'.repeat(2000)}\r\n`),
    expected: [200],
  },

  ...[
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/xml',
    'application/jsonp',
    'json',
    '',
    'application/json/x',
    'text/plain; application/json',
    'APPLICATION/',
  ].map(
    (type): Kind => ({ what: `a body of the type "${type}"`, bytes: typed(type), expected: unsupported }),
  ),
  { what: 'a body without a type', bytes: request('POST /graphql', '', question), expected: unsupported },
  {
    what: 'a body of two types',
    bytes: request('POST /graphql', `${isJson}Content-Type: text/plain\r\n`, question),
    expected: [200],
  },
  { what: 'a body of a type in capital letters', bytes: typed('APPLICATION/JSON'), expected: [200] },
  {
    what: 'a body that is compressed',
    bytes: request('POST /graphql', `${isJson}Content-Encoding: gzip\r\n`, gzipSync(question)),
    expected: unsupported,
  },
  {
    what: 'a small body that would unfold to 100 MB',
    bytes: request(
      'POST /graphql',
      `${isJson}Content-Encoding: gzip\r\n`,
      gzipSync(Buffer.alloc(100_000_000, 32)),
    ),
    expected: unsupported,
  },

  ...['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'].map(
    (name): Kind => ({
      what: `the method ${name}`,
      bytes: request(`${name} /graphql`, ''),
      expected: method,
    }),
  ),
  { what: 'a GET that says nothing', bytes: get(''), expected: [400, 'BAD_REQUEST'], but: postOnly },
  {
    what: 'a GET that a page elsewhere could have made',
    bytes: request(`GET /graphql?${parameters({ query: least })}`, ''),
    expected: [400, 'BAD_REQUEST'],
    but: postOnly,
  },
  {
    what: 'a GET that writes',
    bytes: get(parameters({ query: 'mutation { __typename }' })),
    expected: [405],
    but: postOnly,
  },
  {
    what: 'a GET that subscribes',
    bytes: get(parameters({ query: 'subscription { __typename }' })),
    expected: [405],
    but: postOnly,
  },
  {
    what: 'a GET with two queries',
    bytes: get('query={__typename}&query={__typename}'),
    expected: [400, 'BAD_REQUEST'],
    but: postOnly,
  },
  {
    what: 'a GET with two names',
    bytes: get('query={__typename}&operationName=a&operationName=b'),
    expected: [400, 'BAD_REQUEST'],
    but: postOnly,
  },
  {
    what: 'a GET whose variables are no JSON',
    bytes: get('query={__typename}&variables={'),
    expected: [400, 'BAD_REQUEST'],
    but: postOnly,
  },
  {
    what: 'a GET whose variables are a list',
    bytes: get('query={__typename}&variables=[]'),
    expected: [400, 'BAD_REQUEST'],
    but: postOnly,
  },
  {
    what: 'a GET whose variables are the prototype',
    bytes: get('query={__typename}&variables={"__proto__":{"a":1}}'),
    expected: [200],
    but: postOnly,
  },
  {
    what: 'a GET whose extensions are a number',
    bytes: get('query={__typename}&extensions=1'),
    expected: [400, 'BAD_REQUEST'],
    but: postOnly,
  },
  {
    what: 'a GET with half an encoded character',
    bytes: get('query=%E5%85'),
    expected: [200, 'GRAPHQL_PARSE_FAILED'],
    but: postOnly,
  },
];
