import { readFile } from 'node:fs/promises';
import { httpChannel } from '@hub/gateway/channel/http.channel.ts';
import { graphOver } from '@hub/gateway/gateway.ts';
import { supergraphFile } from '@hub/gateway/hub.ts';
import { unknownCallers } from '@hub/gateway/identity/callers.ts';
import { readLimits } from '@hub/gateway/limits/limits.ts';
import { createGateway } from '@hub/gateway/server.ts';
import type { HubError } from '@hub/kit/errors.ts';
import { refusedDocument, refusedSource } from '@hub/kit/limits/document-limits.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll } from 'vitest';
import { openTestHub } from '../support/open-hub.ts';
import { frozenClock, useSubgraphServers } from '../support/subgraph-servers.ts';

const gateways = ['the hub', 'the gateway alone'] as const;
const names = [...gateways, 'a subgraph'] as const;
type Server = (typeof names)[number];

/** Whatever is reached over HTTP: a hub, a gateway without one, and a subgraph as a process. */
export function useServers() {
  const subgraphs = useSubgraphServers();
  const urls = new Map<Server, string>();
  const stops: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    const hub = await openTestHub({ clock: frozenClock, placements: subgraphs.databases.placed });
    const supergraphSdl = await readFile(supergraphFile, 'utf8');
    const channelTo = (name: string) => httpChannel({ name, url: subgraphs.urls[name] ?? '' });
    const alone = await createGateway({
      graph: graphOver({ supergraphSdl, channelTo }),
      callerOf: unknownCallers,
    });
    stops.push(
      () => hub.close(),
      () => alone.close(),
    );
    urls.set('the hub', `${await hub.http.listen({ port: 0, host: '127.0.0.1' })}/graphql`);
    urls.set('the gateway alone', `${await alone.http.listen({ port: 0, host: '127.0.0.1' })}/graphql`);
    urls.set('a subgraph', subgraphs.urls.community ?? '');
  });
  afterAll(() => Promise.all(stops.map((stop) => stop())));

  async function postText(server: Server, body: string, headers: Record<string, string> = {}) {
    const response = await fetch(urls.get(server) ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body,
    });
    return { status: response.status, headers: response.headers, answer: await response.json() };
  }

  return {
    gateways,
    names,
    postText,
    post: (server: Server, payload: object, headers?: Record<string, string>) =>
      postText(server, JSON.stringify(payload), headers),
    /** Why a gateway would not take a document, if its limits were a part of what they are. */
    refusal(query: string, part = 1): HubError | undefined {
      const limits = Object.entries(readLimits({ atHub: true }).document).map(([of, limit]) => [
        of,
        of === 'brackets' || of === 'depth' ? limit : limit * part,
      ]);
      const document = Object.fromEntries(limits);
      return refusedSource(query, document) ?? refusedDocument(parse(query), document);
    },
  };
}
