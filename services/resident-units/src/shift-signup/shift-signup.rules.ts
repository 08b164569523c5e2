import type { Period } from '@hub/kit/period.ts';

const minute = 60_000;

interface ShiftTimes {
  startsAt: Date;
  endsAt: Date;
}

/** When a member may check in: from half an hour before the shift until it ends. */
export const checkInPeriod = ({ startsAt, endsAt }: ShiftTimes): Period => ({
  from: new Date(startsAt.getTime() - 30 * minute),
  to: endsAt,
});

/** What of a member's presence was service: nothing before the shift began or after it ended. */
export const servedWithin = ({ startsAt, endsAt }: ShiftTimes, { from, to }: Period): Period => ({
  from: from < startsAt ? startsAt : from,
  to: to > endsAt ? endsAt : to,
});
