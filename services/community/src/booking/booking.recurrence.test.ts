import { describe, expect, it } from 'vitest';
import { occurrencesOf } from './booking.recurrence.ts';

const first = { from: new Date('2026-05-29T19:00:00+08:00'), to: new Date('2026-05-29T21:00:00+08:00') };

describe('a series', () => {
  it('is one occurrence without a recurrence', () => {
    expect(occurrencesOf(first, null)).toEqual([first]);
  });

  it('on every fifth Friday leaves out the months that have none', () => {
    const starts = occurrencesOf(first, 'FREQ=MONTHLY;BYDAY=5FR;COUNT=3').map(({ from }) =>
      from.toISOString(),
    );
    expect(starts).toEqual([
      '2026-05-29T11:00:00.000Z',
      '2026-07-31T11:00:00.000Z',
      '2026-10-30T11:00:00.000Z',
    ]);
  });

  it('keeps its length', () => {
    for (const { from, to } of occurrencesOf(first, 'FREQ=WEEKLY;COUNT=4')) {
      expect(to.getTime() - from.getTime()).toBe(7_200_000);
    }
  });

  it.each(['FREQ=WEEKLY', 'FREQ=DAILY;COUNT=61', 'COUNT=2', 'nonsense;COUNT=1'])(
    'is refused as %s',
    (recurrence) => {
      expect(() => occurrencesOf(first, recurrence)).toThrow(
        expect.objectContaining({ code: 'BAD_RECURRENCE' }),
      );
    },
  );
});
