import { z } from 'zod';
import { usually } from './subgraph-options.ts';

const ms = z.coerce.number().int().min(1).max(600_000);

/** How long subgraphs and requests may take, and when a subgraph is asked no longer. */
export const waitingSettings = {
  HUB_SUBGRAPH_DEADLINE_MS: ms
    .default(usually.deadlineMs)
    .describe('How long a subgraph may take for one fetch, from the asking, in milliseconds.'),
  HUB_REQUEST_DEADLINE_MS: ms
    .default(10_000)
    .describe('After how long a client is answered with what there is, in milliseconds.'),
  HUB_CIRCUIT_FAILURES: z.coerce
    .number()
    .int()
    .min(1)
    .default(usually.circuit.failures)
    .describe('How many failures of a subgraph, one after another, keep requests from it.'),
  HUB_CIRCUIT_OPEN_MS: ms
    .default(usually.circuit.openMs)
    .describe('After how long one request finds out whether such a subgraph is back, in milliseconds.'),
};

const shape = z.object(waitingSettings);

/** The settings by name; what is left out of them is as by default. */
export type WaitingSettings = z.input<typeof shape>;

export function waitingFrom(settings: WaitingSettings = {}) {
  const read = shape.parse(settings);
  return {
    deadlineMs: read.HUB_SUBGRAPH_DEADLINE_MS,
    requestDeadlineMs: read.HUB_REQUEST_DEADLINE_MS,
    circuit: { failures: read.HUB_CIRCUIT_FAILURES, openMs: read.HUB_CIRCUIT_OPEN_MS },
  };
}
