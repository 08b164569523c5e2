import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canArrange, canPropose, canWithdraw } from './agenda-item.policy.ts';

const [community, unit] = ['000000000001', 'unit'];

describe('an agenda item', () => {
  it('is proposed for a unit by its liaison or head, for the community by those who prepare the meeting', () => {
    expect(whoMay(unit, (by) => canPropose(by, community, unit))).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay('other', (by) => canPropose(by, community, unit))).toEqual([]);
    const preparing = ['CHAIR', 'RECORDER', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER', 'RESIDENT_REP'];
    expect(whoMay(community, (by) => canPropose(by, community, null))).toEqual(preparing);
  });

  it('is accepted and moved by the chair alone', () => {
    expect(whoMay(community, (by) => canArrange(by, community))).toEqual(['CHAIR']);
    expect(whoMay('000000000002', (by) => canArrange(by, community))).toEqual([]);
  });

  it('is taken back by who proposed it, or by the chair', () => {
    expect(whoMay(unit, (by) => canWithdraw(by, community, unit))).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(community, (by) => canWithdraw(by, community, unit))).toEqual(['CHAIR']);
  });
});
