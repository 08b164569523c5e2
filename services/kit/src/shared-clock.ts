import type { Clock } from './clock.ts';

/** The header in which the processes of one hub tell each other the time of their demonstration. */
export const clockHeader = 'x-hub-clock';

/** A demonstration's clock: each process of a hub has one, and all go on from the one that is ahead. */
export interface SharedClock extends Clock {
  /** Is told what another shows. */
  hear(other: Date): void;
}

/** Shows `start` now and runs from there. It is never set back, so nothing is dated before what preceded it. */
export function sharedClock(start: Date): SharedClock {
  let ahead = start.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + ahead),
    hear(other) {
      const told = other.getTime() - Date.now();
      if (told > ahead) ahead = told;
    },
  };
}

export const isShared = (clock: Clock): clock is SharedClock => 'hear' in clock;

/** All of several clocks as one. */
export function together(clocks: readonly Clock[]): SharedClock | undefined {
  const shared = clocks.filter(isShared);
  const [first] = shared;
  if (!first) return undefined;
  const hear = (other: Date) => {
    for (const clock of shared) clock.hear(other);
  };
  for (const clock of shared) hear(clock.now());
  return { now: () => first.now(), hear };
}
