import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { operation } from '../support/operations.ts';
import { useServers } from './servers.ts';

const servers = useServers();

const times = (count: number, text: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

const doubling = `{ ...f0 } ${times(30, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)}
  fragment f30 on Query { __typename }`;
const between = `{ ...f } fragment f on Query { community(id: "1") { ...f0 } }
  ${times(30, (i) => `fragment f${i} on Community { grids { community { ...f${i + 1} } community { ...f${i + 1} } } }`)}
  fragment f30 on Community { __typename }`;
const inCircles = `{ ...a } fragment a on Query { community(id: "1") { ...b ...b } } fragment b on Community { grids { community { ...b } } }`;
const manyFragments = `{ ...f0 } ${times(1200, (i) => `fragment f${i} on Query { ...f${i + 1} }`)} fragment f1200 on Query { __typename }`;

const tooMuch: [what: string, query: string, code: string][] = [
  ['fragments that double thirty times', doubling, 'DOCUMENT_TOO_LARGE'],
  ['the same with fields between', between, 'DOCUMENT_TOO_'],
  ['a chain of 1,200 fragments', manyFragments, 'DOCUMENT_TOO_'],
  ['fragments in circles', inCircles, 'GRAPHQL_VALIDATION_FAILED'],
  ['braces 100,000 deep', '{'.repeat(100_000), 'DOCUMENT_TOO_DEEP'],
  ['lists 100,000 deep', `{ a(b: ${'['.repeat(100_000)}) }`, 'DOCUMENT_TOO_DEEP'],
  ['brackets in no order 100,000 deep', `query ($a: ${'['.repeat(100_000)}`, 'DOCUMENT_TOO_DEEP'],
];

const tooMuchOfAClient: typeof tooMuch = [
  ['one field 3,000 times', `{ ${'now '.repeat(3000)} }`, 'DOCUMENT_TOO_LARGE'],
  ['a field below another 300 times', `{ me { ${'id '.repeat(300)} } }`, 'DOCUMENT_TOO_LARGE'],
  ['600 aliases', `{ me { ${times(600, (i) => `a${i}: id`)} } }`, 'DOCUMENT_TOO_LARGE'],
  ['300 directives', `{ now ${'@skip(if: false) '.repeat(300)} }`, 'DOCUMENT_TOO_LARGE'],
  ['15,000 names', `{ me(a: [${'a '.repeat(15_000)}]) }`, 'DOCUMENT_TOO_LARGE'],
  ['fields 40 deep', `{ ${'me { '.repeat(40)} id ${'} '.repeat(40)} }`, 'DOCUMENT_TOO_DEEP'],
  [
    '300 fragments that are used nowhere',
    `{ now } ${times(300, (i) => `fragment f${i} on Query { now }`)}`,
    'DOCUMENT_TOO_LARGE',
  ],
];

const cases = [
  ...servers.names.flatMap((server) => tooMuch.map((each) => [server, ...each] as const)),
  ...servers.gateways.flatMap((server) => tooMuchOfAClient.map((each) => [server, ...each] as const)),
];

describe('a document that comes to too much', () => {
  it.each(cases)('is refused by %s at once: %s', async (server, _what, query, code) => {
    const begin = performance.now();
    const [{ status, answer }, other] = await Promise.all([
      servers.post(server, { query }),
      servers.post(server, { query: '{ __typename }' }),
    ]);
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(other.answer).toEqual({ data: { __typename: 'Query' } });
    // What is not valid has the status of an answer by tradition, where an answer is told as plain JSON.
    expect(status).toBe(code === 'GRAPHQL_VALIDATION_FAILED' ? 200 : 400);
    expect(answer.data).toBeUndefined();
    const [{ message, extensions }] = answer.errors;
    expect(extensions.code).toContain(code);
    if (code.startsWith('DOCUMENT')) {
      expect(extensions.count).toBeGreaterThan(extensions.limit);
      expect(message).toContain(String(extensions.limit));
    }
    const again = await servers.post(server, { query });
    expect(again.answer.errors).toEqual(answer.errors);
    const inChinese = await servers.post(server, { query }, { 'accept-language': 'zh' });
    expect(inChinese.answer.errors[0].message).toMatch(/。$/);
  });

  it('is no other document that is refused with it', async () => {
    const named = `query Q { ...f0 } ${doubling.slice(doubling.indexOf('fragment'))}`;
    const { answer } = await servers.post('the hub', { query: named, operationName: 'Q' });
    expect(answer.errors[0].extensions.code).toBe('DOCUMENT_TOO_LARGE');
    expect((await servers.post('the hub', { query: '{ __typename }' })).answer.data).toEqual({
      __typename: 'Query',
    });
  });
});

describe('a document that asks for its answer in parts', () => {
  const inParts: [directive: string, query: string][] = [
    ['defer', '{ ... @defer { now } }'],
    ['stream', '{ a: __type(name: "Query") { fields @stream(initialCount: 1) { name } } }'],
    ['defer', 'query Q { ...f @defer(label: "late") } fragment f on Query { now }'],
  ];

  it.each(servers.gateways.flatMap((server) => inParts.map((each) => [server, ...each] as const)))(
    'is told by %s to ask without @%s: %s',
    async (server, directive, query) => {
      const asked = async (language: string) => {
        const { status, answer } = await servers.post(server, { query }, { 'accept-language': language });
        const [{ message, extensions }, ...others] = answer.errors;
        expect(others).toEqual([]);
        return { status, message, extensions };
      };
      const extensions = { code: 'INCREMENTAL_DELIVERY_UNSUPPORTED', directive };
      const english = await asked('en');
      expect(english).toEqual({ status: 400, message: expect.any(String), extensions });
      expect(english.message).toMatch(
        new RegExp(`^@${directive} is not supported: [^@]+ Ask without it; [^@]+\\.$`),
      );
      expect((await asked('zh')).message).toMatch(new RegExp(`请去掉 @${directive} 后再查；.*。$`));
    },
  );
});

describe('variables that are too much', () => {
  const nested = (depth: number) =>
    `{"query":"query ($v: ID!) { community(id: $v) { id } }","variables":{"v":${'['.repeat(depth)}${']'.repeat(depth)}}}`;

  it.each(servers.names)('are refused by %s at once: 50,000 lists within one another', async (server) => {
    const begin = performance.now();
    // Both before and after the query is known.
    await servers.post(server, {
      query: 'query ($v: ID!) { community(id: $v) { id } }',
      variables: { v: '1' },
    });
    const { status, answer } = await servers.postText(server, nested(50_000));
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(status).toBe(400);
    expect(answer.errors[0].extensions.code).toBe('VARIABLES_TOO_LARGE');
  });

  it.each(servers.gateways)('are refused by %s at once: 60,000 values', async (server) => {
    const { status, answer } = await servers.post(server, {
      query: 'query ($v: ID!) { community(id: $v) { id } }',
      variables: { v: Array.from({ length: 60_000 }, () => 1) },
    });
    expect(status).toBe(400);
    expect(answer.errors[0].extensions).toMatchObject({
      code: 'VARIABLES_TOO_LARGE',
      of: 'values',
      limit: 10_000,
    });
  });
});

describe('what the pages and tools ask', () => {
  const manifest = new URL('../../web/src/gql/persisted-documents.json', import.meta.url);
  const persisted: Record<string, string> = JSON.parse(readFileSync(manifest, 'utf8'));
  const dashboards = ['chair', 'liaison', 'member'].map((name) => operation(name).query);
  const queries = [...Object.values(persisted), ...dashboards];

  it('is taken with plenty of room', () => {
    expect(queries.length).toBeGreaterThan(40);
    // Eight of the largest dashboards in one document are taken too.
    for (const query of queries) expect(servers.refusal(query, 1 / 5)).toBeUndefined();
    expect(
      servers.refusal(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })),
    ).toBeUndefined();
  });

  it.each(servers.gateways)('is answered by %s when it asks about the whole schema', async (server) => {
    const { status, answer } = await servers.post(server, { query: getIntrospectionQuery() });
    expect(status).toBe(200);
    expect(answer.data.__schema.types.length).toBeGreaterThan(100);
  });
});
