/** Where the hub reads the time, so that the demonstration and the tests can have their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The zone of every local day and quarter; a community's rows are instants, its calendar is local. */
export const localZone = 'Asia/Shanghai';

/** The instant at which the demonstration begins. */
export const demonstrationStart = new Date('2026-04-15T09:00:00+08:00');

/** A clock that shows `start` now and runs from there. */
export function clockFrom(start: Date): Clock {
  const ahead = start.getTime() - Date.now();
  return { now: () => new Date(Date.now() + ahead) };
}

/** The local calendar day of an instant, as `2026-04-15`. */
export const localDay = (instant: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(localZone)
    .toPlainDate()
    .toString();

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
