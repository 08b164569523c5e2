import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from './actor.ts';
import type { Caller } from './caller.ts';
import type { Clock } from './clock.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Locale } from './errors.ts';
import { Loaders } from './loaders.ts';
import { Reading } from './reading/reading.ts';

/** What every resolver of one request to one subgraph shares. */
export class Context implements Caller {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly purpose: string | undefined;
  /** Stands still: within one request it is one time, by which equal reads are told to be equal. */
  readonly clock: Clock;
  /** Reads what the actor may see. */
  loaders!: Loaders;
  /** Reads every row, for sums and rules that rest on more than the actor may see; never to hand a row out. */
  facts!: Loaders;
  /** Finds what other subgraphs own; none where this one runs without a hub. */
  readonly elsewhere: Elsewhere | undefined;
  readonly #em: EntityManager;

  constructor(em: EntityManager, { actor, locale, purpose }: Caller, clock: Clock, elsewhere?: Elsewhere) {
    this.actor = actor;
    this.locale = locale;
    this.purpose = purpose;
    const now = clock.now();
    this.clock = { now: () => now };
    this.elsewhere = elsewhere;
    this.#em = em;
    this.renew();
  }

  /** An entity manager of a write's own, which has read nothing yet. */
  forkForWrite(): EntityManager {
    return this.#em.fork();
  }

  /** Forgets every row read so far: what follows a write in the same request must see it. */
  renew(): void {
    const reading = new Reading(this.#em);
    this.loaders = new Loaders(reading, this.actor);
    this.facts = new Loaders(reading);
  }
}
