import { describe, expect, it } from 'vitest';
import { communityIdFrom, newId, uuidFrom } from './identifiers.ts';

describe('an id', () => {
  it('is a UUID of version 7, sorted by when it was made', () => {
    const ids = [newId(), newId(), newId()];
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(ids.toSorted()).toEqual(ids);
  });

  it.each(['', 'x', '123', "1' or '1'='1", '01a20d80-48cd-76b2-9006-9633fd8e831'])('is refused when written %j', (id) => {
    expect(() => uuidFrom(id)).toThrow(expect.objectContaining({ code: 'BAD_ID' }));
  });

  it('of a community is twelve digits', () => {
    expect(communityIdFrom('000000000001')).toBe('000000000001');
    expect(() => communityIdFrom('0000000000001')).toThrow(expect.objectContaining({ code: 'BAD_ID' }));
  });
});
