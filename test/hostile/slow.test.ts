import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { host, isJson } from './kinds/kind.ts';
import { secondClient } from './second-client.ts';
import { targetNames, useTargets } from './targets.ts';

const targets = useTargets({ HUB_HEADERS_TIMEOUT_MS: 500, HUB_REQUEST_TIMEOUT_MS: 800 });

/** Long enough for either of these on a machine that has much else to do. */
const untilAllAreGoneMs = 10_000;

const clients = 100;

/** What is sent at once, and what is sent over and over after it. */
const slow: readonly (readonly [what: string, begin: string, drip: string])[] = [
  ['say nothing', '', ''],
  ['send headers bit by bit', `POST /graphql HTTP/1.1\r\n${host}`, 'X-A: b\r\n'],
  ['send a body bit by bit', `POST /graphql HTTP/1.1\r\n${host}${isJson}Content-Length: 9999\r\n\r\n{`, ' '],
];

async function untilCutOff(url: string, begin: string, drip: string): Promise<void> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname, () => socket.write(begin)).resume();
  const dripping = setInterval(() => drip && socket.writable && socket.write(drip), 100);
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.on('close', resolve));
  clearInterval(dripping);
}

describe.each(targetNames)('%s lets go of', (target) => {
  it.each(slow)(`${clients} clients who %s, and serves others meanwhile`, async (_what, begin, drip) => {
    const other = secondClient(targets.urls[target]);
    const all = Array.from({ length: clients }, () => untilCutOff(targets.urls[target], begin, drip));
    const isOver = await Promise.race([Promise.all(all).then(() => true), wait(untilAllAreGoneMs, false)]);
    expect(isOver).toBe(true);
    expect(other.longestWait()).toBeLessThan(1000);
    await other.stop();
  });
});
