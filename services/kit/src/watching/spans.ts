/** What a span tells of its work: names and numbers, never what a request asks about. */
export type SpanAttributes = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export interface SpanOptions {
  /** Whether it answers another process, or asks one; a part of the work, if neither. */
  kind?: 'server' | 'client' | undefined;
  attributes?: SpanAttributes | undefined;
  /** When it began, if not now. */
  startedAt?: Date | undefined;
}

/** A piece of the work for one request, which is told of when it has ended. */
export interface Span {
  readonly traceId: string;
  begin(name: string, options?: SpanOptions): Span;
  set(attributes: SpanAttributes): void;
  rename(name: string): void;
  /** Something that happened within it. */
  mark(event: string): void;
  /** `failedBy` is a code or a kind of error. */
  end(failedBy?: string): void;
  /** The headers by which another process goes on with the trace. */
  headers(): Record<string, string>;
}

/** Begins traces, and sends what has ended. */
export interface Tracer {
  /** Goes on with the trace that the headers name, if they are believed. */
  begin(name: string, options: SpanOptions & { goesOnWith?: Headers | undefined }): Span;
  /** Sends what is left. */
  end(): Promise<void>;
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Nothing as long as nobody wants traces: what makes them is not even read then. */
export const tracing: { by: Tracer | undefined } = { by: undefined };
