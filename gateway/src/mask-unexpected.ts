import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { reportUnexpected } from '@hub/kit/log.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Lets errors that are meant for the caller through, and masks what the gateway itself did not expect. */
export function maskUnexpected(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { serviceName: _, stacktrace: __, ...extensions } = formatted.extensions ?? {};
  const cause = unwrapResolverError(error);
  const isMeant =
    cause instanceof GraphQLError || 'id' in extensions || extensions.code !== 'INTERNAL_SERVER_ERROR';
  if (isMeant) return { ...formatted, extensions };
  const id = randomUUID();
  reportUnexpected(id, error);
  return {
    message: `出现意外错误,编号 ${id}。Something unexpected went wrong; tell the administrator this number.`,
    ...(formatted.path && { path: formatted.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}
