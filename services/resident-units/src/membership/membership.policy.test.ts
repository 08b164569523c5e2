import { roles } from '@hub/kit/actor.ts';
import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../unit/unit.entity.ts';
import { seesMembership } from './membership.policy.ts';

const communityId = '000000000001';
const membership = { unit: { id: 'unit' } as Unit, communityId };

describe('a membership', () => {
  it('is seen by all who have to do with the community', () => {
    expect(whoMay(seesMembership, membership, communityId)).toEqual(roles);
    expect(whoMay(seesMembership, membership, 'any', communityId)).toEqual(roles);
    expect(whoMay(seesMembership, membership, 'any', '000000000002')).toEqual([]);
  });

  it('is seen by the unit itself, even where it says no community', () => {
    expect(whoMay(seesMembership, membership, 'unit')).toEqual(['LIAISON', 'UNIT_HEAD']);
  });
});
