import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { canChair, canRecord } from './joint-meeting.policy.ts';

const meeting = { communityId: '000000000001' };

describe('a joint meeting', () => {
  it('is chaired by its chair and recorded by its recorder, each of that community', () => {
    expect(whoMay(meeting.communityId, (by) => canChair(by, meeting))).toEqual(['CHAIR']);
    expect(whoMay(meeting.communityId, (by) => canRecord(by, meeting))).toEqual(['CHAIR', 'RECORDER']);
    expect(whoMay('000000000002', (by) => canRecord(by, meeting))).toEqual([]);
  });
});
