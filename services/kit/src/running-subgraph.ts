import { setTimeout } from 'node:timers/promises';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { GraphQLSchema } from 'graphql';
import { AuditEntry } from './audit-entry.entity.ts';
import type { Caller } from './caller.ts';
import { type Clock, demonstrationStart, systemClock } from './clock.ts';
import { Context } from './context.ts';
import { type DatabaseOptions, openDatabase } from './database.ts';
import { databaseTroubleIn, troubleOf } from './database-errors.ts';
import { Demonstration } from './demonstration.entity.ts';
import type { Elsewhere } from './elsewhere.ts';
import { type Execute, executorOf } from './executor.ts';
import { formatError, type ReportUnexpected } from './format-error.ts';
import { lagOfEvents } from './lag-of-events.ts';
import { log } from './log.ts';
import { bringUpToDate, isMigrated } from './migrating.ts';
import { Statements } from './reading/statements.ts';
import { sharedClock } from './shared-clock.ts';
import type { Subgraph } from './subgraph.ts';
import { schemaOf } from './subgraph-schema.ts';
import { type WatchedEvents, watched } from './watching/watched.ts';
import { within } from './within.ts';

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
  /** The way to what other subgraphs own. */
  elsewhere?: Elsewhere | undefined;
  /** Overrides the clock that the data calls for. */
  clock?: Clock;
}

/** Whoever owns the audit trail can take its guards away; anchors outside would still tell. */
async function warnOfOneRole(subgraph: string, orm: MikroORM): Promise<void> {
  const { rows } = await Statements.of(orm.em).find(
    `select has_table_privilege('audit_entry', 'delete')`,
    [],
  );
  if (rows[0]?.[0] !== true) return;
  log.warn(
    { subgraph },
    'one role owns the database and its audit trail: `npm run admin -- prepare-databases` prints how two are made',
  );
}

/** Who asks whether a subgraph is ready wants to know it now: a database that takes longer is not. */
const readyMs = 800;

/**
 * A start waits a little for its database: it may be starting too, and while modules are read and schemas are built, what
 * it says may be heard too late.
 */
async function onceThere<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === 10 || troubleOf(error) !== 'away') throw error;
      await setTimeout(100 * tries);
    }
  }
}

/** Migrates the subgraph's database and opens it. */
export async function openSubgraph(subgraph: Subgraph, options: SubgraphOptions): Promise<RunningSubgraph> {
  const orm = openDatabase(subgraph, options);
  // Building a schema lets nothing else happen: the database is asked first and answers meanwhile.
  const [{ demonstration, clock }, schema] = await Promise.all([onceThere(begin), schemaOf(subgraph)]).catch(
    async (error: unknown) => {
      await orm.close();
      throw error;
    },
  );

  async function begin() {
    await bringUpToDate(subgraph, options, orm);
    await warnOfOneRole(subgraph.name, orm);
    const demonstration = (await orm.em.fork().count(Demonstration)) > 0;
    const clock = options.clock ?? (demonstration ? await demonstrationClock() : systemClock);
    return { demonstration, clock };
  }

  /** Stands still while the hub does: it goes on from the last thing that was written. */
  async function demonstrationClock(): Promise<Clock> {
    const [last] = await orm.em.fork().find(AuditEntry, {}, { orderBy: { seq: 'desc' }, limit: 1 });
    return sharedClock(last && last.at > demonstrationStart ? last.at : demonstrationStart);
  }

  const trouble = databaseTroubleIn(subgraph.name, clock);
  const run = executorOf(subgraph.name, schema, (error, locale) =>
    formatError(error, locale, options.report, trouble),
  );
  const events: WatchedEvents = {
    subgraph: subgraph.name,
    consumer: 'publisher',
    lag: () => lagOfEvents(orm.em, clock),
  };
  watched.events.add(events);
  const underWay = new Set<Promise<unknown>>();
  let closed = false;

  return {
    name: subgraph.name,
    schema,
    demonstration,
    clock,
    em: orm.em,
    contextFor: (caller) => new Context(orm.em, caller, clock, options.elsewhere),
    async execute(request, context) {
      // The ORM would connect again, and nobody would close that connection.
      if (closed) throw new Error(`${subgraph.name} is closed.`);
      const answer = run(request, context).finally(() => underWay.delete(answer));
      underWay.add(answer);
      return answer;
    },
    isReady: () => within(readyMs, isMigrated(subgraph, orm)).catch(() => false),
    async close() {
      // Whoever asked may be gone already, but a connection that is just being opened for them would never be given back.
      while (underWay.size > 0) await Promise.allSettled(underWay);
      closed = true;
      watched.events.delete(events);
      await orm.close();
    },
  };
}
