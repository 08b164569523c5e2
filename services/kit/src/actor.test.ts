import { describe, expect, it } from 'vitest';
import { callerFrom, holds, nobody, scopeOf } from './actor.ts';

const headers =
  (values: Record<string, string>) =>
  (name: string): string | undefined =>
    values[name];

describe('a caller', () => {
  const named = headers({ 'x-hub-demonstration-actor': 'CHAIR@000000000001, LIAISON@u1' });

  it('is whom the demonstration header names, where demonstration data is loaded', () => {
    const { actor } = callerFrom(named, { demonstration: true });
    expect(actor.grants).toEqual([
      { role: 'CHAIR', scope: '000000000001' },
      { role: 'LIAISON', scope: 'u1' },
    ]);
  });

  it('is nobody where it is not', () => {
    expect(callerFrom(named, { demonstration: false }).actor).toBe(nobody);
  });

  it('gets no grant from a role that does not exist or a scope left out', () => {
    const { actor } = callerFrom(headers({ 'x-hub-demonstration-actor': 'KING@x,CHAIR,LIAISON@' }), {
      demonstration: true,
    });
    expect(actor.grants).toEqual([]);
  });

  it.each([
    [undefined, 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-US,en;q=0.9', 'en'],
    ['en,zh', 'en'],
    ['fr', 'zh'],
  ])('who accepts %s is answered in %s', (accepted, locale) => {
    const caller = callerFrom(headers(accepted ? { 'accept-language': accepted } : {}), {
      demonstration: true,
    });
    expect(caller.locale).toBe(locale);
  });
});

describe('an actor', () => {
  const actor = { id: 'a', grants: [{ role: 'LIAISON', scope: 'u1' } as const] };

  it('holds a role only within its scope', () => {
    expect(holds(actor, 'u1', 'LIAISON', 'UNIT_HEAD')).toBe(true);
    expect(holds(actor, 'u2', 'LIAISON')).toBe(false);
    expect(holds(actor, null, 'LIAISON')).toBe(false);
  });

  it('has a scope for a role it holds', () => {
    expect(scopeOf(actor, 'UNIT_HEAD', 'LIAISON')).toBe('u1');
    expect(scopeOf(actor, 'CHAIR')).toBeUndefined();
  });
});
