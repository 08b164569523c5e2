import type { ApolloServerPlugin } from '@apollo/server';
import { BoundedCache } from '@hub/kit/bounded-cache.ts';
import type { HubError } from '@hub/kit/errors.ts';
import { sizeOfDocument } from '@hub/kit/limits/cache-sizes.ts';
import { refusedDocument, refusedSource } from '@hub/kit/limits/document-limits.ts';
import { refusedVariables } from '@hub/kit/limits/variable-limits.ts';
import { type DocumentNode, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { refusedDelivery } from './incremental-delivery.ts';
import type { Limits } from './limits.ts';

/** What Apollo Server goes on with in place of a document that is refused: there is nothing in it to be validated. */
const emptiest = parse('{ __typename }');

/**
 * Refuses documents and variables that are too large or ask in a way there is not, before anything is made of them. Apollo Server takes no refusal
 * before it has parsed and validated, so what is refused is passed over as the emptiest document until it does.
 */
export function documentGate(limits: Limits) {
  const refusals = new LRUCache<string, HubError>({ max: 1000 });
  const documents = new BoundedCache<DocumentNode>(limits.cacheBytes / 8, { name: 'documents' });

  const plugin: ApolloServerPlugin<RequestContext> = {
    async requestDidStart() {
      let refused: HubError | undefined;
      const refuse = (queryHash: string, error: HubError) => {
        refused = error;
        refusals.set(queryHash, error);
      };
      return {
        async didResolveSource({ queryHash, source }) {
          refused = refusals.get(queryHash);
          const unread = refused ?? refusedSource(source, limits.document);
          if (unread) refuse(queryHash, unread);
        },
        async parsingDidStart(request) {
          return async (error) => {
            if (error || !request.document) return;
            const unfit =
              refusedDocument(request.document, limits.document) ?? refusedDelivery(request.document);
            if (!unfit) return;
            refuse(request.queryHash ?? '', unfit);
            Object.assign(request, { document: emptiest });
          };
        },
        async didResolveOperation({ request, contextValue: { caller } }) {
          const over = refused ?? refusedVariables(request.variables, limits.variables);
          if (over) throw refusal(over, caller.locale, 400);
        },
      };
    },
  };

  /** The documents that were taken. Apollo Server names each by its hash, behind that of the schema it fits. */
  const documentStore = {
    get: async (name: string) => (refusals.has(hashIn(name)) ? emptiest : documents.get(name)),
    async set(name: string, document: DocumentNode) {
      if (document === emptiest) return;
      documents.set(name, document, sizeOfDocument(document.loc?.source.body ?? ''));
    },
    delete: async (name: string) => documents.delete(name),
  };

  return { plugin, documentStore };
}

const hashIn = (name: string): string => name.slice(name.lastIndexOf(':') + 1);
