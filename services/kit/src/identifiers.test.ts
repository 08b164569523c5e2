import { describe, expect, it } from 'vitest';
import { communityIdFrom, newId, uuidFrom } from './identifiers.ts';

describe('an id', () => {
  it('is a UUID of version 7, which begins with the millisecond it was made in', () => {
    const before = Date.now();
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    const madeAt = Number.parseInt(id.replace('-', '').slice(0, 12), 16);
    expect(madeAt).toBeGreaterThanOrEqual(before);
    expect(madeAt).toBeLessThanOrEqual(Date.now());
  });

  it.each(['', 'x', '123', "1' or '1'='1", '01a20d80-48cd-76b2-9006-9633fd8e831'])(
    'is refused when written %j',
    (id) => {
      expect(() => uuidFrom(id)).toThrow(expect.objectContaining({ code: 'BAD_ID' }));
    },
  );

  it('of a community is twelve digits', () => {
    expect(communityIdFrom('000000000001')).toBe('000000000001');
    expect(() => communityIdFrom('0000000000001')).toThrow(expect.objectContaining({ code: 'BAD_ID' }));
  });
});
