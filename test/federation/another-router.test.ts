import { readFileSync } from 'node:fs';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { describe, expect, it } from 'vitest';
import { openTestHub } from '../support/open-hub.ts';
import { operation } from '../support/operations.ts';
import { useSubgraphServers } from '../support/subgraph-servers.ts';
import { tokenOf } from '../support/tokens.ts';

const servers = useSubgraphServers();
const names = ['chair', 'liaison', 'member'];

/** The committed supergraph, with the addresses of this run. */
function supergraph(): string {
  const committed = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  return Object.entries(servers.urls).reduce(
    (sdl, [name, url]) =>
      sdl.replace(new RegExp(`(@join__graph\\(name: "${name}", url: )"[^"]*"`), `$1"${url}"`),
    committed,
  );
}

const request = async (name: string) => {
  const { query, variables, as } = operation(name);
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await tokenOf(as)}`,
    'accept-language': 'en',
  };
  return { headers, body: JSON.stringify({ query, variables }) };
};

describe('another router over the same supergraph and subgraphs', () => {
  it('answers every dashboard with the same data', async () => {
    const hive = createGatewayRuntime({
      supergraph: supergraph(),
      logging: false,
      landingPage: false,
      propagateHeaders: {
        fromClientToSubgraphs: ({ request: client }) => ({
          authorization: client.headers.get('authorization') ?? '',
          'accept-language': client.headers.get('accept-language') ?? '',
        }),
      },
    });
    const hub = await openTestHub({ placements: servers.placementsOver() });
    try {
      for (const name of names) {
        const { headers, body } = await request(name);
        const theirs = await (
          await hive.fetch('http://hive/graphql', { method: 'POST', headers, body })
        ).json();
        const ours = (
          await hub.http.inject({ method: 'POST', url: '/graphql', headers, payload: body })
        ).json();
        expect(theirs.errors, name).toBeUndefined();
        expect(theirs.data, name).toEqual(ours.data);
      }
    } finally {
      await hub.close();
      await hive[Symbol.asyncDispose]();
    }
  });
});
