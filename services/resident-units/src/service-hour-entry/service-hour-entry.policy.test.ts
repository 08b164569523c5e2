import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import type { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { canDispute, canReview } from './service-hour-entry.policy.ts';

const entry = { communityId: '000000000001', member: { id: 'member' } as InServiceMember };

describe('hours', () => {
  it('are reviewed by the community they were served in', () => {
    expect(whoMay(canReview, entry, '000000000001')).toEqual(['BRANCH_SECRETARY', 'COMMUNITY_WORKER']);
    expect(whoMay(canReview, entry, '000000000002')).toEqual([]);
  });

  it('are disputed by the member alone', () => {
    expect(whoMay(canDispute, entry, 'member')).toEqual(['IN_SERVICE_MEMBER']);
    expect(whoMay(canDispute, entry, 'other')).toEqual([]);
  });
});
