import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canArrange, canPropose, canWithdraw, seesAgreementSubject, seesItem } from './agenda-item.policy.ts';

const [communityId, unit] = ['000000000001', 'unit'];
const ofUnit = { communityId, proposedByUnitId: unit };
const ofCommunity = { communityId, proposedByUnitId: null };

describe('an agenda item', () => {
  it('is proposed for a unit by its liaison or head, each in their own community', () => {
    expect(whoMay(canPropose, ofUnit, unit, communityId)).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(canPropose, ofUnit, unit, '000000000002')).toEqual([]);
    expect(whoMay(canPropose, ofUnit, 'other', communityId)).toEqual([]);
  });

  it('is proposed for the community by those who prepare the meeting', () => {
    const preparing = ['CHAIR', 'RECORDER', 'BRANCH_SECRETARY', 'COMMUNITY_WORKER', 'RESIDENT_REP'];
    expect(whoMay(canPropose, ofCommunity, communityId)).toEqual(preparing);
    expect(whoMay(canPropose, ofCommunity, unit, communityId)).toEqual(preparing);
  });

  it('is accepted and moved by the chair alone', () => {
    expect(whoMay(canArrange, ofUnit, communityId)).toEqual(['CHAIR']);
    expect(whoMay(canArrange, ofUnit, '000000000002')).toEqual([]);
  });

  it('is taken back by who proposed it, or by the chair', () => {
    expect(whoMay(canWithdraw, ofUnit, unit)).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(canWithdraw, ofUnit, communityId)).toEqual(['CHAIR']);
  });

  it('is seen by all whose meeting it is, and not by those who only serve', () => {
    const hidden = ['IN_SERVICE_MEMBER', 'VOLUNTEER'];
    const seeing = whoMay(seesItem, ofUnit, 'any', communityId);
    expect(seeing).toHaveLength(10);
    expect(hidden.some((role) => seeing.some((other) => other === role))).toBe(false);
    expect(whoMay(seesItem, ofUnit, 'any', '000000000002')).toEqual([]);
  });

  it('tells of an agreement only the two sides of it, and those who watch', () => {
    expect(whoMay(seesAgreementSubject, ofUnit, unit, communityId)).toContain('LIAISON');
    expect(whoMay(seesAgreementSubject, ofUnit, 'other', communityId)).not.toContain('LIAISON');
    expect(whoMay(seesAgreementSubject, ofUnit, communityId)).toContain('COMMUNITY_WORKER');
  });
});
