import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canReceive } from './check-in-report.policy.ts';

describe('a report', () => {
  it('is received by the branch of that community', () => {
    expect(whoMay('000000000001', (by) => canReceive(by, '000000000001'))).toEqual(['BRANCH_SECRETARY']);
    expect(whoMay('000000000002', (by) => canReceive(by, '000000000001'))).toEqual([]);
  });
});
