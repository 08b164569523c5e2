import { localDay } from '../clock.ts';
import { HubError } from '../errors.ts';

// What is given for a day or an instant and is none is taken for these, so that the field it was given for can be named.
// They are of the same kind as what is: a compiled query has its arguments written out.
export const noInstant = new Date(Number.NaN);
export const noDay = '';

export const isInstant = (value: Date): boolean => !Number.isNaN(value.getTime());

const first = '1900-01-01';
const mostYearsAhead = 10;

/** Refuses a day that nobody means: a slip of the year would stand for centuries. */
export function refuseFarDay(field: string, day: string, now: Date): void {
  const today = localDay(now);
  const last = `${Number(today.slice(0, 4)) + mostYearsAhead}${today.slice(4)}`;
  if (day < first || day > last) throw farDay(field, first, last);
}

/** A day beyond the year 9999 has a sign or more digits, and is far away either way. */
export const dayOf = (instant: Date): string => {
  const year = instant.getUTCFullYear();
  return year < 1000 ? '0000-01-01' : year > 9000 ? '9999-12-31' : localDay(instant);
};

const farDay = (field: string, earliest: string, latest: string) =>
  new HubError(
    'DATE_OUT_OF_RANGE',
    {
      zh: `${field} 应在 ${earliest} 至 ${latest} 之间。请更正日期。`,
      en: `${field} lies between ${earliest} and ${latest}. Correct the date.`,
    },
    { field, earliest, latest },
  );

export const notAnInstant = (field: string) =>
  new HubError(
    'NOT_AN_INSTANT',
    {
      zh: `${field} 不是时刻。请写成 2026-05-09T10:00:00+08:00。`,
      en: `${field} is not an instant. Write it as 2026-05-09T10:00:00+08:00.`,
    },
    { field },
  );

export const notADay = (field: string) =>
  new HubError(
    'NOT_A_DAY',
    {
      zh: `${field} 不是日期。请写成 2026-05-09。`,
      en: `${field} is not a day. Write it as 2026-05-09.`,
    },
    { field },
  );
