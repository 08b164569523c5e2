import { describe, expect, it } from 'vitest';
import { demonstrationStart, localDay, startOfDay } from './clock.ts';
import { sharedClock } from './shared-clock.ts';

describe('a clock set to an instant', () => {
  it('shows it and runs', async () => {
    const clock = sharedClock(demonstrationStart);
    const first = clock.now().getTime();
    expect(first - demonstrationStart.getTime()).toBeLessThan(1000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(clock.now().getTime()).toBeGreaterThan(first);
  });

  it('is set forward by another that is ahead, and by nothing else', () => {
    const clock = sharedClock(demonstrationStart);
    const later = new Date(demonstrationStart.getTime() + 60_000);
    for (const other of [demonstrationStart, later, demonstrationStart, new Date('no instant')])
      clock.hear(other);
    expect(clock.now().getTime() - later.getTime()).toBeLessThan(1000);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(later.getTime());
  });
});

describe('a local day', () => {
  it('begins eight hours before the day of UTC', () => {
    expect(localDay(new Date('2026-04-14T16:00:00Z'))).toBe('2026-04-15');
    expect(localDay(new Date('2026-04-14T15:59:59Z'))).toBe('2026-04-14');
    expect(startOfDay('2026-04-15')).toEqual(new Date('2026-04-14T16:00:00Z'));
  });
});
