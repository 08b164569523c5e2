import { STATUS_CODES } from 'node:http';
import type { HttpRefusal } from './http.errors.ts';

/** The refusal of a client of whom nothing is known yet, not even the language. */
const bodyOf = ({ code, sentence, details }: HttpRefusal): string =>
  JSON.stringify({
    errors: [{ message: `${sentence.zh} ${sentence.en}`, extensions: { code, ...details } }],
  });

/** A whole answer as it goes over a connection that is then closed, for requests that no handler gets to see. */
export function rawAnswer(refusal: HttpRefusal): string {
  const body = bodyOf(refusal);
  return [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
