import { inspect } from 'node:util';

/** Why a program cannot start, for whoever starts it: a message that says what to do, and no stack. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** Has a program that cannot go on say why, and end. */
export function endWithReason(): void {
  process.once('uncaughtException', (error) => {
    process.stderr.write(`${error instanceof CannotStart ? error.message : inspect(error)}\n`);
    process.exit(1);
  });
}
