import { HubError } from '@hub/kit/errors.ts';

export const reviewsOwnHours = () =>
  new HubError('REVIEWS_OWN_HOURS', {
    zh: '不能审核本人的服务时长。请由社区的另一人审核。',
    en: 'Nobody reviews their own hours. Ask another who may.',
  });

export const badMinutes = (most: number) =>
  new HubError(
    'BAD_MINUTES',
    {
      zh: `认定的分钟数应为 30 的倍数，且不超过到场的 ${most} 分钟。请更正。`,
      en: `The minutes come in whole half hours, and are no more than the ${most} they were there. Correct them.`,
    },
    { most },
  );

export const dayIsFull = (left: number) =>
  new HubError(
    'DAY_IS_FULL',
    {
      zh: `每人每天最多认定 8 小时，当日还可认定 ${left} 分钟。请减少分钟数，或不予认定。`,
      en: `At most eight hours of a day count, and ${left} minutes of this one are left. Let fewer count, or reject them.`,
    },
    { left },
  );

export const reasonMissing = () =>
  new HubError('REASON_MISSING', {
    zh: '调整或不予认定须向本人说明理由。请填写说明。',
    en: 'Whoever adjusts or rejects hours tells the member why. Give a reason.',
  });

export const rejectedWithMinutes = () =>
  new HubError('REJECTED_WITH_MINUTES', {
    zh: '不予认定的时长没有分钟数。请省去分钟数，或改为认定。',
    en: 'Rejected hours have no minutes. Leave the minutes out, or approve them.',
  });

export const hoursOverlap = () =>
  new HubError('HOURS_OVERLAP', {
    zh: '该时段已有本人的另一条服务时长。请先请社区作废其中一条。',
    en: 'Other hours of the same member stand at this time. Have the community void one of them first.',
  });
