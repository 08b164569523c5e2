import type { TargetName } from '../targets.ts';

/** The status of the answer, and the code of its errors; no code where nothing is wrong. */
export type Expected = readonly [status: number, code?: string];

/** One kind of hostile input, and what is right. */
export interface Kind {
  /** What it is, as a sentence goes on after what it is sent to. */
  what: string;
  /** All that goes over the connection. */
  bytes: string | Buffer;
  expected: Expected;
  /** Where a target is to answer otherwise. */
  but?: Partial<Record<TargetName, Expected>> | undefined;
}

export const host = 'Host: hub.example\r\n';
export const isJson = 'Content-Type: application/json\r\n';

/** A request with headers, each ended by its line's end, and a body whose length is told. */
export function request(line: string, headers: string, body: string | Buffer = ''): Buffer {
  const bytes = Buffer.from(body);
  const length = bytes.length > 0 ? `Content-Length: ${bytes.length}\r\n` : '';
  const head = `${line} HTTP/1.1\r\n${host}Connection: close\r\n${headers}${length}\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}

/** A body at the graph's address, as JSON; whatever is no text is written as such. */
export const post = (body: unknown, headers = ''): Buffer =>
  request(
    'POST /graphql',
    `${isJson}${headers}`,
    typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  );

export const asking = (query: string, others: object = {}, headers = ''): Buffer =>
  post({ query, ...others }, headers);

/** A GET past the protection against forged requests. */
export const get = (search: string, headers = ''): Buffer =>
  request(`GET /graphql?${search}`, `apollo-require-preflight: 1\r\n${headers}`);

export const least = '{ __typename }';
export const parameters = (values: Record<string, string>): string => new URLSearchParams(values).toString();

/** For a subgraph's process, which is asked by POST alone. */
export const postOnly = { 'a subgraph’s process': [405, 'METHOD_NOT_ALLOWED'] } as const;
