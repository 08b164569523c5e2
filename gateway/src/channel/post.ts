import type { Dispatcher, Pool } from 'undici';

export interface Post {
  path: string;
  headers: Record<string, string>;
  body: string;
  /** How long the whole answer may take. */
  deadlineMs: number;
}

/**
 * Sends a text and gives the text that comes back. It listens to the connection itself: the stream and the signal that
 * undici's `request` makes for every request cost more than everything else the gateway does for a small fetch.
 */
export function post(
  pool: Pool,
  { path, headers, body, deadlineMs }: Post,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    let deadline: NodeJS.Timeout | undefined;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(controller) {
        deadline = setTimeout(
          () => controller.abort(new Error(`No answer within ${deadlineMs} ms.`)),
          deadlineMs,
        );
      },
      onResponseStart(_controller, statusCode) {
        status = statusCode;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        clearTimeout(deadline);
        const [first] = chunks;
        const whole = first && chunks.length === 1 ? first : Buffer.concat(chunks);
        // Answers that come in one turn are all read before the first is gone on with, as requests are.
        setImmediate(resolve, { status, text: whole.toString('utf8') });
      },
      onResponseError(_controller, error) {
        clearTimeout(deadline);
        reject(error);
      },
    };
    pool.dispatch({ method: 'POST', path, headers, body }, handler);
  });
}
