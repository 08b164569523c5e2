import { log } from '@hub/kit/log.ts';

/**
 * What the sign-in library says, without whom it says it of: its sentences may quote names and addresses, and its facts
 * hold them. What it was refused for is told to the caller and recorded in the audit trail; only its own faults are faults.
 */
export const libraryLog =
  (to: Pick<typeof log, 'error' | 'debug'>) =>
  (_level: string, message: unknown, ...facts: unknown[]): void => {
    const fault = [message, ...facts].find((fact) => fact instanceof Error);
    if (!fault) {
      to.debug({ library: 'better-auth' }, 'it refused something');
      return;
    }
    const code = 'code' in fault ? String(fault.code) : undefined;
    to.error({ library: 'better-auth', error: fault.name, code, at: placesIn(fault) }, 'sign-in failed');
  };

/** Where it was thrown: the stack without its message, which may quote a row. */
const placesIn = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
