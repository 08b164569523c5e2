import { log } from '@hub/kit/log.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { FetchAnswer } from '../plan/run.ts';

/** How often an outage is written down while it lasts. */
const toldEveryMs = 60_000;

/** Whether a subgraph answers, and since when it does not. An outage is one line in the log, and one more each minute. */
export class Outage {
  readonly #subgraph: string;
  readonly #now: () => Date;
  #current: { since: Date; failures: number } | undefined;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(subgraph: string, now: () => Date) {
    this.#subgraph = subgraph;
    this.#now = now;
  }

  get since(): Date | undefined {
    return this.#current?.since;
  }

  /** Notes that it has not answered, and says since when. */
  goesOn(): Date {
    this.#current ??= { since: this.#now(), failures: 0 };
    this.#current.failures++;
    return this.#current.since;
  }

  /** Writes down what is wrong, unless that was done within the minute. */
  tell(reason: unknown): void {
    if (!this.#current || performance.now() - this.#toldAt < toldEveryMs) return;
    this.#toldAt = performance.now();
    const message = reason instanceof Error ? reason.message : String(reason);
    log.warn({ subgraph: this.#subgraph, ...this.#current, reason: message }, 'subgraph unavailable');
  }

  ends(): void {
    this.#current = undefined;
  }
}

/** Whether a subgraph itself says that it is away, as when its database is. */
export const saysAway = ({ errors }: FetchAnswer, name: string): boolean =>
  errors?.some(
    ({ extensions }: GraphQLFormattedError) =>
      extensions?.code === 'SUBGRAPH_UNAVAILABLE' && extensions.subgraph === name,
  ) ?? false;
