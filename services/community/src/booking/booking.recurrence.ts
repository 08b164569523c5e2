import { localZone } from '@hub/kit/clock.ts';
import type { Period } from '@hub/kit/period.ts';
import { RRuleTemporal } from 'rrule-temporal';
import { badRecurrence, firstUseNotInSeries } from './booking.errors.ts';

const mostOccurrences = 60;

/** The parts of an RFC 5545 RRULE that a booking may have. The time of day is the first use's; seconds are no series. */
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d?$/,
  UNTIL: /^\d{8}(T\d{6}Z)?$/,
  BYDAY: /^[+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU)(,[+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU)){0,19}$/,
  BYMONTHDAY: /^-?\d{1,2}(,-?\d{1,2}){0,30}$/,
  BYMONTH: /^\d{1,2}(,\d{1,2}){0,11}$/,
  BYSETPOS: /^-?\d{1,3}(,-?\d{1,3}){0,9}$/,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
};

/** The periods of a series: the first one, repeated by an RRULE in local time, so that 19:00 stays 19:00. */
export function occurrencesOf(first: Period, recurrence: string | null): Period[] {
  if (!recurrence) return [first];
  const length = first.to.getTime() - first.from.getTime();
  const starts = startsOf(first.from, recurrence);
  if (starts[0]?.getTime() !== first.from.getTime()) throw firstUseNotInSeries(starts[0]);
  return starts.map((start) => ({ from: start, to: new Date(start.getTime() + length) }));
}

function startsOf(first: Date, recurrence: string): Date[] {
  const rruleString = recurrence.toUpperCase().replace(/^RRULE:/, '');
  if (!isUsable(rruleString)) throw badRecurrence(recurrence);
  try {
    const dtstart = Temporal.Instant.fromEpochMilliseconds(first.getTime()).toZonedDateTimeISO(localZone);
    // A rule that never falls on a day, such as the 30th of February, is given up early.
    const rule = new RRuleTemporal({
      rruleString,
      dtstart,
      maxIterations: 1000,
      maxCandidateEvaluations: 10_000,
    });
    const starts = rule.all((_, i) => i <= mostOccurrences).map((at) => new Date(at.epochMilliseconds));
    if (starts.length > 0 && starts.length <= mostOccurrences) return starts;
  } catch (error) {
    throw Object.assign(badRecurrence(recurrence), { cause: error });
  }
  throw badRecurrence(recurrence);
}

/** Whether every part is known, well written and there once, and the series has one end. */
function isUsable(rule: string): boolean {
  const written = rule.split(';').map((part) => part.split('='));
  const names = new Set(written.map(([name = '']) => name));
  return (
    names.size === written.length &&
    names.has('FREQ') &&
    names.has('COUNT') !== names.has('UNTIL') &&
    written.every(([name = '', value = '', ...rest]) => rest.length === 0 && parts[name]?.test(value))
  );
}
