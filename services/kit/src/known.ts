import type { Actor } from './actor.ts';
import type { HubError } from './errors.ts';
import { ruleOf } from './seen-by.ts';

/** The row a write is about, unless it is missing or not the actor's to know of: both are told the same. */
export function known<Row extends object>(actor: Actor, row: Row | null, notFound: () => HubError): Row {
  if (!row || ruleOf<Row>(row.constructor)?.allows(actor, row) === false) throw notFound();
  return row;
}
