import { log } from '@hub/kit/log.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { FetchAnswer } from '../plan/run.ts';

/** How often an outage is written down while it lasts. */
const toldEveryMs = 60_000;

/** Whether a subgraph answers, and since when it does not. An outage is one line in the log, and one more each minute. */
export class Outage {
  readonly #subgraph: string;
  readonly #now: () => Date;
  #current: { since: Date; toldAt: number; failures: number } | undefined;

  constructor(subgraph: string, now: () => Date) {
    this.#subgraph = subgraph;
    this.#now = now;
  }

  get since(): Date | undefined {
    return this.#current?.since;
  }

  /** Notes that it has not answered, and says since when. */
  goesOn(reason: unknown): Date {
    this.#current ??= { since: this.#now(), toldAt: Number.NEGATIVE_INFINITY, failures: 0 };
    const { since, toldAt } = this.#current;
    const failures = ++this.#current.failures;
    if (performance.now() - toldAt >= toldEveryMs) {
      this.#current.toldAt = performance.now();
      const message = reason instanceof Error ? reason.message : String(reason);
      log.warn({ subgraph: this.#subgraph, since, failures, reason: message }, 'subgraph unavailable');
    }
    return since;
  }

  ends(): void {
    if (!this.#current) return;
    const { since, failures } = this.#current;
    this.#current = undefined;
    log.warn({ subgraph: this.#subgraph, since, failures }, 'subgraph answers again');
  }
}

/** The errors by which a subgraph itself says that it is away, as when its database is. */
export const outagesIn = ({ errors }: FetchAnswer, name: string): readonly GraphQLFormattedError[] =>
  errors?.filter(({ extensions }) => isOutage(extensions, name)) ?? none;

const none: readonly GraphQLFormattedError[] = [];

const isOutage = (extensions: GraphQLFormattedError['extensions'], name: string): boolean =>
  extensions?.code === 'SUBGRAPH_UNAVAILABLE' && extensions.subgraph === name;

/** Says since when, as where the gateway answers in its place. */
export const dated = (answer: FetchAnswer, name: string, since: Date): FetchAnswer => ({
  ...answer,
  errors: answer.errors?.map((error) =>
    isOutage(error.extensions, name) ? { ...error, extensions: { ...error.extensions, since } } : error,
  ),
});
