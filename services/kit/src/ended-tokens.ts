import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { log } from './log.ts';
import { within } from './within.ts';

/**
 * On what tokens were given that count no longer: the sessions and persons, as hashes, each with a number that grows. A
 * token has the number of its person that stood when it was given.
 */
export type Ended = Readonly<Record<string, number>>;

/** On what a token was given. */
export interface Grounds {
  session: string | undefined;
  person: string;
  asOf: number;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** As the database calls a session. */
const sessionHolder = (id: string): string => hashOf(`session ${id}`);

/** As the database calls a person, or a unit's access token. */
export const personHolder = (id: string): string => hashOf(`person ${id}`);

export const groundsOf = ({ sid, sub = '', asOf }: JWTPayload): Grounds => ({
  session: typeof sid === 'string' ? sessionHolder(sid) : undefined,
  person: personHolder(sub),
  asOf: typeof asOf === 'number' ? asOf : 0,
});

/** A list so old is read again beside those who ask; one twice as old, before they are told. */
const freshMs = 1_000;
/** Longer than that nobody is kept waiting for it. */
const patienceMs = 1_000;
const minute = 60_000;

/**
 * The tokens that have ended, known to within two seconds. While the list cannot be read, those that it has not told of
 * go on until they expire, which is minutes.
 */
export class EndedTokens {
  readonly #read: () => Promise<Ended>;
  #ended: Ended = {};
  #readAt = Number.NEGATIVE_INFINITY;
  #triedAt = Number.NEGATIVE_INFINITY;
  #reading: Promise<void> | undefined;
  #isAway = false;
  #complainedAt = Number.NEGATIVE_INFINITY;

  constructor(read: () => Promise<Ended>) {
    this.#read = read;
  }

  /** Whether what a token was given on has ended since. */
  async has({ session, person, asOf }: Grounds): Promise<boolean> {
    await this.#toBeFresh();
    return (session !== undefined && session in this.#ended) || (this.#ended[person] ?? 0) > asOf;
  }

  async list(): Promise<Ended> {
    await this.#toBeFresh();
    return this.#ended;
  }

  /** What has to be waited for, if anything. */
  #toBeFresh(): Promise<void> | undefined {
    const now = performance.now();
    if (now - this.#readAt < freshMs) return undefined;
    if (!this.#reading && now - this.#triedAt >= freshMs) this.#reading = this.#readAgain(now);
    return this.#isAway || now - this.#readAt < 2 * freshMs ? undefined : this.#reading;
  }

  async #readAgain(now: number): Promise<void> {
    this.#triedAt = now;
    try {
      this.#ended = await within(patienceMs, this.#read());
      this.#readAt = now;
      this.#isAway = false;
    } catch (error) {
      this.#isAway = true;
      this.#complain(error, now);
    } finally {
      this.#reading = undefined;
    }
  }

  #complain(error: unknown, now: number): void {
    if (now - this.#complainedAt < minute) return;
    this.#complainedAt = now;
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ reason }, 'which tokens have ended cannot be read: those that did go on until they expire');
  }
}

const published = z.object({ ended: z.record(z.string(), z.number()) });

/** Those that a hub publishes beside its keys. */
export function publishedEnds(jwksUrl: string): EndedTokens {
  const url = new URL('ended-tokens.json', jwksUrl);
  return new EndedTokens(async () => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    if (!answer.ok) throw new Error(`${url.href} answers ${answer.status}.`);
    return published.parse(await answer.json()).ended;
  });
}
