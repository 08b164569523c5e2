import { AsyncLocalStorage } from 'node:async_hooks';
import type { Span, SpanOptions } from './spans.ts';

/** How often a request made the hub ask. */
export interface Counts {
  /** Subgraphs, in process or over HTTP. */
  subgraphRequests: number;
  /** SQL statements of subgraphs in this process; none where none was asked. */
  statements?: number | undefined;
}

/** What is under way for one request, as far as somebody wants to know of it; nothing for all others. */
interface UnderWay {
  span?: Span | undefined;
  counts?: Counts | undefined;
}

/**
 * It goes along with the work by itself: a loader gathers what several resolvers ask for, and the statements of all
 * requests go out together, so that nothing else would tell whose a statement is.
 */
const underWay = new AsyncLocalStorage<UnderWay>();

export const currentSpan = (): Span | undefined => underWay.getStore()?.span;

export const currentCounts = (): Counts | undefined => underWay.getStore()?.counts;

export const withSpan = <T>(span: Span, work: () => T): T =>
  underWay.run({ ...underWay.getStore(), span }, work);

export const withCounts = <T>(counts: Counts, work: () => T): T =>
  underWay.run({ ...underWay.getStore(), counts }, work);

/** Does a piece of the work within a span of its own, where there is a trace. */
export function inSpan<T>(name: string, options: SpanOptions, work: () => T): T {
  const span = currentSpan()?.begin(name, options);
  if (!span) return work();
  try {
    const result = withSpan(span, work);
    if (result instanceof Promise) endWith(span, result);
    else span.end();
    return result;
  } catch (error) {
    span.end(kindOf(error));
    throw error;
  }
}

/** Ends a span when its work has ended. */
export function endWith(span: Span, work: Promise<unknown>): void {
  work.then(
    () => span.end(),
    (error: unknown) => span.end(kindOf(error)),
  );
}

/** Of which kind an error is: its message may have values in it. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
