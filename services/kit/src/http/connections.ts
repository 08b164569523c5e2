import type { Server } from 'node:http';
import { BlockList, isIPv6, type Socket } from 'node:net';
import { tooManyConnections } from './http.errors.ts';
import type { HttpSettings } from './http-settings.ts';
import { rawAnswer } from './raw-answer.ts';

/** What was to be received when somebody last looked, and when that was. */
interface Untaken {
  since: number;
  /** How many bytes have been sent in all when everything of it is received. */
  goal: number;
}

/** Bounds how many connections one address holds, and ends those whose client does not take what it was answered. */
export function watchConnections(server: Server, settings: HttpSettings): void {
  const open = new Map<Socket, Untaken | undefined>();
  const perAddress = new Map<string, number>();
  const isProxy = proxiesIn(settings);
  server.maxConnections = settings.HUB_MAX_CONNECTIONS;

  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (perAddress.get(address) ?? 0) + 1;
    perAddress.set(address, count);
    open.set(socket, undefined);
    socket.once('close', () => {
      open.delete(socket);
      const left = (perAddress.get(address) ?? 1) - 1;
      if (left > 0) perAddress.set(address, left);
      else perAddress.delete(address);
    });
    if (count > settings.HUB_MAX_CONNECTIONS_PER_ADDRESS && !isProxy(address)) {
      socket.write(rawAnswer(tooManyConnections()), () => socket.destroy());
    }
  });

  const sweep = setInterval(() => {
    const now = Date.now();
    for (const [socket, before] of open) {
      const untaken = untakenBy(socket, before, now);
      if (untaken !== before) open.set(socket, untaken);
      // Not closed but reset: the system too would go on keeping what nobody takes.
      if (untaken && now - untaken.since > settings.HUB_ANSWER_TIMEOUT_MS) socket.resetAndDestroy();
    }
  }, checkingIntervalMs(settings.HUB_ANSWER_TIMEOUT_MS)).unref();
  server.once('close', () => clearInterval(sweep));
}

/** Often enough that a deadline is kept to a quarter, and never more than once in a twentieth of a second. */
export const checkingIntervalMs = (deadlineMs: number): number =>
  Math.max(50, Math.min(1000, Math.floor(deadlineMs / 4)));

function untakenBy(socket: Socket, before: Untaken | undefined, now: number): Untaken | undefined {
  if (socket.writableLength === 0) return undefined;
  const received = socket.bytesWritten - socket.writableLength;
  return before && received < before.goal ? before : { since: now, goal: socket.bytesWritten };
}

export function proxiesIn({ HUB_TRUSTED_PROXIES: networks }: HttpSettings): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', length] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (length) list.addSubnet(address, Number(length), family);
    else list.addAddress(address, family);
  }
  return (address) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
