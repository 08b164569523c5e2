import type { Identity } from '@hub/identity/identity.ts';
import type { AskElsewhere } from '@hub/kit/elsewhere.ts';
import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AskSubgraph } from '../channel/subgraph-channel.ts';
import type { Graph } from '../gateway.ts';

/** What has to be there when the first subgraph asks another. */
interface Hub {
  graph: Graph;
  identity: Identity;
}

const patienceMs = 5_000;

/**
 * The hub's own way from one subgraph to another: through the gateway's channels, in process or over HTTP, and so behind
 * their deadlines and circuits. It asks as an auditor of the place, by a token of its own.
 */
export function askingElsewhere(hub: Promise<Hub>, isRemote: (subgraph: string) => boolean): AskElsewhere {
  const prepared = new LRUCache<string, AskSubgraph>({ max: 20 });
  return async ({ subgraph, query, representations, place }) => {
    const { graph, identity } = await hub;
    const channel = graph.channels().find(({ name }) => name === subgraph);
    if (!channel) throw new Error(`There is no subgraph ${subgraph}.`);
    const ask = prepared.get(query) ?? channel.prepare({ query, document: parse(query) });
    prepared.set(query, ask);
    const grants = [{ role: 'AUDITOR', scope: place } as const];
    const actor = { id: 'hub', grants };
    return ask(
      { variables: {}, representations },
      {
        caller: { actor, locale: 'zh' },
        token: isRemote(subgraph) ? await identity.tokenOfHub(actor) : undefined,
        audience: undefined,
        header: () => undefined,
        address: '',
        deadlineAt: performance.now() + patienceMs,
        note: { codes: [] },
        charged: undefined,
        subgraphContexts: new Map(),
      },
    );
  };
}
