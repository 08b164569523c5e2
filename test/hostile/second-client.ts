import { setTimeout as wait } from 'node:timers/promises';

const question = JSON.stringify({ query: '{ communities { name } }' });

export interface SecondClient {
  /** For how long they have waited at most since they were last asked, in milliseconds. */
  longestWait(): number;
  /** Tells what went wrong, if anything did. */
  stop(): Promise<void>;
}

/** Somebody else, who asks something small over and over. */
export function secondClient(url: string): SecondClient {
  let isOver = false;
  let longest = 0;
  let since: number | undefined;
  const waited = () => Math.max(longest, since === undefined ? 0 : performance.now() - since);
  const asking = (async () => {
    while (!isOver) {
      since = performance.now();
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: question });
      const answer = (await response.json()) as { errors?: unknown };
      if (answer.errors) throw new Error(`Somebody else was answered ${JSON.stringify(answer)}`);
      longest = waited();
      since = undefined;
      await wait(10);
    }
  })();
  // Whoever stops it is told.
  asking.catch(() => undefined);
  return {
    longestWait() {
      const told = waited();
      longest = 0;
      return told;
    },
    stop() {
      isOver = true;
      return asking;
    },
  };
}
