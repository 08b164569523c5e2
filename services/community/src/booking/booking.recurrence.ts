import { localZone } from '@hub/kit/clock.ts';
import type { Period } from '@hub/kit/period.ts';
import { RRuleTemporal } from 'rrule-temporal';
import { badRecurrence } from './booking.errors.ts';

const mostOccurrences = 60;

/** The periods of a series: the first one, repeated by an RRULE in local time, so that 19:00 stays 19:00. */
export function occurrencesOf(first: Period, recurrence: string | null): Period[] {
  if (!recurrence) return [first];
  const length = first.to.getTime() - first.from.getTime();
  return startsOf(first.from, recurrence).map((start) => ({
    from: start,
    to: new Date(start.getTime() + length),
  }));
}

function startsOf(first: Date, recurrence: string): Date[] {
  if (!/\b(COUNT|UNTIL)=/i.test(recurrence)) throw badRecurrence(recurrence);
  try {
    const dtstart = Temporal.Instant.fromEpochMilliseconds(first.getTime()).toZonedDateTimeISO(localZone);
    const rule = new RRuleTemporal({ rruleString: recurrence.replace(/^RRULE:/i, ''), dtstart });
    const starts = rule.all((_, i) => i <= mostOccurrences).map((at) => new Date(at.epochMilliseconds));
    if (starts.length > 0 && starts.length <= mostOccurrences) return starts;
  } catch (error) {
    throw Object.assign(badRecurrence(recurrence), { cause: error });
  }
  throw badRecurrence(recurrence);
}
