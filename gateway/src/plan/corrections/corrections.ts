import { parse, print } from 'graphql';
import { withExecutableDirectives } from './executable-directives.ts';
import { type GivenArguments, giveArguments } from './given-arguments.ts';
import { resolvableKeysFirst } from './resolvable-keys.ts';

/** What Apollo's planner gets wrong, corrected in the supergraph that it plans over. */
export interface Corrections {
  /** The supergraph as it is planned over. */
  supergraphSdl: string;
  /** What has to be put right in plans for it. */
  given: GivenArguments;
}

export function correctionsOf(supergraphSdl: string): Corrections {
  const written = parse(supergraphSdl);
  const given = giveArguments(withExecutableDirectives(written));
  const isAsWritten = given.supergraph === written;
  // Printing a whole supergraph takes long, and most need nothing.
  const text = isAsWritten ? supergraphSdl : print(given.supergraph);
  return {
    supergraphSdl: resolvableKeysFirst(text, isAsWritten ? written : parse(text)),
    given,
  };
}
