import { localZone } from '@hub/kit/clock.ts';
import type { Period } from '@hub/kit/period.ts';
import { everyone } from '@hub/kit/rule.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: '开放时段: hours that repeat every week; closing at or before opening means the next day.',
})
@SeenBy(everyone)
export class OpeningHours {
  @Field(() => [Int], { description: '星期: days of the week on which they begin, 1 Monday to 7 Sunday.' })
  weekdays: number[];

  @Field(() => String, { description: '开始: local time, as 08:00.' })
  opens: string;

  @Field(() => String, { description: '结束: local time, as 21:00; 24:00 is the end of the day.' })
  closes: string;
}

/** SQL that is true of a column which holds such hours and nothing else. */
export const readableHours = (column: string): string => {
  const time = '([01][0-9]|2[0-3]):[0-5][0-9]';
  const readable = [
    `@.opens like_regex "^${time}$"`,
    `@.closes like_regex "^(${time}|24:00)$"`,
    '@.weekdays.type() == "array" && exists(@.weekdays[*])',
    '!exists(@.weekdays[*] ? (@.type() != "number" || @ < 1 || @ > 7 || @ != @.floor()))',
  ];
  const hours = `jsonb_path_query_array(${column}, '$[*] ? (${readable.join(' && ')})')`;
  return `jsonb_typeof(${column}) = 'array' and jsonb_array_length(${hours}) = jsonb_array_length(${column})`;
};

/** Every stretch during which the hours are open between the two instants; touching stretches are one. */
export function openPeriods(hours: readonly OpeningHours[], { from, to }: Period): Period[] {
  if (hours.length === 0) return [{ from, to }];
  const stretches: Period[] = [];
  const last = dayOf(to);
  for (
    let day = dayOf(from).subtract({ days: 1 });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    for (const { weekdays, opens, closes } of hours) {
      if (!weekdays.includes(day.dayOfWeek)) continue;
      const closingDay = closes <= opens ? day.add({ days: 1 }) : day;
      stretches.push({ from: instantOf(day, opens), to: instantOf(closingDay, closes) });
    }
  }
  return merged(stretches);
}

const dayOf = (instant: Date): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(localZone).toPlainDate();

function instantOf(day: Temporal.PlainDate, time: string): Date {
  const endOfDay = time === '24:00';
  const local = (endOfDay ? day.add({ days: 1 }) : day).toZonedDateTime({
    timeZone: localZone,
    plainTime: endOfDay ? '00:00' : time,
  });
  return new Date(local.epochMilliseconds);
}

function merged(stretches: Period[]): Period[] {
  const inOrder = stretches.toSorted((a, b) => a.from.getTime() - b.from.getTime());
  return inOrder.reduce<Period[]>((open, next) => {
    const last = open.at(-1);
    if (last && next.from <= last.to) last.to = new Date(Math.max(next.to.getTime(), last.to.getTime()));
    else open.push({ ...next });
    return open;
  }, []);
}
