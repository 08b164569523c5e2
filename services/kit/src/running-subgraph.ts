import type { EntityManager } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { AuditEntry } from './audit-entry.entity.ts';
import type { Caller } from './caller.ts';
import { type Clock, clockFrom, demonstrationStart, systemClock } from './clock.ts';
import { Context } from './context.ts';
import { bringUpToDate, type DatabaseOptions, isMigrated, openDatabase } from './database.ts';
import { Demonstration } from './demonstration.entity.ts';
import { type Execute, executorOf } from './executor.ts';
import { formatError, type ReportUnexpected } from './format-error.ts';
import type { Subgraph } from './subgraph.ts';
import { schemaOf } from './subgraph-schema.ts';

/** A subgraph on its database, ready to execute: in the gateway's process, or behind HTTP. */
export interface RunningSubgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Whether demonstration data is loaded. */
  readonly demonstration: boolean;
  readonly clock: Clock;
  /** For what a process does beside answering: signing in, watching. */
  readonly em: EntityManager;
  /** The context of all fetches of one request. */
  contextFor(caller: Caller): Context;
  execute: Execute;
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

export interface SubgraphOptions extends DatabaseOptions {
  report: ReportUnexpected;
  /** Overrides the clock that the data calls for. */
  clock?: Clock;
}

/** Migrates the subgraph's database and opens it. */
export async function openSubgraph(subgraph: Subgraph, options: SubgraphOptions): Promise<RunningSubgraph> {
  const orm = openDatabase(subgraph, options);
  // Building a schema lets nothing else happen: the database is asked first and answers meanwhile.
  const [, schema] = await Promise.all([bringUpToDate(subgraph, options, orm), schemaOf(subgraph)]);
  const demonstration = (await orm.em.fork().count(Demonstration)) > 0;
  const clock = options.clock ?? (demonstration ? await demonstrationClock() : systemClock);

  /** Stands still while the hub does: it goes on from the last thing that was written. */
  async function demonstrationClock(): Promise<Clock> {
    const [last] = await orm.em.fork().find(AuditEntry, {}, { orderBy: { seq: 'desc' }, limit: 1 });
    return clockFrom(last && last.at > demonstrationStart ? last.at : demonstrationStart);
  }

  const run = executorOf(schema, (error, locale) => formatError(error, locale, options.report));
  const underWay = new Set<Promise<unknown>>();
  let closed = false;

  return {
    name: subgraph.name,
    schema,
    demonstration,
    clock,
    em: orm.em,
    contextFor: (caller) => new Context(orm.em, caller, clock),
    async execute(request, context) {
      // The ORM would connect again, and nobody would close that connection.
      if (closed) throw new Error(`${subgraph.name} is closed.`);
      const answer = run(request, context).finally(() => underWay.delete(answer));
      underWay.add(answer);
      return answer;
    },
    isReady: async () => (await orm.isConnected()) && (await isMigrated(subgraph, orm)),
    async close() {
      // Whoever asked may be gone already, but a connection that is just being opened for them would never be given back.
      while (underWay.size > 0) await Promise.allSettled(underWay);
      closed = true;
      await orm.close();
    },
  };
}
