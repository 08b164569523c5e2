import { HubError } from '@hub/kit/errors.ts';
import type { MeetingState } from '../joint-meeting/joint-meeting.state.ts';

export const notInSession = (state: MeetingState) =>
  new HubError(
    'MEETING_NOT_IN_SESSION',
    {
      zh: '会议不在进行中，不能表决。请先开会。',
      en: 'The meeting is not in session. Open it before the vote.',
    },
    { state },
  );

export const miscounted = (entitled: number) =>
  new HubError(
    'VOTES_MISCOUNTED',
    {
      zh: `票数不符：赞成、反对与弃权之和不得超过有权表决的 ${entitled} 个单位。请重新计票。`,
      en: `The votes do not add up: at most ${entitled} units may vote. Count again.`,
    },
    { entitled },
  );

export const meetingIsOver = (state: MeetingState) =>
  new HubError(
    'MEETING_IS_OVER',
    {
      zh: '会议已经结束，不能再起草决议。未决议题会结转，请在下一次联席会上起草。',
      en: 'The meeting is over. What it left undecided carries over: draft the resolution for the next one.',
    },
    { state },
  );

export const dayHasPassed = (day: string) =>
  new HubError(
    'DAY_HAS_PASSED',
    {
      zh: `${day} 已过。检查日期和督办期限须在今天或以后，请修改。`,
      en: `${day} has passed. Reviews and follow-ups are for today or later: choose another day.`,
    },
    { day },
  );
