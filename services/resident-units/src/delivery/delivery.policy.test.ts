import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../unit/unit.entity.ts';
import { canAccept, canRecord, seesDelivery } from './delivery.policy.ts';

const [communityId, another] = ['000000000001', '000000000002'];
const delivery = { unit: { id: 'unit' } as Unit, communityId };

describe('a delivery', () => {
  it('is recorded by the unit, in the community it promised to', () => {
    expect(whoMay(canRecord, delivery, 'unit', communityId)).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(canRecord, delivery, 'unit', another)).toEqual([]);
    expect(whoMay(canRecord, delivery, 'other', communityId)).toEqual([]);
  });

  it('is accepted by the community, never by the unit', () => {
    expect(whoMay(canAccept, delivery, communityId)).toEqual(['CHAIR', 'COMMUNITY_WORKER']);
    expect(whoMay(canAccept, delivery, 'unit')).toEqual([]);
    expect(whoMay(canAccept, delivery, another)).toEqual([]);
  });

  it('is seen by its unit and the officers of the community', () => {
    expect(whoMay(seesDelivery, delivery, 'unit')).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(seesDelivery, delivery, 'other', communityId)).toHaveLength(6);
    expect(whoMay(seesDelivery, delivery, another)).toEqual([]);
  });
});
