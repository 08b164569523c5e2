import { HubError } from '@hub/kit/errors.ts';
import { type Period, periodBetween } from '@hub/kit/period.ts';

/** Years that calendar and database both tell, with room on either side for buffers and the search for a free time. */
const years = { first: 1900, last: 2999 };

/** The period a caller asks about, or a refusal that comes before any SQL. */
export function askedPeriod(from: Date, to: Date, mostDays?: number): Period {
  for (const instant of [from, to]) {
    const year = instant.getUTCFullYear();
    if (year < years.first || year > years.last) throw periodOutOfRange(instant);
  }
  return periodBetween(from, to, mostDays);
}

const periodOutOfRange = (instant: Date) =>
  new HubError(
    'PERIOD_OUT_OF_RANGE',
    {
      zh: `时间应在 ${years.first} 年至 ${years.last} 年之间。请更正年份。`,
      en: `A time lies in the years ${years.first} to ${years.last}. Correct the year.`,
    },
    { instant },
  );
