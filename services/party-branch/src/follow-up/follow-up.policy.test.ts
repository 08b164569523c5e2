import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canReport } from './follow-up.policy.ts';

const owned = { communityId: '000000000001', ownerUnitId: 'unit' };

describe('a follow-up', () => {
  it('is reported on by the unit that owns it, or by those who follow up', () => {
    expect(whoMay(canReport, owned, 'unit')).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(canReport, owned, '000000000001')).toEqual(['RECORDER', 'BRANCH_SECRETARY']);
    expect(whoMay(canReport, owned, 'other')).toEqual([]);
  });

  it('of the community is not for units', () => {
    expect(whoMay(canReport, { ...owned, ownerUnitId: null }, 'unit')).toEqual([]);
  });
});
