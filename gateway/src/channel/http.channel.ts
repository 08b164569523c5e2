import { serviceHeader } from '@hub/kit/http/service-token.ts';
import { clockHeader, type SharedClock } from '@hub/kit/shared-clock.ts';
import { currentSpan } from '@hub/kit/watching/under-way.ts';
import { Pool } from 'undici';
import type { FetchAnswer } from '../plan/run.ts';
import type { RequestContext } from '../request-context.ts';
import { headersPassedOn } from './passed-on.ts';
import { post, TooLong } from './post.ts';
import { isQuery, type SubgraphChannel } from './subgraph-channel.ts';
import { type SubgraphOptions, usually } from './subgraph-options.ts';

export interface HttpChannelOptions extends Partial<SubgraphOptions> {
  name: string;
  url: string;
  /** By which a subgraph of the hub's own knows the gateway; never for anyone else's. */
  serviceToken?: string | undefined;
  /** The hub's own, where it shows a demonstration. */
  clock?: SharedClock | undefined;
}

interface Question {
  body: string;
  answer: Promise<string>;
}

/** With less time than this nothing is asked again: it was the time that was too short. */
const leastMs = 10;

const json = { 'content-type': 'application/json', accept: 'application/json' };

const leastQuery = JSON.stringify({ query: '{ __typename }' });

/** A subgraph in another process: one pool of kept-alive connections, a deadline, no redirects. */
export function httpChannel({
  name,
  url,
  serviceToken,
  clock,
  ...options
}: HttpChannelOptions): SubgraphChannel {
  const given = { ...usually, ...options };
  const { deadlineMs, retries, longestAnswerBytes } = given;
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: given.connections,
    keepAliveTimeout: given.keepAliveMs,
    connect: { timeout: deadlineMs },
    // The deadline is for all of an answer, from the asking.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = pathname + search;
  const own = { ...json, ...(serviceToken && { [serviceHeader]: serviceToken }) };
  /**
   * Equal questions of one caller that are on their way are asked once; each asker reads the answer for itself. Of one
   * caller they are few: to look through them takes less than to have a text of many kilobytes hashed.
   */
  const inFlight = new Map<string, Set<Question>>();

  function hear(shown: string | string[] | undefined): void {
    if (typeof shown === 'string') clock?.hear(new Date(shown));
  }

  async function ask(body: string, context: RequestContext, withinMs = deadlineMs): Promise<string> {
    const told = clock && serviceToken && { [clockHeader]: clock.now().toISOString() };
    const headers = { ...headersPassedOn(given, context), ...own, ...told, ...currentSpan()?.headers() };
    const asked = { path, headers, body, deadlineMs: withinMs, longestBytes: longestAnswerBytes };
    const { status, text, headers: received } = await post(pool, asked);
    hear(received[clockHeader]);
    if (!text.trimStart().startsWith('{'))
      throw new Error(`${name} answered ${status} with something that is no JSON object.`);
    return text;
  }

  /** A read is asked again where that may help: a connection is cut when a process is replaced. */
  async function askAgain(body: string, context: RequestContext): Promise<string> {
    const until = performance.now() + deadlineMs;
    return ask(body, context).catch((error: unknown) => {
      const leftMs = until - performance.now();
      if (retries === 0 || leftMs < leastMs || error instanceof TooLong) throw error;
      return ask(body, context, leftMs);
    });
  }

  function askOnce(body: string, context: RequestContext): Promise<string> {
    const { audience } = context;
    if (audience === undefined) return askAgain(body, context);
    const asked = inFlight.get(audience) ?? new Set();
    for (const question of asked) if (question.body === body) return question.answer;
    const question = { body, answer: askAgain(body, context) };
    inFlight.set(audience, asked.add(question));
    const answered = () => forget(audience, asked, question);
    question.answer.then(answered, answered);
    return question.answer;
  }

  function forget(audience: string, asked: Set<Question>, question: Question): void {
    asked.delete(question);
    if (asked.size === 0 && inFlight.get(audience) === asked) inFlight.delete(audience);
  }

  /** Whoever asks after a write sees it: what was asked before is shared no longer. */
  const write = (body: string, context: RequestContext) => ask(body, context).finally(() => inFlight.clear());

  return {
    name,
    isRemote: true,
    deadlineMs,
    prepare({ query, operationName, document }) {
      const begin = `{"query":${JSON.stringify(query)},${operationName ? `"operationName":${JSON.stringify(operationName)},` : ''}"variables":`;
      const send = isQuery(document) ? askOnce : write;
      return async ({ variables, representations }, context) => {
        const all = representations ? { ...variables, representations } : variables;
        const answer: unknown = JSON.parse(await send(`${begin}${JSON.stringify(all)}}`, context));
        if (!isAnswer(answer)) throw new Error(`${name} answered something that is no GraphQL result.`);
        return answer;
      };
    },
    async isReady() {
      const signal = AbortSignal.timeout(deadlineMs);
      const { statusCode, headers, body } = await pool.request({ method: 'GET', path: '/ready', signal });
      hear(headers[clockHeader]);
      await body.dump();
      if (statusCode !== 404) return statusCode === 200;
      // Somebody else's subgraph has no such address: it is ready when it answers the least there is to ask.
      const least = await pool.request({ method: 'POST', path, headers: json, body: leastQuery, signal });
      return isAnswer(await least.body.json());
    },
    close: () => pool.close(),
  };
}

const isAnswer = (answer: unknown): answer is FetchAnswer =>
  typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
