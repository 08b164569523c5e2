import type { Header } from '@hub/kit/caller.ts';
import type { Authenticated } from './callers.ts';

/**
 * Who may all be given one answer: the caller, in one language. Everyone who is not signed in is one caller; others
 * never share, however public each field is, because which rows there are to see depends on who asks. Nor is anything
 * shared that is read for a purpose: every such reading is written down by itself.
 */
export function audienceOf({ caller, token = '' }: Authenticated, header: Header): string | undefined {
  if (caller.purpose) return undefined;
  return [header('accept-language') ?? '', caller.actor.id, token].join('\n');
}
