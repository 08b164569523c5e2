import { type HubError, subgraphUnavailable, writeUncertain } from '@hub/kit/errors.ts';
import { currentCounts, currentSpan } from '@hub/kit/watching/under-way.ts';
import type { FetchAnswer, FetchRequest } from '../plan/run.ts';
import type { RequestContext } from '../request-context.ts';
import { Circuit, type CircuitSettings, type CircuitState, isBroken } from './circuit.ts';
import { inPlace, missingFields, requestTimedOut } from './in-place.ts';
import { Outage, saysAway } from './outage.ts';
import { answersNonsense, readAnswer } from './read-answer.ts';
import {
  type AskSubgraph,
  isQuery,
  NotAsked,
  type SubgraphChannel,
  type SubgraphQuery,
} from './subgraph-channel.ts';
import { usually } from './subgraph-options.ts';
import { traced } from './traced.ts';
import { within } from './within.ts';

export interface AnsweringOptions {
  circuit?: CircuitSettings | undefined;
  now?: (() => Date) | undefined;
}

/** A channel that always answers: in the subgraph's place when that does not. */
export interface AnsweringChannel extends Omit<SubgraphChannel, 'deadlineMs'> {
  readonly circuit: CircuitState;
}

/** How long a client waits for the request that finds out whether a subgraph is back. */
const probePatienceMs = 500;

/**
 * Asks a subgraph, and answers in its place when it does not: no data, and an error for every field that is missing,
 * with paths as the subgraph's own would have. A client is answered within its own deadline; what it has asked goes on
 * until the subgraph's, which shows whether that answers.
 */
export function answering(
  channel: SubgraphChannel,
  { circuit: settings = usually.circuit, now = () => new Date() }: AnsweringOptions = {},
): AnsweringChannel {
  const { name, deadlineMs } = channel;
  const outage = new Outage(name, now);
  const isAway = (answer: unknown): boolean => saysAway(answer as FetchAnswer, name);
  const circuit = new Circuit({ ...settings, deadlineMs, isFailure: isAway });
  const away = () => subgraphUnavailable(name, { since: outage.since, circuit: 'open' });

  /** The error for what is missing when asking has thrown. */
  function errorFor(error: unknown, isWrite: boolean): HubError {
    if (isBroken(error)) return away();
    const since = outage.goesOn();
    outage.tell(error);
    const isDone = isWrite && !(error instanceof NotAsked);
    return isDone ? writeUncertain({ subgraph: name }) : subgraphUnavailable(name, { since });
  }

  function prepare(query: SubgraphQuery): AskSubgraph {
    const ask = channel.prepare(query);
    const missing = missingFields(query.document);
    const isWrite = !isQuery(query.document);
    const without = (error: HubError, request: FetchRequest, { caller }: RequestContext): FetchAnswer =>
      inPlace(error, missing(request), caller.locale);

    // Whether a write was done that is answered with nonsense, nobody can say.
    const unusable = isWrite ? writeUncertain({ subgraph: name }) : answersNonsense(name);

    async function read(request: FetchRequest, context: RequestContext): Promise<FetchAnswer> {
      const counts = currentCounts();
      if (counts) counts.subgraphRequests++;
      const said = await ask(request, context);
      return readAnswer(said, request, () => without(unusable, request, context));
    }

    async function answered(request: FetchRequest, context: RequestContext): Promise<FetchAnswer> {
      try {
        const answered = await circuit.run(() => read(request, context));
        // What it says of its database it has written down itself.
        if (isAway(answered)) outage.goesOn();
        else outage.ends();
        return answered;
      } catch (error) {
        return without(errorFor(error, isWrite), request, context);
      }
    }

    function answer(request: FetchRequest, context: RequestContext): Promise<FetchAnswer> {
      const parent = currentSpan();
      return parent
        ? traced(parent, channel, request, () => answered(request, context))
        : answered(request, context);
    }

    return (request, context) => {
      const leftMs = context.deadlineAt - performance.now();
      if (leftMs <= 0) return Promise.resolve(without(requestTimedOut(), request, context));
      // A write that is sent is waited for; while it is away, a read is not waited for long.
      if (circuit.state !== 'closed' && !isWrite && leftMs > probePatienceMs)
        return within(probePatienceMs, answer(request, context), () => without(away(), request, context));
      if (leftMs >= deadlineMs) return answer(request, context);
      return within(leftMs, answer(request, context), () =>
        without(isWrite ? writeUncertain({ subgraph: name }) : requestTimedOut(), request, context),
      );
    };
  }

  return {
    name,
    get circuit() {
      return circuit.state;
    },
    prepare,
    isReady: () => channel.isReady(),
    close: () => channel.close(),
  };
}
