/** A report is renewed every half year. */
export const nextReportDue = (day: string): string =>
  Temporal.PlainDate.from(day).add({ months: 6 }).toString();

/** The hours a member should serve in a year, where their plan does not say otherwise. */
export const targetHours = 50;
