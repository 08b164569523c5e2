import { nobody, roles } from '@hub/kit/actor.ts';
import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../unit/unit.entity.ts';
import { canOffer, seesOffer } from './resource-offer.policy.ts';
import { OfferState } from './resource-offer.state.ts';

const unit = { id: 'unit' } as Unit;
const communityId = '000000000001';

describe('an offer', () => {
  it('is made by the liaison or the head of the unit', () => {
    expect(whoMay(canOffer, { unit }, 'unit', communityId)).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(canOffer, { unit }, 'other', communityId)).toEqual([]);
  });

  it('is seen by all who are signed in while it is open', () => {
    const open = { unit, state: OfferState.OPEN };
    expect(whoMay(seesOffer, open, 'other', '000000000002')).toEqual(roles);
    expect(seesOffer.allows(nobody, open)).toBe(false);
  });

  it.each([OfferState.DRAFT, OfferState.SUSPENDED, OfferState.CLOSED])(
    'is the unit’s own affair while it is %s',
    (state) => {
      expect(whoMay(seesOffer, { unit, state }, 'unit', communityId)).toEqual(['LIAISON', 'UNIT_HEAD']);
      expect(whoMay(seesOffer, { unit, state }, communityId)).toEqual([]);
      expect(whoMay(seesOffer, { unit, state }, '000000000')).toEqual(['AUDITOR']);
    },
  );
});
