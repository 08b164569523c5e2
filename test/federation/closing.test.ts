import { it } from 'vitest';
import { createDatabases } from '../support/databases.ts';
import { openTestHub } from '../support/open-hub.ts';
import { operation } from '../support/operations.ts';
import { tokenOf } from '../support/tokens.ts';

/** Whenever it is told to: the connections for the first request are being opened, or it is asking. */
const afterMs = Array.from({ length: 8 }, (_, i) => i * 6);

it('the hub closes while it is being asked', async () => {
  const databases = await createDatabases('demo');
  const { query, variables, as } = operation('liaison');
  const headers = { authorization: `Bearer ${await tokenOf(as)}`, 'content-type': 'application/json' };
  for (const delay of afterMs) {
    const hub = await openTestHub({ placements: databases.placed });
    const answer = hub.http.inject({
      method: 'POST',
      url: '/graphql',
      headers,
      payload: { query, variables },
    });
    await new Promise((passed) => setTimeout(passed, delay));
    await hub.close();
    await answer;
  }
  await databases.drop();
});
