import { nobody } from '@hub/kit/actor.ts';
import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { JointMeeting } from '../joint-meeting/joint-meeting.entity.ts';
import { Resolution } from './resolution.entity.ts';
import { canDeclare, canDraft, seesResolution, seesVotes } from './resolution.policy.ts';
import { ResolutionState } from './resolution.state.ts';

const communityId = '000000000001';
const meeting = new JointMeeting({ communityId, no: '2026-A-02', quarter: '2026Q2' });
const inState = (state: ResolutionState) =>
  new Resolution({ communityId, meeting, no: '2026-A-03', text: '决议', state });

describe('a resolution', () => {
  it('is drafted by those who prepare the meeting, and declared by the chair', () => {
    const draft = inState(ResolutionState.DRAFT);
    expect(whoMay(canDraft, draft, communityId)).toEqual(['CHAIR', 'RECORDER', 'BRANCH_SECRETARY']);
    expect(whoMay(canDeclare, draft, communityId)).toEqual(['CHAIR']);
    expect(whoMay(canDraft, draft, '000000000002')).toEqual([]);
  });

  it('is public once it is adopted, and how the units voted never', () => {
    const isPublic = (state: ResolutionState) => seesResolution.allows(nobody, inState(state));
    expect(Object.values(ResolutionState).filter((state) => !isPublic(state))).toEqual([
      'DRAFT',
      'PUT_TO_VOTE',
      'REJECTED',
    ]);
    expect(seesVotes.allows(nobody, inState(ResolutionState.ADOPTED))).toBe(false);
  });
});
