import { setTimeout as wait } from 'node:timers/promises';
import { readConfig } from '@hub/kit/config.ts';
import { rateLimited } from '@hub/kit/errors.ts';
import { networkOf } from '@hub/kit/http/network.ts';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { signInSettings } from './sign-in-settings.ts';

/** How many sign-ins may fail within a quarter of an hour, per name and per address. */
export interface SignInRates {
  perName: number;
  perAddress: number;
}

const windowSeconds = 15 * 60;
const longestDelayMs = 4_000;

/** Who tries to sign in as whom, from where, and on which device of that person, if on one. */
export interface Attempt {
  name: string;
  address: string;
  device: string | undefined;
}

function configuredRates(): SignInRates {
  const settings = readConfig(signInSettings);
  return {
    perName: settings.HUB_SIGN_IN_FAILURES_PER_NAME,
    perAddress: settings.HUB_SIGN_IN_FAILURES_PER_ADDRESS,
  };
}

/**
 * Slows down who guesses, in all processes together, and locks nobody else out: an address and a device are refused for
 * what came from them alone, and guesses at one name from many addresses only make further strange devices wait.
 */
export class SignInLimiter {
  readonly #addresses: RateLimiterPostgres;
  readonly #pairs: RateLimiterPostgres;
  readonly #devices: RateLimiterPostgres;
  readonly #names: RateLimiterPostgres;
  readonly #perName: number;

  constructor(pool: pg.Pool, { perName, perAddress }: SignInRates = configuredRates()) {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate',
        tableCreated: true,
        keyPrefix,
        points,
        duration: windowSeconds,
        // Whoever is refused is refused from memory from then on.
        inMemoryBlockOnConsumed: points + 1,
      });
    this.#perName = perName;
    this.#addresses = limiter('sign-in-from', perAddress);
    this.#pairs = limiter('sign-in-as-from', perName);
    this.#devices = limiter('sign-in-on', perName);
    this.#names = limiter('sign-in-as', Number.MAX_SAFE_INTEGER);
  }

  /** Counts an attempt before it is looked at, so that many at once do not slip through. */
  async attempt({ name, address, device }: Attempt): Promise<void> {
    if (device && (await isWithin(this.#devices.consume(device))) === true) return;
    const from = networkOf(address);
    for (const counted of [
      () => this.#addresses.consume(from),
      () => this.#pairs.consume(pairOf(name, from)),
    ]) {
      const outcome = await isWithin(counted());
      if (outcome !== true) throw rateLimited(outcome.msBeforeNext);
    }
    const { consumedPoints } = await this.#names.consume(name);
    await wait(delayMs(consumedPoints - this.#perName));
  }

  /** Forgets the attempts of who signed in after all. */
  async succeeded({ name, address, device }: Attempt): Promise<void> {
    const from = networkOf(address);
    await Promise.all([
      this.#pairs.delete(pairOf(name, from)),
      this.#names.delete(name),
      device ? this.#devices.delete(device) : this.#addresses.reward(from),
    ]);
  }
}

const pairOf = (name: string, from: string): string => `${name} ${from}`;

/** Nothing for the first attempts beyond what is usual, then twice as long each time. */
const delayMs = (beyond: number): number =>
  beyond > 0 ? Math.min(longestDelayMs, 125 * 2 ** Math.min(beyond, 10)) : 0;

async function isWithin(consuming: Promise<RateLimiterRes>): Promise<true | RateLimiterRes> {
  try {
    await consuming;
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
}
