import { startOfDay } from './clock.ts';
import { HubError } from './errors.ts';

/** A half-open stretch of time: `from` belongs to it, `to` does not. */
export interface Period {
  from: Date;
  to: Date;
}

export const overlaps = (a: Period, b: Period): boolean => a.from < b.to && b.from < a.to;

/** A calendar quarter 季度, written `2026Q2`. */
export interface Quarter {
  name: string;
  /** First and last local day, as `2026-04-01`. */
  firstDay: string;
  lastDay: string;
  period: Period;
}

/** Reads `2026Q2`, or refuses. */
export function quarterNamed(name: string): Quarter {
  const match = /^(20\d{2})Q([1-4])$/.exec(name);
  if (!match) throw badQuarter(name);
  const first = new Temporal.PlainDate(Number(match[1]), Number(match[2]) * 3 - 2, 1);
  const next = first.add({ months: 3 });
  return {
    name,
    firstDay: first.toString(),
    lastDay: next.subtract({ days: 1 }).toString(),
    period: { from: startOfDay(first.toString()), to: startOfDay(next.toString()) },
  };
}

/** The quarter of a local day, as `2026Q2`. */
export function quarterOfDay(day: string): string {
  const { year, month } = Temporal.PlainDate.from(day);
  return `${year}Q${Math.ceil(month / 3)}`;
}

/** The quarter after, or `steps` after; negative steps go back. */
export function quarterAfter(name: string, steps = 1): string {
  const first = Temporal.PlainDate.from(quarterNamed(name).firstDay);
  return quarterOfDay(first.add({ months: 3 * steps }).toString());
}

/** Years that calendar and database both tell, with room on either side for buffers and searches. */
const years = { first: 1900, last: 2999 };

/** A period to look at: not empty, and no longer than `mostDays`, so that no request reads years of rows. */
export function periodBetween(from: Date, to: Date, mostDays = 92): Period {
  for (const instant of [from, to]) {
    const year = instant.getUTCFullYear();
    if (year < years.first || year > years.last) throw periodOutOfRange(instant);
  }
  if (from >= to) throw emptyPeriod(from, to);
  if (to.getTime() - from.getTime() > mostDays * 86_400_000) throw periodTooLong(mostDays);
  return { from, to };
}

const badQuarter = (name: string) =>
  new HubError(
    'BAD_QUARTER',
    {
      zh: `“${name}”不是季度。请写成年份加 Q1 至 Q4，例如 2026Q2。`,
      en: `"${name}" is not a quarter. Write a year and Q1 to Q4, such as 2026Q2.`,
    },
    { quarter: name },
  );

const periodOutOfRange = (instant: Date) =>
  new HubError(
    'PERIOD_OUT_OF_RANGE',
    {
      zh: `时间应在 ${years.first} 年至 ${years.last} 年之间。请更正年份。`,
      en: `A time lies in the years ${years.first} to ${years.last}. Correct the year.`,
    },
    { instant },
  );

const emptyPeriod = (from: Date, to: Date) =>
  new HubError(
    'EMPTY_PERIOD',
    {
      zh: '时段为空：结束必须晚于开始。请调整 from 和 to。',
      en: 'The period is empty: it must end after it starts. Correct from and to.',
    },
    { from, to },
  );

const periodTooLong = (mostDays: number) =>
  new HubError(
    'PERIOD_TOO_LONG',
    {
      zh: `时段过长：一次最多查询 ${mostDays} 天。请分段查询。`,
      en: `The period is too long: ask for at most ${mostDays} days at a time.`,
    },
    { mostDays },
  );
