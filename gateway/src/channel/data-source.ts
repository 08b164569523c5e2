import type { GraphQLDataSource } from '@apollo/gateway';
import { log } from '@hub/kit/log.ts';
import { parse } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import type { SubgraphChannel, SubgraphRequest } from './subgraph-channel.ts';
import { unavailable } from './unavailable.ts';

/** A channel as `@apollo/gateway` wants it. */
export function dataSourceOf(
  channel: SubgraphChannel,
  now: () => Date,
): GraphQLDataSource<RequestContext & Record<string, unknown>> {
  let downSince: Date | undefined;
  return {
    async process(options) {
      const { query = '', operationName, variables = {} } = options.request;
      if (!('incomingRequestContext' in options)) {
        throw new Error('The supergraph is given as a file; subgraphs are not asked for their schemas.');
      }
      const request: SubgraphRequest = {
        query,
        operationName,
        variables,
        document: options.document ?? parse(query),
      };
      try {
        const answer = await channel.execute(request, options.context);
        downSince = undefined;
        return answer as never;
      } catch (error) {
        log.warn({ subgraph: channel.name, err: error }, 'subgraph unavailable');
        downSince ??= now();
        return unavailable(
          { name: channel.name, since: downSince },
          request,
          options.context.caller.locale,
        ) as never;
      }
    },
  };
}
