import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { unexpected } from '@hub/kit/format-error.ts';
import { reportUnexpected } from '@hub/kit/log.ts';
import type { GraphQLFormattedError } from 'graphql';

/**
 * Lets errors that are meant for the caller through, and masks what the gateway itself did not expect, whatever threw it:
 * everything that is meant has a code of its own, or is a subgraph's word.
 */
export function maskUnexpected(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { serviceName, stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const isMeant = extensions.code !== 'INTERNAL_SERVER_ERROR' || 'id' in extensions || serviceName;
  if (isMeant) return { ...formatted, extensions };
  const id = randomUUID();
  reportUnexpected(id, unwrapResolverError(error));
  const { zh, en } = unexpected(id);
  return {
    message: `${zh} ${en}`,
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}
