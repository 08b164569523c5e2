import { z } from 'zod';

const bytes = (megabytes: number) =>
  z.coerce
    .number()
    .int()
    .positive()
    .default(megabytes * 1024 * 1024);

/** How much of what is known of texts that clients and gateways send is kept. */
export const cacheSettings = {
  HUB_QUERY_CACHE_BYTES: bytes(48).describe(
    'About how much a gateway keeps of documents, plans and compiled operations, in bytes.',
  ),
  HUB_FETCH_CACHE_BYTES: bytes(8).describe(
    'About how much each subgraph keeps of the queries that it is asked, in bytes.',
  ),
};

/** What is made of one character of a document when it is read. It was measured: 39, with the text itself. */
const perCharacter = 40;

/** What an entry has beside that. */
const perEntry = 1000;

export const sizeOfDocument = (source: string): number => perEntry + perCharacter * source.length;

/** With what a subgraph makes of a query to execute it, and graphql-jit to compile it. */
export const sizeOfFetch = (source: string): number => 3 * sizeOfDocument(source);
