import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canDispute, canReview } from './service-hour-entry.policy.ts';

describe('hours', () => {
  it('are reviewed by the community they were served in', () => {
    expect(whoMay('000000000001', (by) => canReview(by, '000000000001'))).toEqual([
      'BRANCH_SECRETARY',
      'COMMUNITY_WORKER',
    ]);
    expect(whoMay('000000000002', (by) => canReview(by, '000000000001'))).toEqual([]);
  });

  it('are disputed by the member alone', () => {
    expect(whoMay('member', (by) => canDispute(by, 'member'))).toEqual(['IN_SERVICE_MEMBER']);
    expect(whoMay('other', (by) => canDispute(by, 'member'))).toEqual([]);
  });
});
