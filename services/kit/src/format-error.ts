import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { HubError, type Locale, type Sentence } from './errors.ts';

/** Takes what the caller must not see to where it can be found again by its id. */
export type ReportUnexpected = (id: string, error: unknown) => void;

/** The one place where an error becomes GraphQL: refusals keep code and details, the unexpected is masked. */
export function formatError(
  error: GraphQLError,
  locale: Locale,
  report: ReportUnexpected,
  /** What is no refusal of ours and yet to be expected. */
  expected: (cause: unknown) => HubError | undefined = () => undefined,
): GraphQLFormattedError {
  const thrown = causeOf(error);
  const cause = expected(thrown) ?? thrown;
  const place = {
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
  };
  if (cause instanceof HubError) {
    return {
      message: cause.sentence[locale],
      ...place,
      extensions: { code: cause.code, ...cause.details },
    };
  }
  if (isMeant(error, cause)) {
    return {
      message: error.message,
      ...place,
      extensions: { code: error.extensions?.code ?? 'BAD_USER_INPUT' },
    };
  }
  const id = randomUUID();
  report(id, cause ?? error);
  return { message: unexpected(id)[locale], ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
}

/**
 * What graphql says of the request is for the caller; of what resolvers gave it, which it may repeat, it is not. While a
 * field is executed it speaks of the request only where an argument is not what it has to be.
 */
const isMeant = (error: GraphQLError, cause: Error | undefined): boolean =>
  // What compiled queries throw has no extensions, whatever its type says.
  error.extensions?.code !== undefined ||
  ((cause === undefined || cause instanceof GraphQLError) &&
    (error.path === undefined || error.message.startsWith('Argument "')));

/** What was thrown first, beneath the layers that graphql-js and libraries put around it. */
function causeOf(error: GraphQLError): Error | undefined {
  let cause: Error | undefined = error.originalError ?? undefined;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Of what was done before it went wrong, nobody can say anything here. */
export const unexpected = (id: string): Sentence => ({
  zh: `出现意外错误。请稍后再试；若仍失败，请把编号 ${id} 告知管理员。`,
  en: `Something unexpected went wrong. Try again; if it persists, tell the administrator the number ${id}.`,
});
