import { readFile, stat } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { log } from '@hub/kit/log.ts';
import { inOneLine } from './in-one-line.ts';

export interface WatchOptions {
  path: string;
  /** What is served now. */
  text: string;
  /** Takes another text over, or throws what is wrong with it. */
  takeOver(text: string): Promise<void>;
  everyMs?: number;
}

export interface Watching {
  /** Looks at once, as on a signal. */
  look(): Promise<void>;
  /** Why the file as it stands is not served, if it is not. */
  refused(): string | undefined;
  stop(): void;
}

/** A file that is being written is read again after this long, until it stays as it is. */
const settledAfterMs = 50;

/**
 * Has another text of a file taken over. It is looked at every so often, because file systems do not all tell of
 * changes. What was refused is not tried again until the file changes.
 */
export function watchFile({ path, text, takeOver, everyMs = 1000 }: WatchOptions): Watching {
  let served = text;
  let seen = '';
  let refused: string | undefined;
  let looking: Promise<void> | undefined;

  async function takeOverChange(): Promise<void> {
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const mark = `${mtimeMs} ${size} ${ino}`;
      if (mark === seen) return;
      const now = await settled(path);
      seen = mark;
      if (now === served) {
        refused = undefined;
        return;
      }
      await takeOver(now);
      served = now;
      refused = undefined;
      log.warn({ file: path }, 'supergraph taken over');
    } catch (error) {
      const reason = inOneLine(error);
      if (reason !== refused) log.error({ file: path, reason }, 'supergraph refused; the one before stays');
      refused = reason;
    }
  }

  function look(): Promise<void> {
    looking ??= takeOverChange().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  const timer = setInterval(() => void look(), everyMs);
  return { look, refused: () => refused, stop: () => clearInterval(timer) };
}

async function settled(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  await setTimeout(settledAfterMs);
  return (await readFile(path, 'utf8')) === text ? text : settled(path);
}
