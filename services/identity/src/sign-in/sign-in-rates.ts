import { rateLimited } from '@hub/kit/errors.ts';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const windowSeconds = 15 * 60;

/** How many sign-ins may fail within a quarter of an hour, per name and per address. */
export interface SignInRates {
  perName: number;
  perAddress: number;
}

/** Slows down who guesses: neither one name from many places nor many names from one place. */
export class SignInLimiter {
  readonly #names: RateLimiterMemory;
  readonly #addresses: RateLimiterMemory;

  constructor({ perName, perAddress }: SignInRates = { perName: 10, perAddress: 100 }) {
    this.#names = new RateLimiterMemory({ points: perName, duration: windowSeconds });
    this.#addresses = new RateLimiterMemory({ points: perAddress, duration: windowSeconds });
  }

  /** Counts an attempt before it is looked at, so that many at once do not slip through. */
  async attempt(name: string, address: string): Promise<void> {
    try {
      await Promise.all([this.#names.consume(name), this.#addresses.consume(address)]);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw rateLimited(refusal.msBeforeNext);
    }
  }

  /** Forgets the attempts of a name that signed in after all. */
  async succeeded(name: string, address: string): Promise<void> {
    await Promise.all([this.#names.delete(name), this.#addresses.reward(address)]);
  }
}
