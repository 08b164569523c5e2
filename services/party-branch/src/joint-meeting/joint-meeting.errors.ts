import { HubError } from '@hub/kit/errors.ts';
import { noticeDays, type Quorum } from './joint-meeting.rules.ts';

export const agendaHasNoInspection = () =>
  new HubError('AGENDA_WITHOUT_INSPECTION', {
    zh: '例会议程须至少有一项已列入的检查议题。请先列入一项，再冻结议程。',
    en: 'The agenda of a regular meeting needs an accepted inspection item. Accept one, then freeze.',
  });

export const meetingHasNoDate = () =>
  new HubError('MEETING_WITHOUT_DATE', {
    zh: '会议尚未确定时间。请先确定开始时间，再发通知。',
    en: 'The meeting has no date yet. Set its start before the notice goes out.',
  });

export const noticeTooLate = (startsAt: Date) =>
  new HubError(
    'NOTICE_TOO_LATE',
    {
      zh: `通知须在会前至少 ${noticeDays} 天发出。请改期后再通知。`,
      en: `The notice goes out at least ${noticeDays} days before the start. Put the meeting off first.`,
    },
    { startsAt },
  );

export const quorumNotMet = ({ required, present }: Quorum) =>
  new HubError(
    'QUORUM_NOT_MET',
    {
      zh: `到会单位 ${present} 个，不足法定的 ${required} 个。请先登记出席，或改期。`,
      en: `${present} units are present and ${required} are needed. Mark who is here, or put the meeting off.`,
    },
    { required, present },
  );
