import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canDeclare, canDraft } from './resolution.policy.ts';

const community = '000000000001';

describe('a resolution', () => {
  it('is drafted by those who prepare the meeting, and declared by the chair', () => {
    expect(whoMay(community, (by) => canDraft(by, community))).toEqual([
      'CHAIR',
      'RECORDER',
      'BRANCH_SECRETARY',
    ]);
    expect(whoMay(community, (by) => canDeclare(by, community))).toEqual(['CHAIR']);
    expect(whoMay('000000000002', (by) => canDraft(by, community))).toEqual([]);
  });
});
