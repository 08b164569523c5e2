import { LRUCache } from 'lru-cache';

/** Where the hub reads the time, so that the demonstration and the tests can have their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The zone of every local day and quarter; a community's rows are instants, its calendar is local. */
export const localZone = 'Asia/Shanghai';

/** The instant at which the demonstration begins. */
export const demonstrationStart = new Date('2026-04-15T09:00:00+08:00');

/** The local calendar day of an instant, as `2026-04-15`. */
export function localDay(instant: Date): string {
  // Asked for at every turn, and the zone is whole hours away from UTC: a day is one throughout an hour.
  const hour = Math.floor(instant.getTime() / 3_600_000);
  const day =
    daysByHour.get(hour) ??
    Temporal.Instant.fromEpochMilliseconds(hour * 3_600_000)
      .toZonedDateTimeISO(localZone)
      .toPlainDate()
      .toString();
  daysByHour.set(hour, day);
  return day;
}

const daysByHour = new LRUCache<number, string>({ max: 1000 });

/** The local time of an instant, as `2026-04-15 09:00`. */
export const localTime = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(localZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');

/** The first instant of a local calendar day. */
export const startOfDay = (day: string): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(localZone).epochMilliseconds);

/** The first instant after a local calendar day. */
export const endOfDay = (day: string): Date =>
  startOfDay(Temporal.PlainDate.from(day).add({ days: 1 }).toString());
