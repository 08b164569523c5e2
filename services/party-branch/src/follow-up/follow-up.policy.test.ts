import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canReport } from './follow-up.policy.ts';

const owned = { communityId: '000000000001', ownerUnitId: 'unit' };

describe('a follow-up', () => {
  it('is reported on by the unit that owns it, or by those who follow up', () => {
    expect(whoMay('unit', (by) => canReport(by, owned))).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay('000000000001', (by) => canReport(by, owned))).toEqual(['RECORDER', 'BRANCH_SECRETARY']);
    expect(whoMay('other', (by) => canReport(by, owned))).toEqual([]);
  });

  it('of the community is not for units', () => {
    expect(whoMay('unit', (by) => canReport(by, { ...owned, ownerUnitId: null }))).toEqual([]);
  });
});
