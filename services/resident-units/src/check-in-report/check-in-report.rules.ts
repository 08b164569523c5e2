import type { CheckInReport } from './check-in-report.entity.ts';

/** A report is renewed every half year. */
export const nextReportDue = (day: string): string =>
  Temporal.PlainDate.from(day).add({ months: 6 }).toString();

/** Whether the day by which it was to be renewed has passed. */
export const isOverdue = ({ nextReportDue }: Pick<CheckInReport, 'nextReportDue'>, today: string): boolean =>
  nextReportDue !== null && nextReportDue < today;

/** The hours a member should serve in a year, where their plan does not say otherwise. */
export const targetHours = 50;
