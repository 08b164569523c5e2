import type { FormattedExecutionResult } from 'graphql';
import Negotiator from 'negotiator';

export const json = 'application/json';
export const graphqlResponse = 'application/graphql-response+json';

export type MediaType = typeof json | typeof graphqlResponse;

/** What GraphQL is answered as, the usual first. */
export const mediaTypes = [json, graphqlResponse] as const;

const withCharset = mediaTypes.map((type) => `${type}; charset=utf-8`);

/** As what a client that sends this Accept header is answered; nothing where it takes neither. */
export function mediaTypeFor(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept === '*/*' || accept === json) return json;
  const preferred = new Negotiator({ headers: { accept } }).mediaType(withCharset);
  return mediaTypes.find((_, i) => withCharset[i] === preferred);
}

/** Nothing was executed where there is no data; told as plain JSON, that has the status 200 by tradition. */
export function statusOf({ data, errors = [] }: FormattedExecutionResult, type: MediaType): number {
  if (data !== undefined) return 200;
  const isUnread = errors.some(({ extensions }) => unread.has(extensions?.code));
  return type === json && !isUnread ? 200 : 400;
}

/** The request does not say what to execute, whatever the document is like, or the document is too large to be looked at. */
const unread: ReadonlySet<unknown> = new Set([
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_NOT_SERVED',
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_TOO_DEEP',
]);
