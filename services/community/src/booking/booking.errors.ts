import { forbidden, HubError, type Sentence } from '@hub/kit/errors.ts';
import type { Period } from '@hub/kit/period.ts';

export const bookingRefused = (code: string, sentence: Sentence, nearestFree: Period | null) =>
  new HubError(code, sentence, { nearestFree });

export const facilityTaken = (nearestFree: Period | null) =>
  bookingRefused(
    'FACILITY_TAKEN',
    {
      zh: `该时段(含前后缓冲)已被占用。${nearestFree ? '可改用 nearestFree 给出的最近空闲时段。' : '前后两周内没有空闲,请另选场地。'}`,
      en: `Another booking holds the facility then, buffers included. ${nearestFree ? 'Take the nearest free slot, given as nearestFree.' : 'Nothing is free within two weeks: choose another facility.'}`,
    },
    nearestFree,
  );

export const badRecurrence = (recurrence: string) =>
  new HubError(
    'BAD_RECURRENCE',
    {
      zh: '重复规则无效或没有止期。请用 RFC 5545 RRULE,并给出 COUNT 或 UNTIL,最多60次。',
      en: 'The recurrence is not usable. Write an RFC 5545 RRULE with COUNT or UNTIL, of at most 60 occurrences.',
    },
    { recurrence },
  );

export const outsideCheckInTime = ({ from, to }: Period) =>
  new HubError(
    'OUTSIDE_CHECK_IN_TIME',
    {
      zh: '现在不能签到:只能在开始前30分钟至结束之间签到。',
      en: 'Check-in is open from 30 minutes before the start until the end.',
    },
    { from, to },
  );

const requester = {
  zh: '申请单位的联络员或负责人(社区自用由社区工作者)',
  en: 'the liaison or head of the unit that books, or a community worker for the community',
};
const owner = {
  zh: '场地提供单位的联络员或负责人(社区场地由社区工作者)',
  en: 'the liaison or head of the unit that lends the place, or a community worker for the community’s own',
};

export const mayNot = {
  request: () => forbidden({ zh: '为该单位预约', en: 'book for this unit' }, requester),
  decide: () => forbidden({ zh: '审批该预约', en: 'decide on this booking' }, owner),
  cancel: () => forbidden({ zh: '取消该预约', en: 'cancel this booking' }, requester),
  checkIn: () => forbidden({ zh: '为该预约签到', en: 'check in for this booking' }, requester),
};
