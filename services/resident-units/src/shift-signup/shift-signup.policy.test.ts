import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canRecordAbsence } from './shift-signup.policy.ts';

describe('a member who did not come', () => {
  it('is recorded by the community', () => {
    expect(whoMay('000000000001', (by) => canRecordAbsence(by, '000000000001'))).toEqual([
      'BRANCH_SECRETARY',
      'COMMUNITY_WORKER',
    ]);
    expect(whoMay('000000000002', (by) => canRecordAbsence(by, '000000000001'))).toEqual([]);
  });
});
