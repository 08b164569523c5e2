import type { HouseholdCase } from './household-case.entity.ts';
import { HouseholdCaseState } from './household-case.state.ts';

/** The last day until which a case that is opened on a day can be a reason: a year on. */
export const latestEnd = (day: string): string => Temporal.PlainDate.from(day).add({ years: 1 }).toString();

export const endsInTime = (untilDay: string, openedOn: string): boolean =>
  openedOn <= untilDay && untilDay <= latestEnd(openedOn);

/** Whether the case is a reason on that day. */
export const isLive = (
  { state, untilDay }: Pick<HouseholdCase, 'state' | 'untilDay'>,
  day: string,
): boolean => state === HouseholdCaseState.OPEN && day <= untilDay;

/** The same, as a filter. */
export const liveOn = (day: string) => ({ state: HouseholdCaseState.OPEN, untilDay: { $gte: day } });
