import { HubError } from '@hub/kit/errors.ts';
import type { MeetingState } from '../joint-meeting/joint-meeting.state.ts';

export const attendanceNotOpen = (state: MeetingState) =>
  new HubError(
    'ATTENDANCE_NOT_OPEN',
    {
      zh: '会议现在不能登记出席。到会须在通知后至散会前登记。',
      en: 'Attendance cannot be marked now: arrivals are marked from the notice until the session ends.',
    },
    { state },
  );

export const proxyNotAMember = () =>
  new HubError('PROXY_NOT_A_MEMBER', {
    zh: '受托单位须是本次联席会的另一成员单位。请另选。',
    en: 'The proxy must be another member unit of this meeting. Choose another.',
  });

export const cannotInviteAgain = () =>
  new HubError('CANNOT_INVITE_AGAIN', {
    zh: '单位已受邀。请登记将出席、请假、委托、出席或缺席。',
    en: 'The unit is invited already. Mark ACCEPTED, LEAVE, PROXY, PRESENT or ABSENT_UNEXCUSED.',
  });
