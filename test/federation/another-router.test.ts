import { readFileSync } from 'node:fs';
import { createGatewayRuntime } from '@graphql-hive/gateway';
import { openHub } from '@hub/gateway/hub.ts';
import { describe, expect, it } from 'vitest';
import { operation } from '../support/operations.ts';
import { useSubgraphServers } from '../support/subgraph-servers.ts';

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

const request = (name: string) => {
  const { query, variables, actor } = operation(name);
  const headers = {
    'content-type': 'application/json',
    'x-hub-demonstration-actor': actor,
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
          'x-hub-demonstration-actor': client.headers.get('x-hub-demonstration-actor') ?? '',
          'accept-language': client.headers.get('accept-language') ?? '',
        }),
      },
    });
    const placements = Object.entries(servers.urls).map(([name, url]) => [name, { url }]);
    const hub = await openHub({ placements: Object.fromEntries(placements) });
    try {
      for (const name of names) {
        const { headers, body } = request(name);
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
