import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState as State,
  circuitBreaker,
  handleWhen,
  type IBreaker,
} from 'cockatiel';
import { isTooLate } from './subgraph-channel.ts';

/** Closed while a subgraph answers; open while nobody asks it; probing while one request finds out whether it is back. */
export type CircuitState = 'closed' | 'open' | 'probing';

export interface CircuitSettings {
  /** How many failures one after another open it. */
  failures: number;
  /** How long it stays open before one request may find out whether the subgraph is back. */
  openMs: number;
}

export interface CircuitOptions extends CircuitSettings {
  /** How long one answer may take. */
  deadlineMs: number;
  /** Whether an answer says that there is none. */
  isFailure(answer: unknown): boolean;
}

const names = {
  [State.Closed]: 'closed',
  [State.Open]: 'open',
  [State.HalfOpen]: 'probing',
  [State.Isolated]: 'open',
} as const;

/** Keeps requests from a subgraph that does not answer, and closes by itself when it does. */
export class Circuit {
  readonly #policy: CircuitBreakerPolicy;
  readonly #breaker: Breaker;
  readonly #isFailure: (answer: unknown) => boolean;

  constructor({ openMs, isFailure, ...options }: CircuitOptions) {
    const breaker = new Breaker(options);
    this.#breaker = breaker;
    this.#isFailure = isFailure;
    // Who is late beside others that are answered has asked for much, and says nothing of the subgraph.
    const counts = (error: unknown) => !isTooLate(error) || breaker.isSilent;
    this.#policy = circuitBreaker(handleWhen(counts).orWhenResult(isFailure), {
      halfOpenAfter: openMs,
      breaker,
    });
  }

  get state(): CircuitState {
    return names[this.#policy.state];
  }

  /** Asks; or refuses at once, with an error that `isBroken` knows. */
  run<T>(ask: () => Promise<T>): Promise<T> {
    // The library would have all others wait for what the one finds out.
    if (this.#policy.state === State.HalfOpen) return Promise.reject(new BrokenCircuitError());
    if (this.#policy.state !== State.Closed) return this.#policy.execute(ask);
    // While all is well the library has nothing to decide, and its way takes as long as the rest of a fetch.
    return this.#whileClosed(ask);
  }

  async #whileClosed<T>(ask: () => Promise<T>): Promise<T> {
    let answer: T;
    try {
      answer = await ask();
    } catch (error) {
      await this.#count(() => Promise.reject(error));
      throw error;
    }
    if (this.#isFailure(answer)) await this.#count(() => Promise.resolve(answer));
    else this.#breaker.success();
    return answer;
  }

  /** Where others have opened the circuit meanwhile there is nothing left to count. */
  async #count(outcome: () => Promise<unknown>): Promise<void> {
    if (this.#policy.state === State.Closed) await this.#policy.execute(outcome).catch(() => undefined);
  }
}

export const isBroken = (error: unknown): boolean => error instanceof BrokenCircuitError;

/** A timer may be this much early. */
const earlyMs = 2;

/**
 * Opens after some failures one after another; or at the first, when nobody has been answered for as long as one may
 * take: who asks a subgraph that hangs then waits once.
 */
class Breaker implements IBreaker {
  state = { failures: 0, answeredAt: performance.now() };
  readonly #most: number;
  readonly #longestMs: number;

  constructor({ failures, deadlineMs }: Pick<CircuitOptions, 'failures' | 'deadlineMs'>) {
    this.#most = failures;
    this.#longestMs = deadlineMs - earlyMs;
  }

  get isSilent(): boolean {
    return performance.now() - this.state.answeredAt >= this.#longestMs;
  }

  success(): void {
    this.state.failures = 0;
    this.state.answeredAt = performance.now();
  }

  failure(): boolean {
    this.state.failures++;
    return this.state.failures >= this.#most || this.isSilent;
  }
}
