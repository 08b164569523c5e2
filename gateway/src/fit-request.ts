import { createHash } from 'node:crypto';
import { acceptedType, readParameters } from '@hub/kit/http/graphql-request.ts';
import { badParameter, HttpRefusal } from '@hub/kit/http/http.errors.ts';
import type { FastifyRequest } from 'fastify';

/** Refuses a request that is not one of GraphQL over HTTP, before Apollo Server reads it and anything is done. */
export function refuseUnfit(request: FastifyRequest): void {
  acceptedType(request);
  const { query, extensions } = readParameters(request, ['GET', 'POST']);
  if (extensions?.persistedQuery) refuseUnfitHash(extensions.persistedQuery, query);
}

function refuseUnfitHash(named: unknown, query: string | undefined): void {
  const { version, sha256Hash } = Object(named) as Record<string, unknown>;
  if (version !== 1 || typeof sha256Hash !== 'string')
    throw badParameter('extensions.persistedQuery', 'hash');
  if (query && createHash('sha256').update(query).digest('hex') !== sha256Hash) throw otherHash();
}

const otherHash = () =>
  new HttpRefusal(400, 'PERSISTED_QUERY_MISMATCH', {
    zh: '摘要 sha256Hash 与 query 的文本不符。请重新计算，或只发送其中之一。',
    en: 'The sha256Hash is not that of the query. Compute it anew, or send one of them alone.',
  });
