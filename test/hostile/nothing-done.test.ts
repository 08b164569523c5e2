import { newId } from '@hub/kit/identifiers.ts';
import { expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { tokenOf } from '../support/tokens.ts';

const hub = useHub('demo');

const communityId = '000000000001';
const query = 'mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { id } }';
const written = () => hub.sql('community', 'select client_mutation_id from first_answer');

/** A write that is right in itself, sent in whichever way. */
async function write({ get = false, headers = {} }: { get?: boolean; headers?: Record<string, string> }) {
  const household = { communityId, no: newId(), maskedAddress: '演示路**号', category: 'FRAIL' };
  const variables = { input: { clientMutationId: newId(), ...household } };
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const authorization = `Bearer ${await tokenOf(`COMMUNITY_WORKER@${communityId}`)}`;
  return hub.hub.http.inject({
    ...(get
      ? { method: 'GET', url: `/graphql?${search}` }
      : { method: 'POST', url: '/graphql', payload: JSON.stringify({ query, variables }) }),
    headers: { authorization, 'content-type': 'application/json', ...headers },
  });
}

it.each([
  ['whose answer would be a picture', 406, { headers: { accept: 'image/png' } }],
  ['whose answer would be a page', 406, { headers: { accept: 'text/html' } }],
  ['that comes as plain text, as any page could send it', 415, { headers: { 'content-type': 'text/plain' } }],
  ['that comes as a form', 415, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['by GET', 405, { get: true, headers: { 'apollo-require-preflight': '1' } }],
  ['for a host that is none', 400, { headers: { host: '%' } }],
])('a write %s is refused, and nothing is done', async (_what, status, how) => {
  const before = await written();
  expect((await write(how)).statusCode).toBe(status);
  expect(await written()).toEqual(before);
});

it('the same write is done when it is sent as it should be', async () => {
  const before = await written();
  expect((await write({})).json().data.registerHousehold.id).toEqual(expect.any(String));
  expect(await written()).toHaveLength(before.length + 1);
});
