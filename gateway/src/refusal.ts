import { HeaderMap } from '@apollo/server';
import type { HubError, Locale } from '@hub/kit/errors.ts';
import { GraphQLError } from 'graphql';

/** A refusal of the whole request, before anything of it is executed. */
export function refusal({ code, sentence, details }: HubError, locale: Locale, status: number): GraphQLError {
  // Another library has other headers in mind for every error's `http` than Apollo Server, which reads these.
  const http: object = { status, headers: headersFor(details) };
  return new GraphQLError(sentence[locale], { extensions: { code, ...details, http } });
}

function headersFor({ retryAfter }: HubError['details']): HeaderMap {
  const headers = new HeaderMap();
  if (typeof retryAfter === 'number') headers.set('retry-after', String(retryAfter));
  return headers;
}
