import type { Grant } from '@hub/kit/actor.ts';
import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../unit/unit.entity.ts';
import {
  canKeep,
  canNegotiate,
  canSign,
  canTerminate,
  Party,
  seesAgreement,
  signsFor,
} from './agreement.policy.ts';

const communityId = '000000000001';
const agreement = { unit: { id: 'unit' } as Unit, communityId };

describe('an agreement', () => {
  it('is written by either side', () => {
    expect(whoMay(canNegotiate, agreement, 'unit', communityId)).toEqual([
      'BRANCH_SECRETARY',
      'LIAISON',
      'UNIT_HEAD',
    ]);
    expect(whoMay(canNegotiate, agreement, 'unit', '000000000002')).toEqual([]);
    expect(whoMay(canNegotiate, agreement, 'other', '000000000002')).toEqual([]);
  });

  it('is signed, and ended, by the head of the unit and the secretary of the branch', () => {
    for (const rule of [canSign, canTerminate]) {
      expect(whoMay(rule, agreement, 'unit')).toEqual(['UNIT_HEAD']);
      expect(whoMay(rule, agreement, communityId)).toEqual(['BRANCH_SECRETARY']);
    }
  });

  it('is signed for the side the actor stands on, or for both', () => {
    const head: Grant = { role: 'UNIT_HEAD', scope: 'unit', communityId };
    const secretary: Grant = { role: 'BRANCH_SECRETARY', scope: communityId };
    const sides = (...grants: Grant[]) => signsFor({ id: 'someone', grants }, agreement);
    expect(sides(head)).toEqual([Party.UNIT]);
    expect(sides(secretary)).toEqual([Party.COMMUNITY]);
    expect(sides(head, secretary)).toEqual([Party.UNIT, Party.COMMUNITY]);
    expect(sides({ ...head, communityId: '000000000002' })).toEqual([]);
  });

  it('is kept by the branch', () => {
    expect(whoMay(canKeep, agreement, communityId)).toEqual(['BRANCH_SECRETARY']);
    expect(whoMay(canKeep, agreement, 'unit')).toEqual([]);
  });

  it('is seen by its two sides, and no other unit of the community', () => {
    expect(whoMay(seesAgreement, agreement, communityId)).toEqual([
      'CHAIR',
      'RECORDER',
      'BRANCH_SECRETARY',
      'COMMUNITY_WORKER',
      'STREET_OFFICE',
      'AUDITOR',
    ]);
    expect(whoMay(seesAgreement, agreement, 'unit')).toEqual(['LIAISON', 'UNIT_HEAD']);
    expect(whoMay(seesAgreement, agreement, 'other', communityId)).not.toContain('LIAISON');
    expect(whoMay(seesAgreement, agreement, 'unit', '000000000002')).toEqual([]);
  });
});
