import { meetingRoles } from '@hub/kit/role-groups.ts';
import { anyOf, everyone, inCommunity, type Rule, when } from '@hub/kit/rule.ts';
import type { JointMeeting } from './joint-meeting.entity.ts';
import { MeetingState } from './joint-meeting.state.ts';

type Of = Pick<JointMeeting, 'communityId'>;

/** The chair decides what is on the agenda, and opens and ends the meeting. */
export const canChair: Rule<Of> = inCommunity('communityId', 'CHAIR');

/** The recorder calls for items, sends the notice and keeps the minutes for the chair. */
export const canRecord: Rule<Of> = inCommunity('communityId', 'CHAIR', 'RECORDER');

/** What is said and counted in the meeting is for those whose meeting it is. */
export const seesProceedings: Rule<Of> = inCommunity('communityId', ...meetingRoles);

const { CONVENED, IN_SESSION, ADJOURNED, MINUTES_REVIEW, CLOSED } = MeetingState;

/** With its notice a meeting is public. */
export const seesMeeting = anyOf<JointMeeting>(
  seesProceedings,
  when('state', [CONVENED, IN_SESSION, ADJOURNED, MINUTES_REVIEW, CLOSED], everyone),
);
