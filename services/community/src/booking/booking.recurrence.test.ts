import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrencesOf } from './booking.recurrence.ts';

const first = { from: new Date('2026-05-29T19:00:00+08:00'), to: new Date('2026-05-29T21:00:00+08:00') };

const daysOf = (recurrence: string) =>
  occurrencesOf(first, recurrence).map(({ from }) => from.toISOString().slice(0, 10));

describe('a series', () => {
  it('is one occurrence without a recurrence', () => {
    expect(occurrencesOf(first, null)).toEqual([first]);
  });

  it('on every fifth Friday leaves out the months that have none', () => {
    expect(daysOf('FREQ=MONTHLY;BYDAY=5FR;COUNT=3')).toEqual(['2026-05-29', '2026-07-31', '2026-10-30']);
  });

  it.each([
    ['RRULE:FREQ=WEEKLY;COUNT=2', ['2026-05-29', '2026-06-05']],
    ['freq=weekly;count=2', ['2026-05-29', '2026-06-05']],
    ['FREQ=WEEKLY;UNTIL=20260605', ['2026-05-29', '2026-06-05']],
    ['FREQ=WEEKLY;UNTIL=20260605T110000Z', ['2026-05-29', '2026-06-05']],
    ['FREQ=WEEKLY;UNTIL=20260605T105959Z', ['2026-05-29']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SU;COUNT=3', ['2026-05-29', '2026-05-31', '2026-06-12']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2', ['2026-05-29', '2026-06-30']],
    ['FREQ=YEARLY;COUNT=2', ['2026-05-29', '2027-05-29']],
  ])('written %s is on %j', (recurrence, days) => {
    expect(daysOf(recurrence)).toEqual(days);
  });

  it('keeps its length and its local time', () => {
    for (const { from, to } of occurrencesOf(first, 'FREQ=DAILY;COUNT=60')) {
      expect(to.getTime() - from.getTime()).toBe(7_200_000);
      expect(from.toISOString()).toMatch(/T11:00:00/);
    }
  });

  it('begins with the use that is asked for', () => {
    expect(() => occurrencesOf(first, 'FREQ=WEEKLY;BYDAY=MO;COUNT=2')).toThrow(
      expect.objectContaining({
        code: 'FIRST_USE_NOT_IN_SERIES',
        details: { firstOfSeries: new Date('2026-06-01T19:00:00+08:00') },
      }),
    );
  });
});

const hostile = [
  'FREQ=WEEKLY',
  'COUNT=2',
  'FREQ=DAILY;COUNT=61',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;COUNT=-3',
  'FREQ=DAILY;COUNT=2.5',
  'FREQ=DAILY;COUNT=ten',
  'FREQ=DAILY;COUNT=2;COUNT=1000',
  'FREQ=DAILY;COUNT=2;UNTIL=20260601',
  'FREQ=DAILY;UNTIL=99991231',
  'FREQ=DAILY;UNTIL=20200101',
  'FREQ=DAILY;UNTIL=20261399',
  'FREQ=DAILY;UNTIL=nonsense',
  'FREQ=SECONDLY;COUNT=3',
  'FREQ=SECONDLY;COUNT=1000000',
  'FREQ=HOURLY;COUNT=3',
  'FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3;COUNT=50',
  'FREQ=DAILY;INTERVAL=0;COUNT=2',
  'FREQ=DAILY;INTERVAL=-1;COUNT=2',
  'FREQ=DAILY;INTERVAL=999999999;COUNT=3',
  'FREQ=YEARLY;INTERVAL=99999999999999999999;COUNT=3',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231',
  'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11;COUNT=60',
  'FREQ=WEEKLY;BYDAY=XX;COUNT=2',
  'FREQ=WEEKLY;COUNT=2;SOMETHING=ELSE',
  'RSCALE=CHINESE;FREQ=YEARLY;COUNT=3',
  'DTSTART:20200101T000000Z\nRRULE:FREQ=DAILY;COUNT=2',
  'FREQ=DAILY;COUNT=2\nRDATE:20300101T000000Z',
  'FREQ=DAILY;COUNT=2;',
  'FREQ==DAILY;COUNT=2',
  '__proto__=DAILY;FREQ=DAILY;COUNT=2',
  'constructor=1;FREQ=DAILY;COUNT=2',
  `FREQ=WEEKLY;BYDAY=${Array(1000).fill('FR').join(',')};COUNT=2`,
  'x'.repeat(4000),
];

describe('a recurrence', () => {
  it.each(hostile.map((recurrence) => [recurrence.slice(0, 60), recurrence]))(
    'written %j is refused, and quickly',
    (_, recurrence) => {
      const before = process.cpuUsage();
      expect(() => occurrencesOf(first, recurrence)).toThrow(
        expect.objectContaining({ code: 'BAD_RECURRENCE' }),
      );
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(100);
    },
  );

  it('of any parts is a series of at most sixty uses, or a refusal', () => {
    const part = fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=WEEKLY',
      'FREQ=MONTHLY',
      'FREQ=YEARLY',
      'INTERVAL=999',
      'COUNT=60',
      'UNTIL=20991231',
      'BYDAY=-5FR,1MO',
      'BYMONTHDAY=-31,31,99',
      'BYMONTH=2,13',
      'BYSETPOS=-366,366',
      'WKST=SU',
    );
    fc.assert(
      fc.property(fc.uniqueArray(part, { maxLength: 8 }), (chosen) => {
        try {
          const uses = occurrencesOf(first, chosen.join(';'));
          expect(uses.length).toBeLessThanOrEqual(60);
          expect(uses[0]).toEqual(first);
        } catch (error) {
          const refusals = ['BAD_RECURRENCE', 'FIRST_USE_NOT_IN_SERIES'];
          expect(refusals).toContain((error as { code?: string }).code);
        }
      }),
    );
  });
});
