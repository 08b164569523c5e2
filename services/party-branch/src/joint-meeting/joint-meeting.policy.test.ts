import { nobody } from '@hub/kit/actor.ts';
import { whoMay } from '@hub/kit/who-may.ts';
import { describe, expect, it } from 'vitest';
import { JointMeeting } from './joint-meeting.entity.ts';
import { canChair, canRecord, seesMeeting, seesProceedings } from './joint-meeting.policy.ts';
import { MeetingState } from './joint-meeting.state.ts';

const meeting = new JointMeeting({ communityId: '000000000001', no: '2026-A-02', quarter: '2026Q2' });

describe('a joint meeting', () => {
  it('is chaired by its chair and recorded by its recorder, each of that community', () => {
    expect(whoMay(canChair, meeting, '000000000001')).toEqual(['CHAIR']);
    expect(whoMay(canRecord, meeting, '000000000001')).toEqual(['CHAIR', 'RECORDER']);
    expect(whoMay(canRecord, meeting, '000000000002')).toEqual([]);
  });

  it('is public from its notice on, and never what was counted in it', () => {
    const inState = (state: MeetingState) => Object.assign(new JointMeeting(meeting), { state });
    const isPublic = (state: MeetingState) => seesMeeting.allows(nobody, inState(state));
    expect(Object.values(MeetingState).filter(isPublic)).toEqual([
      'CONVENED',
      'IN_SESSION',
      'ADJOURNED',
      'MINUTES_REVIEW',
      'CLOSED',
    ]);
    expect(seesProceedings.allows(nobody, inState(MeetingState.CLOSED))).toBe(false);
  });

  it('is known to the street office of its street, and of no other', () => {
    expect(whoMay(seesMeeting, meeting, '000000000')).toContain('STREET_OFFICE');
    expect(whoMay(seesMeeting, meeting, '000000001')).toEqual([]);
  });
});
