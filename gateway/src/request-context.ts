import type { Caller } from '@hub/kit/actor.ts';

/** What the gateway knows of one client request, handed to every fetch that the request's plan makes. */
export interface RequestContext {
  caller: Caller;
  /** The client's headers, for those that travel on to subgraphs over HTTP. */
  header(name: string): string | undefined;
  /** One subgraph context each, made on first use: all fetches of the request share its loaders. */
  subgraphContexts: Map<string, object>;
}
