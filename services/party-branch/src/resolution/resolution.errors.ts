import { forbidden, HubError, notFound } from '@hub/kit/errors.ts';
import type { MeetingState } from '../joint-meeting/joint-meeting.state.ts';

export const resolutionNotFound = (id: string) => notFound({ zh: '决议', en: 'resolution' }, id);

export const mayNot = {
  draft: () =>
    forbidden(
      { zh: '起草决议', en: 'draft a resolution here' },
      { zh: '联席会主任、记录员或党支部书记', en: 'the chair, the recorder or the branch secretary' },
    ),
  declare: () =>
    forbidden(
      { zh: '宣布表决结果', en: 'declare the result of a vote' },
      { zh: '联席会主任', en: 'the chair of the joint meeting' },
    ),
};

export const notInSession = (state: MeetingState) =>
  new HubError(
    'MEETING_NOT_IN_SESSION',
    {
      zh: '会议不在进行中,不能表决。请先开会。',
      en: 'The meeting is not in session. Open it before the vote.',
    },
    { state },
  );

export const miscounted = (entitled: number) =>
  new HubError(
    'VOTES_MISCOUNTED',
    {
      zh: `票数不符:赞成、反对与弃权之和不得超过有权表决的 ${entitled} 个单位。请重新计票。`,
      en: `The votes do not add up: at most ${entitled} units may vote. Count again.`,
    },
    { entitled },
  );
