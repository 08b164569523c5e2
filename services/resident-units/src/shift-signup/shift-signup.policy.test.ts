import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canRecordAbsence } from './shift-signup.policy.ts';

describe('a member who did not come', () => {
  it('is recorded by the community', () => {
    const signup = { communityId: '000000000001' };
    expect(whoMay(canRecordAbsence, signup, '000000000001')).toEqual([
      'BRANCH_SECRETARY',
      'COMMUNITY_WORKER',
    ]);
    expect(whoMay(canRecordAbsence, signup, '000000000002')).toEqual([]);
  });
});
