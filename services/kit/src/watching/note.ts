import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Span } from './spans.ts';

/** What is known of a request beside HTTP, for the access log and the metrics: never what it asks about. */
export interface Note {
  /** The operation's name, as the client has it. */
  operation?: string | undefined;
  /** The id of who asks. */
  caller?: string | undefined;
  /** The codes of the errors it was answered. */
  codes: string[];
  /** Where the request is traced. */
  span?: Span | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    note: Note;
  }
}

interface Answer {
  errors?: readonly { extensions?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
}

/** Adds the codes of an answer's errors. */
export function noteErrors(note: Note, { errors }: Answer): void {
  if (!errors) return;
  for (const { extensions } of errors) {
    const { code } = extensions ?? {};
    note.codes.push(typeof code === 'string' ? code : 'UNKNOWN');
  }
}

const wellFormed = /^[\w.:/+=@-]{1,128}$/;

/** The id that the client or a proxy gave the request, if it is one, or a new one; what is none goes no further. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  if (typeof given === 'string' && wellFormed.test(given)) return given;
  delete headers['x-request-id'];
  return randomUUID();
}
