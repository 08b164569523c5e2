import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Only root on Linux can make a disk that is small enough to be filled; elsewhere a drill goes without. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A disk of its own for PostgreSQL, in memory. */
export async function mountSmallDisk(directory: string): Promise<string> {
  const disk = join(directory, 'disk');
  await mkdir(disk, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', 'size=600m,mode=755', 'tmpfs', disk]);
  return disk;
}

export const unmountDisk = (disk: string): Promise<unknown> => run('umount', ['--lazy', disk]);

/** Takes every byte that is left, until the returned function gives them back. */
export async function fillDisk(disk: string): Promise<() => Promise<void>> {
  const file = join(disk, 'full');
  const handle = await open(file, 'w');
  const block = Buffer.alloc(1024 * 1024);
  const isFull = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOSPC') throw error;
    return undefined;
  };
  while (await handle.write(block).catch(isFull));
  await handle.close();
  return () => rm(file);
}
