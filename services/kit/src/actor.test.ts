import { describe, expect, it } from 'vitest';
import { grantFrom, grantText, placeOf, scopeOf } from './actor.ts';

const unit = '01941d72-0800-7f06-8581-8a4982b17f47';

describe('a grant', () => {
  it.each([
    ['CHAIR@000000000001', '000000000001'],
    ['STREET_OFFICE@000000000', '000000000'],
    [`LIAISON@${unit}/000000000001`, '000000000001'],
    [`UNIT_HEAD@${unit}`, undefined],
  ])('written %s is read as it was written, and holds in %s', (text, place) => {
    const grant = grantFrom(text);
    expect(grant && grantText(grant)).toBe(text);
    expect(grant && placeOf(grant)).toBe(place);
  });

  it.each([
    'KING@000000000001',
    'CHAIR@',
    'CHAIR',
    'LIAISON@u1',
    'CHAIR@00000000000%',
    `LIAISON@${unit}/1`,
    `LIAISON@${unit}/000000000001/000000000002`,
  ])('written %s is none', (text) => {
    expect(grantFrom(text)).toBeUndefined();
  });
});

describe('an actor', () => {
  it('has a scope for a role it holds', () => {
    const actor = { id: 'a', grants: [{ role: 'LIAISON', scope: unit } as const] };
    expect(scopeOf(actor, 'UNIT_HEAD', 'LIAISON')).toBe(unit);
    expect(scopeOf(actor, 'CHAIR')).toBeUndefined();
  });
});
