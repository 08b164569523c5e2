import { asking, host, isJson, type Kind, least, request } from './kind.ts';

const question = JSON.stringify({ query: least });
const length = `Content-Length: ${question.length}\r\n`;
const bad = [400, 'BAD_REQUEST'] as const;
const close = 'Connection: close\r\n';

/** A question whose first lines are as given. */
const raw = (head: string, body = question): string => `${head}\r\n${body}`;
const withHost = (value: string): string =>
  raw(`POST /graphql HTTP/1.1\r\nHost:${value}\r\n${close}${isJson}${length}`);

/** What is no HTTP, or not as it should be. */
export const http: readonly Kind[] = [
  { what: 'a line that is no request', bytes: 'hello\r\n\r\n', expected: bad },
  { what: 'binary noise', bytes: Buffer.from([0, 255, 1, 254, 13, 10, 13, 10]), expected: bad },
  { what: 'the beginning of TLS', bytes: Buffer.from('16030100a5010000a1030300', 'hex'), expected: bad },
  { what: 'the beginning of HTTP/2', bytes: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', expected: bad },
  { what: 'HTTP/0.9', bytes: 'GET /graphql\r\n\r\n', expected: bad },
  { what: 'a version that is not there', bytes: `GET /health HTTP/9.9\r\n${host}\r\n`, expected: bad },
  { what: 'a version that is no number', bytes: `GET /health HTTP/one\r\n${host}\r\n`, expected: bad },
  { what: 'a method that is not there', bytes: `FETCH /graphql HTTP/1.1\r\n${host}\r\n`, expected: bad },
  { what: 'a method in small letters', bytes: `post /graphql HTTP/1.1\r\n${host}\r\n`, expected: bad },
  { what: 'no address', bytes: `POST HTTP/1.1\r\n${host}\r\n`, expected: bad },
  { what: 'a space within the address', bytes: `GET /graph ql HTTP/1.1\r\n${host}\r\n`, expected: bad },
  { what: 'a NUL in the address', bytes: `GET /graphql\0 HTTP/1.1\r\n${host}\r\n`, expected: bad },
  { what: 'an address that is not encoded well', bytes: request('GET /%zz', ''), expected: bad },
  { what: 'half an encoded character', bytes: request('GET /%E5%85', ''), expected: bad },
  {
    what: 'an address of 20 kB',
    bytes: request(`GET /${'a'.repeat(20_000)}`, ''),
    expected: [431, 'HEADERS_TOO_LARGE'],
  },
  {
    what: 'a way up out of the files',
    bytes: request('GET /../../etc/passwd', ''),
    expected: [404, 'NOT_FOUND'],
  },
  {
    what: 'an encoded way up out of the files',
    bytes: request('GET /assets/%2e%2e/%2e%2e/package.json', ''),
    expected: [404, 'NOT_FOUND'],
  },
  {
    what: 'an address with two slashes',
    bytes: request('POST //graphql', isJson, question),
    expected: [404, 'NOT_FOUND'],
  },
  { what: 'an address where nothing is', bytes: request('GET /admin', ''), expected: [404, 'NOT_FOUND'] },
  {
    what: 'the prototype for an address',
    bytes: request('GET /__proto__', ''),
    expected: [404, 'NOT_FOUND'],
  },
  {
    what: 'an absolute address',
    bytes: request('POST http://127.0.0.1:99999/graphql', isJson, question),
    expected: [200],
  },
  {
    what: 'an absolute address with a user',
    bytes: request('POST http://a:b@hub:1/graphql', isJson, question),
    expected: [200],
  },
  {
    what: 'an absolute address where nothing is',
    bytes: request('GET http://127.0.0.1:99999/x', ''),
    expected: [404, 'NOT_FOUND'],
  },
  {
    what: 'an absolute address of a host alone',
    bytes: request('GET http://127.0.0.1:99999', '', ''),
    expected: [404, 'NOT_FOUND'],
  },
  {
    what: 'an address of another scheme',
    bytes: request('GET gopher://127.0.0.1/graphql', ''),
    expected: [400],
    but: { 'a subgraph’s process': [405, 'METHOD_NOT_ALLOWED'] },
  },
  { what: 'an asterisk for an address', bytes: request('OPTIONS *', ''), expected: [404, 'NOT_FOUND'] },
  {
    what: 'a tunnel',
    bytes: `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${host}\r\n`,
    expected: [405, 'METHOD_NOT_ALLOWED'],
  },
  {
    what: 'an upgrade to a web socket',
    bytes: request('GET /graphql', 'Upgrade: websocket\r\nConnection: Upgrade\r\n'),
    expected: bad,
    but: { 'a subgraph’s process': [405, 'METHOD_NOT_ALLOWED'] },
  },

  { what: 'no Host', bytes: raw(`POST /graphql HTTP/1.1\r\n${close}${isJson}${length}`), expected: bad },
  {
    what: 'HTTP/1.0 without Host',
    bytes: raw(`POST /graphql HTTP/1.0\r\n${isJson}${length}`),
    expected: bad,
  },
  { what: 'an empty Host', bytes: withHost(''), expected: bad },
  { what: 'a Host of spaces', bytes: withHost('    '), expected: bad },
  { what: 'a Host that is garbage', bytes: withHost(' %%%'), expected: bad },
  { what: 'a Host with a path', bytes: withHost(' hub/../x'), expected: bad },
  { what: 'a Host with a user', bytes: withHost(' a@hub'), expected: bad },
  { what: 'a Host whose port is none', bytes: withHost(' hub:port'), expected: bad },
  { what: 'a Host whose port is too long', bytes: withHost(' hub:999999'), expected: bad },
  { what: 'a Host with a bracket left open', bytes: withHost(' [::1'), expected: bad },
  { what: 'a Host in Chinese', bytes: withHost(' 枢纽'), expected: bad },
  { what: 'a Host of 300 letters', bytes: withHost(` ${'h'.repeat(300)}`), expected: bad },
  {
    what: 'two Hosts',
    bytes: raw(`POST /graphql HTTP/1.1\r\nHost: a\r\nHost: b\r\n${close}${isJson}${length}`),
    expected: bad,
  },

  {
    what: 'a header without a colon',
    bytes: raw(`GET /health HTTP/1.1\r\n${host}nonsense\r\n`, ''),
    expected: bad,
  },
  {
    what: 'a header without a name',
    bytes: raw(`GET /health HTTP/1.1\r\n${host}: x\r\n`, ''),
    expected: bad,
  },
  {
    what: 'a header with a space before its colon',
    bytes: raw(`GET /health HTTP/1.1\r\n${host}A : x\r\n`, ''),
    expected: bad,
  },
  {
    what: 'a header with a NUL',
    bytes: raw(`GET /health HTTP/1.1\r\n${host}A: x\0y\r\n`, ''),
    expected: bad,
  },
  {
    what: 'a header folded over two lines',
    bytes: raw(`GET /health HTTP/1.1\r\n${host}A: x\r\n y\r\n`, ''),
    expected: bad,
  },
  { what: 'a line that ends without its return', bytes: `GET /health HTTP/1.1\n${host}\n\n`, expected: bad },
  {
    what: 'headers of 20 kB',
    bytes: request('GET /health', `A: ${'x'.repeat(20_000)}\r\n`),
    expected: [431, 'HEADERS_TOO_LARGE'],
  },
  {
    what: 'a cookie of 17 kB',
    bytes: request('GET /health', `Cookie: a=${'x'.repeat(17_000)}\r\n`),
    expected: [431, 'HEADERS_TOO_LARGE'],
  },
  {
    what: 'a hundred and twenty headers',
    bytes: request('GET /health', 'A: x\r\n'.repeat(120)),
    expected: [431, 'HEADERS_TOO_LARGE'],
  },
  {
    what: 'three thousand headers',
    bytes: request('GET /health', 'A:\r\n'.repeat(3000)),
    expected: [431, 'HEADERS_TOO_LARGE'],
  },
  {
    what: 'an expectation that nobody has',
    bytes: request('POST /graphql', `${isJson}Expect: a miracle\r\n`, question),
    expected: [417, 'EXPECTATION_FAILED'],
  },
  {
    what: 'the name of a property for a header',
    bytes: request('POST /graphql', `${isJson}__proto__: x\r\nconstructor: y\r\n`, question),
    expected: [200],
  },
  {
    what: 'a request id of 4 kB',
    bytes: asking(least, {}, `x-request-id: ${'i'.repeat(4000)}\r\n`),
    expected: [200],
  },
  {
    what: 'a forwarded address that is none',
    bytes: asking(
      least,
      {},
      'X-Forwarded-For: ;DROP TABLE\r\nX-Forwarded-Host: evil\r\nForwarded: for="_x"\r\n',
    ),
    expected: [200],
  },
  {
    what: 'another method in a header',
    bytes: asking(least, {}, 'X-HTTP-Method-Override: DELETE\r\n'),
    expected: [200],
  },

  {
    what: 'two lengths',
    bytes: raw(`POST /graphql HTTP/1.1\r\n${host}${isJson}Content-Length: 5\r\nContent-Length: 6\r\n`),
    expected: bad,
  },
  {
    what: 'a length below nothing',
    bytes: raw(`POST /graphql HTTP/1.1\r\n${host}${isJson}Content-Length: -1\r\n`),
    expected: bad,
  },
  {
    what: 'a length that is no number',
    bytes: raw(`POST /graphql HTTP/1.1\r\n${host}${isJson}Content-Length: 0x10\r\n`),
    expected: bad,
  },
  {
    what: 'a length beyond every number',
    bytes: raw(`POST /graphql HTTP/1.1\r\n${host}${isJson}Content-Length: ${'9'.repeat(30)}\r\n`),
    expected: bad,
  },
  {
    what: 'a length and pieces at once',
    bytes: raw(`POST /graphql HTTP/1.1\r\n${host}${isJson}${length}Transfer-Encoding: chunked\r\n`),
    expected: bad,
  },
  {
    what: 'pieces in an encoding that is not there',
    bytes: raw(`POST /graphql HTTP/1.1\r\n${host}${isJson}Transfer-Encoding: cheese\r\n`),
    expected: bad,
  },
  {
    what: 'a piece whose size is none',
    bytes: raw(
      `POST /graphql HTTP/1.1\r\n${host}${isJson}Transfer-Encoding: chunked\r\n`,
      'zz\r\n{}\r\n0\r\n\r\n',
    ),
    expected: bad,
  },
  {
    what: 'a piece that is longer than it says',
    bytes: raw(
      `POST /graphql HTTP/1.1\r\n${host}${isJson}Transfer-Encoding: chunked\r\n`,
      '2\r\n{"query"}\r\n0\r\n\r\n',
    ),
    expected: bad,
  },
  {
    what: 'a piece with an extension of 20 kB',
    bytes: raw(
      `POST /graphql HTTP/1.1\r\n${host}${isJson}Transfer-Encoding: chunked\r\n`,
      `1;${'x'.repeat(20_000)}\r\n{\r\n0\r\n\r\n`,
    ),
    expected: bad,
  },
  {
    what: 'a question in pieces of one byte',
    bytes: raw(
      `POST /graphql HTTP/1.1\r\n${host}${close}${isJson}Transfer-Encoding: chunked\r\n`,
      `${[...question].map((byte) => `1\r\n${byte}\r\n`).join('')}0\r\n\r\n`,
    ),
    expected: [200],
  },
  {
    what: 'a second request within the first',
    bytes: raw(
      `POST /graphql HTTP/1.1\r\n${host}${close}${isJson}Content-Length: 4\r\n`,
      `nullGET /admin HTTP/1.1\r\n${host}\r\n`,
    ),
    expected: bad,
  },
  {
    what: 'a body of 9 MB',
    bytes: request('POST /graphql', isJson, JSON.stringify({ query: '#'.repeat(9_000_000) })),
    expected: [413, 'BODY_TOO_LARGE'],
  },
  {
    what: 'a body that is announced to have 9 MB',
    bytes: raw(`POST /graphql HTTP/1.1\r\n${host}${close}${isJson}Content-Length: 9000000\r\n`, '{'),
    expected: [413, 'BODY_TOO_LARGE'],
  },
];
