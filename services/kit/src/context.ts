import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from './actor.ts';
import type { Clock } from './clock.ts';
import type { Locale } from './errors.ts';
import { Loaders } from './loaders.ts';

/** What every resolver of one request to one subgraph shares. */
export class Context {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly clock: Clock;
  em: EntityManager;
  loaders: Loaders;

  constructor(em: EntityManager, { actor, locale, clock }: Pick<Context, 'actor' | 'locale' | 'clock'>) {
    this.actor = actor;
    this.locale = locale;
    this.clock = clock;
    this.em = em.fork();
    this.loaders = new Loaders(this.em);
  }

  /** Forgets every row read so far: what follows a write in the same request must see it. */
  renew(): void {
    this.em = this.em.fork({ clear: true });
    this.loaders = new Loaders(this.em);
  }
}
