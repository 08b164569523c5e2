import type { FastifyReply, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client';
import { log } from '../log.ts';
import { within } from '../within.ts';
import { heldByCaches, watched } from './watched.ts';

collectDefaultMetrics();

/** Since somebody looked last: the library would write the labels down as a text for every request. */
const uncounted = new Map<string, Map<number, number>>();

new Counter({
  name: 'hub_requests_total',
  help: 'Requests over HTTP, by route and status.',
  labelNames: ['route', 'status'],
  collect() {
    for (const [route, byStatus] of uncounted)
      for (const [status, times] of byStatus) this.inc({ route, status }, times);
    uncounted.clear();
  },
});

function countRequest(route: string, status: number): void {
  const byStatus = uncounted.get(route) ?? new Map<number, number>();
  uncounted.set(route, byStatus);
  byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
}
const durations = new Histogram({
  name: 'hub_operation_duration_seconds',
  help: 'How long operations of the graph took, by name.',
  labelNames: ['operation'],
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});
const errors = new Counter({
  name: 'hub_errors_total',
  help: 'Errors in answers, by code.',
  labelNames: ['code'],
});

new Gauge({
  name: 'hub_pool_connections',
  help: 'Connections to a database that are open, and those of them that nobody uses.',
  labelNames: ['database', 'use', 'state'],
  collect() {
    this.reset();
    for (const { name: database, pools } of watched.databases) {
      for (const [use, { totalCount, idleCount }] of pools) {
        this.inc({ database, use, state: 'open' }, totalCount);
        this.inc({ database, use, state: 'idle' }, idleCount);
      }
    }
  },
});
new Gauge({
  name: 'hub_pool_waiting',
  help: 'Who waits for a connection to a database.',
  labelNames: ['database', 'use'],
  collect() {
    this.reset();
    for (const { name: database, pools } of watched.databases) {
      for (const [use, { waitingCount }] of pools) this.inc({ database, use }, waitingCount);
    }
  },
});
new Gauge({
  name: 'hub_statements_waiting',
  help: 'Statements that wait for those before them.',
  labelNames: ['database'],
  collect() {
    this.reset();
    for (const { name: database, waiting } of watched.databases) this.inc({ database }, waiting());
  },
});
new Gauge({
  name: 'hub_circuit_open',
  help: 'Whether a subgraph is not asked because it does not answer.',
  labelNames: ['subgraph'],
  collect() {
    this.reset();
    for (const circuits of watched.circuits) {
      for (const { name, circuit } of circuits()) {
        this.set({ subgraph: name }, circuit === undefined || circuit === 'closed' ? 0 : 1);
      }
    }
  },
});
new Gauge({
  name: 'hub_cache_bytes',
  help: 'What a cache holds, about, in bytes.',
  labelNames: ['cache', 'subgraph'],
  collect() {
    this.reset();
    for (const { cache, subgraph, bytes } of heldByCaches()) this.inc({ cache, subgraph }, bytes);
  },
});

/** A database that does not answer by then has no lag that could be told; that it is away is said where it is asked. */
const patienceMs = 800;

new Gauge({
  name: 'hub_event_lag_seconds',
  help: 'How long the oldest event of a subgraph has waited that its consumer has not taken, in seconds.',
  labelNames: ['subgraph', 'consumer'],
  async collect() {
    this.reset();
    const lags = [...watched.events].map(async ({ subgraph, consumer, lag }) => {
      this.set({ subgraph, consumer }, await within(patienceMs, lag()));
    });
    for (const told of await Promise.allSettled(lags))
      if (told.status === 'rejected') log.info({ err: told.reason }, 'how old events are cannot be told');
  },
});

/** Subgraphs of others may have any codes: those beyond so many are counted together. */
const mostCodes = 200;
const codes = new Set<string>();

function boundedCode(code: string): string {
  if (codes.has(code)) return code;
  if (codes.size >= mostCodes) return 'other';
  codes.add(code);
  return code;
}

export function count({ routeOptions: { url }, note }: FastifyRequest, reply: FastifyReply): void {
  countRequest(url ?? 'none', reply.statusCode);
  if (url === '/graphql') {
    const { operation = '' } = note;
    const name = watched.operations.has(operation) ? operation : 'other';
    durations.observe({ operation: name }, reply.elapsedTime / 1000);
  }
  for (const code of note.codes) errors.inc({ code: boundedCode(code) });
}

export const metrics = (): Promise<string> => register.metrics();
