import { HubError, type Sentence } from '@hub/kit/errors.ts';
import type { Period } from '@hub/kit/period.ts';
import { longestSearchMinutes } from './booking.slots.ts';

/** A refusal of the use that begins at `startsAt`, with the nearest time at which it would be accepted. */
export const bookingRefused = (
  { code, sentence }: { code: string; sentence: Sentence },
  startsAt: Date,
  nearestFree: Period | null,
) => new HubError(code, sentence, { startsAt, nearestFree });

export const facilityTaken = (startsAt: Date, nearestFree: Period | null) =>
  bookingRefused(
    {
      code: 'FACILITY_TAKEN',
      sentence: {
        zh: `该时段（含前后缓冲）已被占用。${nearestFree ? '可改用 nearestFree 给出的最近空闲时段。' : '前后两周内没有空闲，请另选场地。'}`,
        en: `Another booking holds the facility then, buffers included. ${nearestFree ? 'Take the nearest free slot, given as nearestFree.' : 'Nothing is free within two weeks: choose another facility.'}`,
      },
    },
    startsAt,
    nearestFree,
  );

export const facilityJustTaken = () =>
  new HubError('FACILITY_TAKEN', {
    zh: '该时段刚刚被占用。请重新提交，系统会给出最近的空闲时段。',
    en: 'This time has just been taken. Ask again to be offered the nearest free slot.',
  });

export const reasonRequired = () =>
  new HubError('REASON_REQUIRED', {
    zh: '请写明理由：要让申请人知道为什么。',
    en: 'Give a reason: whoever asked for the facility is to know why.',
  });

export const nothingLeftToApprove = () =>
  new HubError('NOTHING_LEFT_TO_APPROVE', {
    zh: '所申请的时间已经开始或已过，不能再批准。可注明理由不予批准，或请对方另约时间。',
    en: 'Every use asked for has begun or is over. Decline it with a reason, or have them ask for another time.',
  });

export const nothingLeftToCancel = () =>
  new HubError('NOTHING_LEFT_TO_CANCEL', {
    zh: '该预约的场次都已开始、已过或已取消，没有可取消的。只能取消尚未开始的场次。',
    en: 'Every use of this booking has begun, is over or was called off. Only a use to come can be cancelled.',
  });

export const activityElsewhere = () =>
  new HubError('ACTIVITY_OF_ANOTHER_COMMUNITY', {
    zh: '该活动属于另一个社区。请为本社区的活动预约，或在活动所在社区另选场地。',
    en: 'This activity is another community’s. Choose a facility where the activity is, or an activity of this community.',
  });

export const badRecurrence = (recurrence: string) =>
  new HubError(
    'BAD_RECURRENCE',
    {
      zh: '重复规则无效。请用按日、周、月或年重复的 RFC 5545 RRULE，给出 COUNT 或 UNTIL 之一，最多 60 次。',
      en: 'The recurrence is not usable. Write an RFC 5545 RRULE by days, weeks, months or years, with either COUNT or UNTIL, of at most 60 uses.',
    },
    { recurrence: recurrence.slice(0, 200) },
  );

export const firstUseNotInSeries = (firstOfSeries?: Date) =>
  new HubError(
    'FIRST_USE_NOT_IN_SERIES',
    {
      zh: '开始时间不在重复规则之内。请把开始时间改为系列的第一次，或修改规则。',
      en: 'The start is none of the times the recurrence gives. Start with the first use of the series, or change the rule.',
    },
    { firstOfSeries },
  );

export const seriesOverlapsItself = () =>
  new HubError('SERIES_OVERLAPS_ITSELF', {
    zh: '该系列的各次使用（含前后缓冲）互相重叠。请缩短时长，或拉开间隔。',
    en: 'Uses of this series overlap one another, buffers included. Make each shorter, or leave more time between.',
  });

export const minutesOutOfRange = () =>
  new HubError(
    'MINUTES_OUT_OF_RANGE',
    {
      zh: `最短分钟应在 1 至 ${longestSearchMinutes} 之间。请修改 minMinutes。`,
      en: `A stretch lasts 1 to ${longestSearchMinutes} minutes. Correct minMinutes.`,
    },
    { longestSearchMinutes },
  );

export const outsideCheckInTime = ({ from, to }: Period) =>
  new HubError(
    'OUTSIDE_CHECK_IN_TIME',
    {
      zh: '现在不能签到。请在开始前 30 分钟至结束之间签到。',
      en: 'It is too early or too late. Check in from 30 minutes before the start until the end.',
    },
    { from, to },
  );

export const notACoHost = () =>
  new HubError('NOT_A_CO_HOST', {
    zh: '该单位不是该活动的协办单位，不能为其预约场地。请由社区预约，或不填用途。',
    en: 'This unit does not hold the activity, so it cannot book for it. Have the community book, or leave the purpose out.',
  });
