import type { Header } from '@hub/kit/caller.ts';
import { headersPassedOn, type PassedOn } from '../channel/passed-on.ts';
import { wantsCost } from '../limits/cost/counted.ts';
import type { Authenticated } from './callers.ts';

/**
 * Who may all be given one answer: the caller, with everything of the request that subgraphs are told, in one language, in
 * which the gateway says what is missing. Everyone who is not signed in is one caller; others never share, however public
 * each field is, because which rows there are to see depends on who asks. Nor is anything shared that is read for a purpose,
 * or that is counted: every such reading is written down by itself, and whoever asks what a request took is told all of it.
 */
export function audienceOf(
  { caller, token }: Authenticated,
  header: Header,
  passedOn: PassedOn,
): string | undefined {
  if (caller.purpose || wantsCost({ header })) return undefined;
  let audience = `${caller.actor.id}\n${token ?? ''}\n${caller.locale}`;
  const told = headersPassedOn(passedOn, { header, token });
  for (const name in told) audience += `\n${name}\n${told[name]}`;
  return audience;
}
