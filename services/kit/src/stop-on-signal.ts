import { log } from './log.ts';
import { endTraces } from './watching/begin-traces.ts';

/** The last one comes when the terminal is closed. */
export const stopSignals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** One press reaches a process twice, from the terminal and from npm; only one that comes later is meant as a further one. */
const furtherPressMs = 1_500;

/** How long a stop may take. */
const patienceMs = 10_000;

/**
 * Has a signal end the process by `stop`, once, however often signals come; a further press after a while does not wait
 * for it. A process that ends before it has stopped still has PostgreSQL stopped behind it.
 */
export function stopOnSignal(stop: () => Promise<unknown>, code = 0, signals = stopSignals): void {
  let askedAt: number | undefined;

  function onSignal(): void {
    if (askedAt === undefined) {
      askedAt = performance.now();
      setTimeout(() => process.exit(1), patienceMs).unref();
      stop()
        .then(endTraces)
        .then(() => process.exit(code), failed);
    } else if (performance.now() - askedAt > furtherPressMs) {
      process.exit(130);
    }
  }
  for (const signal of signals) process.on(signal, onSignal);
}

/** For a program that does one thing and ends: it is broken off, but not before its PostgreSQL is there to be stopped. */
export const breakOffOnSignal = (placing: Promise<unknown>): void => stopOnSignal(() => placing, 130);

function failed(error: unknown): void {
  log.error(error, 'the stop failed');
  process.exit(1);
}
