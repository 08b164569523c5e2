import { describe, expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

describe('a bounded cache', () => {
  it('holds no more than it has room for, however much comes', () => {
    const cache = new BoundedCache<number>(10_000, { name: 'test' });
    for (let i = 0; i < 1000; i++) {
      cache.set(`key ${i}`, i, 500);
      cache.get(`key ${i}`);
      expect(cache.bytes).toBeLessThanOrEqual(10_000);
    }
    expect(cache.get('key 999')).toBe(999);
  });

  it('keeps what has come twice, however much comes once', () => {
    const cache = new BoundedCache<number>(10_000, { name: 'test' });
    cache.set('known', 1, 500);
    expect(cache.get('known')).toBe(1);
    for (let i = 0; i < 1000; i++) cache.set(`new ${i}`, i, 500);
    expect(cache.get('known')).toBe(1);
    expect(cache.get('new 0')).toBeUndefined();
  });

  it('keeps nothing that is larger than its room', () => {
    const cache = new BoundedCache<number>(1000, { name: 'test' });
    cache.set('large', 1, 2000);
    expect(cache.get('large')).toBeUndefined();
    expect(cache.bytes).toBe(0);
  });
});
