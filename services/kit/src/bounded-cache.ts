import { LRUCache } from 'lru-cache';
import { watchCache } from './watching/watched.ts';

interface Entry<Value> {
  value: Value;
  size: number;
}

/** Which part of the room is for what has come only once. */
const partForNew = 1 / 4;

/**
 * A cache that is bounded by the bytes its entries hold, not by how many they are. What has come once cannot drive out
 * what keeps coming, however much of it there is.
 */
export class BoundedCache<Value> {
  readonly #once: LRUCache<string, Entry<Value>>;
  readonly #again: LRUCache<string, Entry<Value>>;

  /** The metrics tell what it holds, under its name. */
  constructor(bytes: number, as: { name: string; subgraph?: string }) {
    watchCache<BoundedCache<Value>>(this, (cache) => cache.bytes, as);
    this.#once = new LRUCache(within(bytes * partForNew));
    this.#again = new LRUCache(within(bytes * (1 - partForNew)));
  }

  get(key: string): Value | undefined {
    const kept = this.#again.get(key) ?? this.#promoted(key);
    return kept?.value;
  }

  /** `size` is about what the entry holds, in bytes; what is larger than there is room is not kept. */
  set(key: string, value: Value, size: number): void {
    const cache = this.#again.has(key) ? this.#again : this.#once;
    cache.set(key, { value, size: Math.ceil(size) + key.length });
  }

  delete(key: string): boolean {
    return this.#once.delete(key) || this.#again.delete(key);
  }

  /** About how many bytes are held. */
  get bytes(): number {
    return this.#once.calculatedSize + this.#again.calculatedSize;
  }

  #promoted(key: string): Entry<Value> | undefined {
    const entry = this.#once.get(key);
    if (!entry) return undefined;
    this.#once.delete(key);
    this.#again.set(key, entry);
    return entry;
  }
}

const within = <Value>(bytes: number): LRUCache.Options<string, Entry<Value>, unknown> => ({
  maxSize: Math.max(1, Math.floor(bytes)),
  sizeCalculation: ({ size }) => size,
});
