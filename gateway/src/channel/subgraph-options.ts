import type { CircuitSettings } from './circuit.ts';
import { type PassedOn, usuallyPassedOn } from './passed-on.ts';

/** How a subgraph in another process is asked. */
export interface SubgraphOptions extends PassedOn {
  /** How long one fetch may take, from the asking. */
  deadlineMs: number;
  /** How often a read that failed is asked again. */
  retries: number;
  /** Most connections at once. */
  connections: number;
  /** How long a connection is kept that nobody uses. */
  keepAliveMs: number;
  longestAnswerBytes: number;
  circuit: CircuitSettings;
}

export const usually: SubgraphOptions = {
  ...usuallyPassedOn,
  deadlineMs: 5000,
  retries: 1,
  connections: 50,
  keepAliveMs: 4000,
  longestAnswerBytes: 64 * 1024 * 1024,
  circuit: { failures: 5, openMs: 250 },
};
