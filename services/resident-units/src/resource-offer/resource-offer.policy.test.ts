import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canOffer } from './resource-offer.policy.ts';

describe('an offer', () => {
  it('is made by the liaison or the head of the unit', () => {
    expect(whoMay('unit', (by) => canOffer(by, 'unit'))).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay('other', (by) => canOffer(by, 'unit'))).toEqual([]);
  });
});
