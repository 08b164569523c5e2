import { DefaultLogger, type LogContext, type LoggerOptions } from '@mikro-orm/core';
import type { Span } from './spans.ts';
import { currentCounts, currentSpan } from './under-way.ts';

/** Counts a statement for the request that asks it, and begins its span; the text is one without values. */
export function watchStatement(database: string, text: string, startedAt?: Date): Span | undefined {
  const counts = currentCounts();
  if (counts) counts.statements = (counts.statements ?? 0) + 1;
  return currentSpan()?.begin(nameOf(text), {
    kind: 'client',
    startedAt,
    attributes: { 'db.system.name': 'postgresql', 'db.namespace': database, 'db.query.text': text },
  });
}

/** What is called with arguments is a function. */
const tables = /\binto\s+"?(\w+)|\b(?:from|update|join)\s+"?(\w+)\b(?!\s*\()/i;

/** What it does, and to which table. */
function nameOf(text: string): string {
  const [verb = 'sql'] = /\w+/.exec(text) ?? [];
  const [, written, read] = tables.exec(text) ?? [];
  return [verb.toLowerCase(), written ?? read].filter(Boolean).join(' ');
}

/** The ORM's log, by which its statements are watched: it is told of each when it has been answered. */
export class WatchingLogger extends DefaultLogger {
  readonly #database: string;

  constructor(database: string, options: LoggerOptions) {
    super(options);
    this.#database = database;
  }

  override logQuery(context: { query: string } & LogContext): void {
    const { query, took = 0, level } = context;
    const span = watchStatement(this.#database, query, new Date(Date.now() - took));
    span?.end(level === 'error' ? 'error' : undefined);
    super.logQuery(context);
  }
}
