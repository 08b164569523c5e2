import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { operation } from '../support/operations.ts';
import { auditor, tokenOf } from '../support/tokens.ts';

const hub = useHub('demo');

/** What a client gets: the status, the headers that are about the answer, and its bytes, whichever error came first. */
async function answerTo(payload: object, others: Record<string, string> = {}) {
  const headers = { authorization: `Bearer ${await tokenOf(auditor)}`, ...others };
  const {
    statusCode,
    headers: told,
    body,
  } = await hub.hub.http.inject({
    method: 'POST',
    url: '/graphql',
    payload,
    headers,
  });
  return { statusCode, type: told['content-type'], caching: told['cache-control'], body: inOrder(body) };
}

/** Fetches side by side tell their errors as they come. */
function inOrder(body: string): string {
  if (!body.startsWith('{')) return body;
  const answer = JSON.parse(body);
  answer.errors?.sort((one: object, other: object) =>
    JSON.stringify(one).localeCompare(JSON.stringify(other)),
  );
  return JSON.stringify(answer);
}

const manifest = new URL('../../web/src/gql/persisted-documents.json', import.meta.url);
const [persisted = ''] = Object.keys(JSON.parse(await readFile(manifest, 'utf8')));
const community = '000000000001';
const byId = 'query Q($id: ID!) { community(id: $id) { name } }';

describe('a query that is asked again', () => {
  it.each([
    ['of the graph', { query: `{ community(id: "${community}") { name } }` }],
    ['with variables', { query: byId, variables: { id: community } }],
    ['by its name', { query: byId, operationName: 'Q', variables: { id: community } }],
    ['without the variable it needs', { query: byId }],
    ['with a variable that is none', { query: byId, variables: { id: {} } }],
    ['with variables that are no object', { query: byId, variables: 'id' }],
    ['by a name it does not have', { query: byId, operationName: 'P', variables: { id: community } }],
    ['with an id that is none', { query: byId, variables: { id: 'x' } }],
    ['about the schema', { query: '{ __schema { queryType { name } } }' }],
    ['that is none', { query: '{ nothing }' }],
    ['that is not written well', { query: '{' }],
    [
      'by the hash of a page’s',
      { extensions: { persistedQuery: { version: 1, sha256Hash: persisted.slice(7) } } },
    ],
    ['by a hash of nothing', { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }],
    [
      'by a hash that it does not have',
      { query: byId, extensions: { persistedQuery: { version: 1, sha256Hash: '0' } } },
    ],
    ['with nothing', {}],
    ['as a list', [{ query: byId }]],
  ])('%s gets the same answer', async (_what, payload) => {
    const first = await answerTo(payload);
    expect(await answerTo(payload)).toEqual(first);
    expect(await answerTo(payload)).toEqual(first);
  });

  it.each(['chair', 'liaison', 'member'])('for the dashboard of a %s gets the same answer', async (name) => {
    const { query, variables, as } = operation(name);
    for (const who of [as, auditor, 'RESIDENT_REP@000000000002']) {
      const headers = { authorization: `Bearer ${await tokenOf(who)}` };
      const first = await answerTo({ query, variables }, headers);
      expect(await answerTo({ query, variables }, headers)).toEqual(first);
    }
  });

  it.each([
    ['authorization', 'Bearer nonsense'],
    ['accept', 'application/graphql-response+json'],
    ['accept', 'text/plain'],
    ['accept-language', 'en'],
  ])('with %s: %s gets the same answer', async (header, value) => {
    const query = '{ need(id: "x") { title } }';
    await answerTo({ query });
    const first = await answerTo({ query: `${query} ` }, { [header]: value });
    expect(await answerTo({ query }, { [header]: value })).toEqual(first);
  });

  it('is answered as things stand then', async () => {
    const payload = { query: '{ now }' };
    await answerTo(payload);
    hub.setClock(new Date('2026-05-01T08:00:00Z'));
    expect(JSON.parse((await answerTo(payload)).body)).toMatchObject({
      data: { now: expect.stringContaining('2026-05-01') },
    });
  });
});
