import type { RequestContext } from '../request-context.ts';

/**
 * Who may all be given one answer: the caller, in one language, or everybody where all that is asked for is public.
 * Nobody else, where something is read for a purpose: every such reading is written down by itself.
 */
export function audienceOf({ caller, token, header }: RequestContext, isPublic: boolean): string | undefined {
  if (caller.purpose) return undefined;
  return JSON.stringify([header('accept-language'), !isPublic && [caller.actor.id, token]]);
}
