import type { GraphQLDataSource } from '@apollo/gateway';
import { parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Answer } from '../plan/answer.ts';
import type { RequestContext } from '../request-context.ts';
import type { AnsweringChannel } from './answering.ts';
import type { AskSubgraph } from './subgraph-channel.ts';

/** A channel as the stock executor of `@apollo/gateway` wants it. */
export function dataSourceOf(
  channel: () => AnsweringChannel,
): GraphQLDataSource<RequestContext & Record<string, unknown>> {
  const prepared = new LRUCache<string, AskSubgraph>({ max: 1000 });
  return {
    async process(options) {
      const { query = '', operationName, variables = {} } = options.request;
      if (!('incomingRequestContext' in options)) {
        throw new Error('The supergraph is given as a file; subgraphs are not asked for their schemas.');
      }
      const document = options.document ?? parse(query);
      const ask = prepared.get(query) ?? channel().prepare({ query, operationName, document });
      prepared.set(query, ask);
      const { representations, ...others } = variables;
      const request = {
        variables: others,
        ...(Array.isArray(representations) && { representations: representations as Answer[] }),
      };
      return (await ask(request, options.context)) as never;
    },
  };
}
