import { localTime } from '@hub/kit/clock.ts';
import { HubError } from '@hub/kit/errors.ts';
import type { Period } from '@hub/kit/period.ts';

export const shiftHasBegun = () =>
  new HubError('SHIFT_HAS_BEGUN', {
    zh: '该班次已经开始，不能再报名或取消。请选择其他班次。',
    en: 'The shift has begun; signing up and cancelling are over. Choose another shift.',
  });

export const notReported = () =>
  new HubError('NOT_REPORTED', {
    zh: '您尚未向该社区报到，或报到尚未生效。请先报到。',
    en: 'You have no active report to this community. Report to it first.',
  });

export const alreadySignedUp = () =>
  new HubError('ALREADY_SIGNED_UP', {
    zh: '您已报名该班次，不必再报。如不能参加，请取消原来的报名。',
    en: 'You are signed up for this shift already. If you cannot come, cancel that sign-up.',
  });

export const shiftsOverlap = () =>
  new HubError('SHIFTS_OVERLAP', {
    zh: '该班次与您已报名的另一班次时间重叠。请先取消其中之一。',
    en: 'The shift overlaps another one you are signed up for. Cancel one of them first.',
  });

export const outsideCheckInTime = ({ from, to }: Period) =>
  new HubError(
    'OUTSIDE_CHECK_IN_TIME',
    {
      zh: '现在不能签到：只能在班次开始前 30 分钟至结束之间签到。',
      en: 'Check-in is open from 30 minutes before the shift until it ends.',
    },
    { from, to },
  );

export const wrongCheckInCode = () =>
  new HubError('CHECK_IN_CODE_WRONG', {
    zh: '签到码不对或已过期。请看现场的签到码，重新扫码或输入。',
    en: 'The check-in code is wrong or has run out. Scan or type the one shown at the place now.',
  });

export const leavesInTheFuture = (now: Date) =>
  new HubError(
    'LEAVES_IN_THE_FUTURE',
    {
      zh: '签退时间不能晚于现在。请检查设备的时间。',
      en: 'Nobody leaves in the future. Check the clock of the device.',
    },
    { now },
  );

export const leavesBeforeArrival = (checkedInAt: Date) =>
  new HubError(
    'LEAVES_BEFORE_ARRIVAL',
    {
      zh: `您于 ${localTime(checkedInAt)} 签到，签退不能早于签到。请更正签退时间。`,
      en: `You came at ${localTime(checkedInAt)}; nobody leaves before they come. Correct the time you left.`,
    },
    { checkedInAt },
  );

export const presentElsewhere = () =>
  new HubError('PRESENT_ELSEWHERE', {
    zh: '同一时间您已在另一处签到。请先在那里签退。',
    en: 'You are checked in elsewhere at this time. Check out there first.',
  });

export const shiftIsNotOver = (endsAt: Date) =>
  new HubError(
    'SHIFT_IS_NOT_OVER',
    {
      zh: '班次尚未结束，人还可能到。请在班次结束后登记未到。',
      en: 'The shift is not over, and they may still come. Record it once it has ended.',
    },
    { endsAt },
  );
