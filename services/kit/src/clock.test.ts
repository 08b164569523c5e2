import { describe, expect, it } from 'vitest';
import { clockFrom, demonstrationStart, localDay, startOfDay } from './clock.ts';

describe('a clock set to an instant', () => {
  it('shows it and runs', async () => {
    const clock = clockFrom(demonstrationStart);
    const first = clock.now().getTime();
    expect(first - demonstrationStart.getTime()).toBeLessThan(1000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.now().getTime()).toBeGreaterThan(first);
  });
});

describe('a local day', () => {
  it('begins eight hours before the day of UTC', () => {
    expect(localDay(new Date('2026-04-14T16:00:00Z'))).toBe('2026-04-15');
    expect(localDay(new Date('2026-04-14T15:59:59Z'))).toBe('2026-04-14');
    expect(startOfDay('2026-04-15')).toEqual(new Date('2026-04-14T16:00:00Z'));
  });
});
