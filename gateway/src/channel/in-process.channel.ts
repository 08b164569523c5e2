import type { Context } from '@hub/kit/context.ts';
import type { RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import type { FetchAnswer } from '../plan/run.ts';
import type { RequestContext } from '../request-context.ts';
import { type SubgraphChannel, TooLate } from './subgraph-channel.ts';
import { usually } from './subgraph-options.ts';
import { within } from './within.ts';

/** A subgraph in this process: no HTTP, no serialisation, and one context for all fetches of a request. */
export function inProcessChannel(
  subgraph: RunningSubgraph,
  { deadlineMs = usually.deadlineMs } = {},
): SubgraphChannel {
  const tooLate = () => Promise.reject(new TooLate(deadlineMs));
  return {
    name: subgraph.name,
    deadlineMs,
    prepare({ query, operationName }) {
      return ({ variables, representations }, context) => {
        const all = representations ? { ...variables, representations } : variables;
        const request = { query, operationName, variables: all };
        const answer = subgraph.execute(request, contextOf(subgraph, context)) as Promise<FetchAnswer>;
        return within(deadlineMs, answer, tooLate);
      };
    },
    isReady: () => subgraph.isReady(),
    close: () => subgraph.close(),
  };
}

function contextOf(subgraph: RunningSubgraph, { caller, subgraphContexts }: RequestContext): Context {
  const known = subgraphContexts.get(subgraph.name) as Context | undefined;
  const context = known ?? subgraph.contextFor(caller);
  subgraphContexts.set(subgraph.name, context);
  return context;
}
