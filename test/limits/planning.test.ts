import { composeServices } from '@apollo/composition';
import { httpChannel } from '@hub/gateway/channel/http.channel.ts';
import { graphOver } from '@hub/gateway/gateway.ts';
import { unknownCallers } from '@hub/gateway/identity/callers.ts';
import { createGateway } from '@hub/gateway/server.ts';
import { parse } from 'graphql';
import { expect, it } from 'vitest';

const types = Array.from({ length: 12 }, (_, i) => i);

/** An interface of twelve types that three subgraphs can all go on with: the planner has to look at every mixture. */
const subgraph = (name: string) => ({
  name,
  url: `http://127.0.0.1:1/${name}`,
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])
    type Query { nodes: [Node] @shareable }
    interface Node { id: ID! next: Node }
    ${types.map((i) => `type T${i} implements Node @key(fields: "id") { id: ID! next: Node @shareable }`).join('\n')}
  `),
});

it('is given up where there are too many ways, and not tried again', async () => {
  const { supergraphSdl = '' } = composeServices(['a', 'b', 'c'].map(subgraph));
  const graph = graphOver({ supergraphSdl, channelTo: (name, url) => httpChannel({ name, url }) });
  const gateway = await createGateway({ graph, callerOf: unknownCallers });
  const ask = async (query: string) => {
    const begin = performance.now();
    const response = await gateway.http.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query },
      headers: { 'accept-language': 'en' },
    });
    return {
      status: response.statusCode,
      code: response.json().errors[0].extensions.code,
      took: performance.now() - begin,
    };
  };
  const deep = `{ nodes ${'{ next '.repeat(5)} { id } ${'}'.repeat(5)} }`;
  try {
    const first = await ask(deep);
    expect(first).toMatchObject({ status: 400, code: 'DOCUMENT_TOO_COMPLEX' });
    expect(first.took).toBeLessThan(3000);
    expect((await ask(deep)).took).toBeLessThan(50);
    expect((await ask('{ nodes { next { id } } }')).code).toBe('SUBGRAPH_UNAVAILABLE');
  } finally {
    await gateway.close();
  }
});
