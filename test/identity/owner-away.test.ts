import type { Hub } from '@hub/gateway/hub.ts';
import { newId } from '@hub/kit/identifiers.ts';
import { hubTokens } from '@hub/kit/issuers.ts';
import type { JWTVerifyGetKey } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestHub } from '../support/open-hub.ts';
import { codeOf } from '../support/race.ts';
import { useSubgraphServers } from '../support/subgraph-servers.ts';
import { tokenOf } from '../support/tokens.ts';
import { browserOn } from './browser.ts';

let [all, without]: [Hub?, Hub?] = [];
/** Both hubs have the same keys: they are in one database. */
const servers = useSubgraphServers(() => [{ ...hubTokens, keys: (header, token) => keys()(header, token) }]);
function keys(): JWTVerifyGetKey {
  if (!all) throw new Error('No hub is open.');
  return all.identity.keys;
}

beforeAll(async () => {
  all = await openTestHub({ placements: servers.placementsOver() });
  without = await openTestHub({
    placements: servers.placementsOver({ community: 'http://127.0.0.1:1/graphql' }),
  });
});
afterAll(async () => {
  await all?.close();
  await without?.close();
});

const mutation = 'mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { inWords } }';

async function give(hub: Hub | undefined, scope: string) {
  const [person] = await personIds();
  const input = { clientMutationId: newId(), personId: person, role: 'RECORDER', scope, reason: '换届' };
  const response = await hub?.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${await tokenOf('STREET_OFFICE@000000000')}`, 'accept-language': 'en' },
    payload: { query: mutation, variables: { input } },
  });
  return response?.json();
}

async function personIds(): Promise<string[]> {
  const browser = browserOn({ hub: all } as Parameters<typeof browserOn>[0]);
  const { body } = await browser.signIn('a.volunteer');
  return [body.user.id];
}

it('a grant over what another process owns is checked there', async () => {
  expect(codeOf(await give(all, '000000000999'))).toBe('NOT_FOUND');
});

it('a grant that cannot be checked is not given, and asked for again', async () => {
  expect(codeOf(await give(without, '000000000001'))).toBe('SCOPE_NOT_CHECKED');
});

it('a role is told by the id of its scope while nobody can name it', async () => {
  const browser = browserOn({ hub: without } as Parameters<typeof browserOn>[0]);
  await browser.signIn('a.chair');
  const { body } = await browser.ask('{ me { actsAs } }');
  expect(body.data.me.actsAs).toEqual(['chair of the joint meeting (000000000001)']);
});

it('a role is told by its scope’s name, whichever process owns it', async () => {
  const browser = browserOn({ hub: all } as Parameters<typeof browserOn>[0]);
  await browser.signIn('a.chair');
  const { body } = await browser.ask('{ me { actsAs } }');
  expect(body.data.me.actsAs).toEqual(['chair of the joint meeting (星槐社区(演示))']);
});
