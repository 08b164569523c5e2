import type { HubError, Locale } from '@hub/kit/errors.ts';
import { GraphQLError } from 'graphql';

/** A refusal of the whole request, before anything of it is executed. */
export const refusal = ({ code, sentence, details }: HubError, locale: Locale, status: number) =>
  new GraphQLError(sentence[locale], { extensions: { code, ...details, http: { status } } });
