import type { Hub } from '@hub/gateway/hub.ts';
import { newId } from '@hub/kit/identifiers.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabases, type TestDatabases } from '../support/databases.ts';
import { openTestHub } from '../support/open-hub.ts';
import { Link } from '../support/link.ts';
import { tokenOf } from '../support/tokens.ts';

let databases: TestDatabases;
let link: Link;
let hub: Hub;

beforeAll(async () => {
  databases = await createDatabases('demo');
  const { placed } = databases;
  link = await Link.to(Number(new URL(placed.identity.url).port));
  hub = await openTestHub({
    placements: { ...placed, identity: { url: link.through(placed.identity.url) } },
  });
});
afterAll(async () => {
  await hub.close();
  link.close();
  await databases.drop();
});

let people = 0;
const register = (username = `cut-${++people}`) => {
  const input = {
    clientMutationId: newId(),
    username,
    displayName: '演示·梧桐-001',
    password: 'gongjian-2026',
  };
  return async () => {
    const answer = await hub.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${await tokenOf('CHAIR@310104012001')}`, 'accept-language': 'en' },
      payload: {
        query: 'mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { id } }',
        variables: { input },
      },
    });
    const { data, errors } = answer.json();
    return { id: data?.registerPerson?.id, code: errors?.[0]?.extensions.code, username };
  };
};

async function registered(username: string): Promise<string[]> {
  const owner = new pg.Client(databases.placed.identity.ownerUrl);
  await owner.connect();
  const { rows } = await owner.query('select id from person where username = $1', [username]);
  await owner.end();
  return rows.map(({ id }) => id);
}

const commit = 'commit\0';

describe('a connection that is lost', () => {
  it('before the commit has changed nothing, and the answer does not say otherwise', async () => {
    const ask = register();
    link.lose('question', 'outbox_event');
    const { code, username } = await ask();
    expect(code).toBe('SUBGRAPH_UNAVAILABLE');
    expect(await registered(username)).toEqual([]);
    const { id } = await ask();
    expect(await registered(username)).toEqual([id]);
  });

  it('while it commits may have changed something, and the repeat is given what was done, once', async () => {
    const ask = register();
    link.lose('answer', commit);
    const { code, username } = await ask();
    expect(code).toBe('WRITE_UNCERTAIN');
    const first = await registered(username);
    expect(first).toHaveLength(1);
    const repeats = await Promise.all([ask(), ask()]);
    expect(repeats.map(({ id }) => id)).toEqual([...first, ...first]);
    expect(await registered(username)).toEqual(first);
  });

  it('with the commit on its way has not changed anything, and the repeat does it', async () => {
    const ask = register();
    link.lose('question', commit);
    const { code, username } = await ask();
    expect(code).toBe('WRITE_UNCERTAIN');
    expect(await registered(username)).toEqual([]);
    const { id } = await ask();
    expect(await registered(username)).toEqual([id]);
  });

  it('is given back, however many are', async () => {
    for (let times = 0; times < 12; times++) {
      const ask = register();
      link.lose('question', commit);
      expect((await ask()).code).toBe('WRITE_UNCERTAIN');
    }
    expect((await register()()).id).toEqual(expect.any(String));
  });
});
