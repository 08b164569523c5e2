import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';
import { NotAsked, TooLate } from './subgraph-channel.ts';

export interface Post {
  path: string;
  headers: Record<string, string>;
  body: string;
  /** How long the whole answer may take, waiting for a connection included. */
  deadlineMs: number;
  longestBytes: number;
}

/** Asked again it would be as long again. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/**
 * Sends a text and gives the text that comes back. It listens to the connection itself: the stream and the signal that
 * undici's `request` makes for every request cost more than everything else the gateway does for a small fetch.
 */
export function post(
  pool: Pool,
  { path, headers, body, deadlineMs, longestBytes }: Post,
): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let received: IncomingHttpHeaders = {};
    let bytes = 0;
    /** Set once it is being sent: until then the subgraph has surely read nothing of it. */
    let sending: Dispatcher.DispatchController | undefined;
    let failure: Error | undefined;
    function fail(error: Error): void {
      clearTimeout(deadline);
      failure = error;
      reject(sending ? error : new NotAsked(error.message, { cause: error }));
      sending?.abort(error);
    }
    const deadline = setTimeout(() => fail(new TooLate(deadlineMs)), deadlineMs);
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(controller) {
        if (failure) controller.abort(failure);
        else sending = controller;
      },
      onResponseStart(_controller, statusCode, responseHeaders) {
        status = statusCode;
        received = responseHeaders;
      },
      onResponseData(_controller, chunk) {
        bytes += chunk.length;
        if (bytes > longestBytes) fail(new TooLong(`The answer is longer than ${longestBytes} bytes.`));
        else chunks.push(chunk);
      },
      onResponseEnd() {
        clearTimeout(deadline);
        const [first] = chunks;
        const whole = first && chunks.length === 1 ? first : Buffer.concat(chunks);
        // Answers that come in one turn are all read before the first is gone on with, as requests are.
        setImmediate(resolve, { status, headers: received, text: whole.toString('utf8') });
      },
      onResponseError(_controller, error) {
        fail(error);
      },
    };
    pool.dispatch({ method: 'POST', path, headers, body }, handler);
  });
}
