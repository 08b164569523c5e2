// Which core a process runs on, where the system has `taskset` and more than one: what is measured has one of its own, and
// what asks it and what it asks share another.
import { execFileSync, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

export const canChooseCores = availableParallelism() > 1 && spawnSync('taskset', ['-V']).status === 0;

/** This process, and those that it starts from now on, unless they are given another. */
export function stayOn(core: number): void {
  if (canChooseCores) execFileSync('taskset', ['-acp', String(core), String(process.pid)]);
}

/** What `fork` needs to start Node there, or anywhere. */
export const nodeOn = (core: number | undefined, flags: string[]) =>
  core === undefined || !canChooseCores
    ? { execArgv: flags }
    : { execPath: 'taskset', execArgv: ['-c', String(core), process.execPath, ...flags] };
