import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import type { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { canLeave, canReceive } from './check-in-report.policy.ts';

describe('a report', () => {
  const report = { communityId: '000000000001', member: { id: 'member' } as InServiceMember };

  it('is received by the branch of that community', () => {
    expect(whoMay(canReceive, report, '000000000001')).toEqual(['BRANCH_SECRETARY']);
    expect(whoMay(canReceive, report, '000000000002')).toEqual([]);
  });

  it('is left by the member, or ended by the branch', () => {
    expect(whoMay(canLeave, report, '000000000001')).toEqual(['BRANCH_SECRETARY']);
    expect(whoMay(canLeave, report, 'member')).toEqual(['IN_SERVICE_MEMBER']);
    expect(whoMay(canLeave, report, 'other')).toEqual([]);
  });
});
