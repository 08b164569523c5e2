import type { Caller, Header } from '@hub/kit/caller.ts';
import type { Note } from '@hub/kit/watching/note.ts';
import type { PassedOn } from './channel/passed-on.ts';
import type { Charge } from './limits/cost/cost-gate.ts';
import type { Authenticated } from './identity/callers.ts';
import { audienceOf } from './identity/audience.ts';

/** What the gateway knows of one client request, handed to every fetch that the request's plan makes. */
export interface RequestContext {
  caller: Caller;
  /** What a subgraph in another process reads the caller from. */
  token: string | undefined;
  /** Who may all be given one answer; nobody else, where there is none. */
  audience: string | undefined;
  /** The client's headers, for those that travel on to subgraphs over HTTP. */
  header: Header;
  /** From which the request came. */
  address: string;
  /** When the client is answered with what there is, by `performance.now()`. */
  deadlineAt: number;
  /** What the access log and the metrics tell of the request. */
  note: Note;
  /** What it costs, once that is taken from the caller's budget. */
  charged: Charge | undefined;
  /** One subgraph context each, made on first use: all fetches of the request share its loaders. */
  subgraphContexts: Map<string, object>;
}

export const requestContext = (
  from: Authenticated,
  {
    header,
    deadlineAt,
    note,
    address,
    passedOn,
  }: Pick<RequestContext, 'header' | 'deadlineAt' | 'note' | 'address'> & { passedOn: PassedOn },
): RequestContext => ({
  ...from,
  audience: audienceOf(from, header, passedOn),
  header,
  deadlineAt,
  note,
  address,
  charged: undefined,
  subgraphContexts: new Map(),
});
