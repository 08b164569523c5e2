import type { Identity } from '@hub/identity/identity.ts';
import { log } from '@hub/kit/log.ts';
import { LRUCache } from 'lru-cache';

/** Where processes put together what each of them counts. */
type SharedCounts = Identity['counts'];

const minute = 60_000;

/** How often at most processes tell each other what they counted. */
const exchangedEachMs = 1_000;

/** Of so many callers at once a process knows what they used up. */
const mostCallers = 20_000;

interface Entry {
  /** Those of other processes among them, as far as they are known. */
  points: number;
  /** Those of this process that the others have not been told. */
  untold: number;
  endsAt: number;
  sealed?: string;
}

/**
 * Counts points of callers, each within the minute that begins with their first. Whoever takes some is told at once, from
 * memory; what other processes counted comes beside that, about a second later. While it does not come, a process goes
 * on with its own.
 */
export class MinuteCounts {
  readonly #entries = new LRUCache<string, Entry>({ max: mostCallers });
  readonly #shared: SharedCounts | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isExchanging = false;
  #exchangedAt = Number.NEGATIVE_INFINITY;
  #complainedAt = Number.NEGATIVE_INFINITY;
  #isClosed = false;

  /** Without `shared` a process counts by itself. */
  constructor(shared?: SharedCounts) {
    this.#shared = shared;
  }

  /** Adds points to those of a caller, and tells how many there are in this minute. */
  add(caller: string, points: number): { points: number; endsInMs: number } {
    const now = performance.now();
    const known = this.#entries.get(caller);
    const isCurrent = known !== undefined && known.endsAt > now;
    const entry = isCurrent ? known : { points: 0, untold: 0, endsAt: now + minute };
    entry.points += points;
    entry.untold += points;
    if (!isCurrent) this.#entries.set(caller, entry);
    this.#exchangeSoon();
    return { points: entry.points, endsInMs: entry.endsAt - now };
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  /** At once after a pause: what others counted meanwhile is not known. */
  #exchangeSoon(): void {
    const shared = this.#shared;
    if (!shared || this.#timer || this.#isExchanging || this.#isClosed) return;
    const waitMs = Math.max(0, this.#exchangedAt + exchangedEachMs - performance.now());
    this.#timer = setTimeout(() => void this.#exchange(shared), waitMs).unref();
  }

  async #exchange(shared: SharedCounts): Promise<void> {
    this.#timer = undefined;
    this.#isExchanging = true;
    this.#exchangedAt = performance.now();
    const told = this.#inThisMinute(shared);
    try {
      const counts = [...told].map(([caller, { points }]) => ({ caller, points }));
      for (const { caller, points, endsInMs } of await shared.exchange(counts)) {
        const { entry, points: own = 0 } = told.get(caller) ?? {};
        if (!entry) continue;
        entry.untold -= own;
        entry.points = points + entry.untold;
        entry.endsAt = performance.now() + endsInMs;
      }
    } catch (error) {
      this.#complain(error);
    }
    this.#isExchanging = false;
    if ([...this.#entries.values()].some(({ untold }) => untold > 0)) this.#exchangeSoon();
  }

  /** By what they are known to the others: what they have not been told of a minute that is over, they need not know. */
  #inThisMinute(shared: SharedCounts): Map<string, { entry: Entry; points: number }> {
    const now = performance.now();
    const counted = [...this.#entries].filter(([caller, { endsAt }]) => {
      return endsAt > now || !this.#entries.delete(caller);
    });
    return new Map(
      counted.map(([caller, entry]) => {
        entry.sealed ??= shared.seal(caller);
        return [entry.sealed, { entry, points: entry.untold }];
      }),
    );
  }

  #complain(error: unknown): void {
    const now = performance.now();
    if (now - this.#complainedAt < minute) return;
    this.#complainedAt = now;
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ reason }, 'the budgets of callers are counted by this process alone');
  }
}
