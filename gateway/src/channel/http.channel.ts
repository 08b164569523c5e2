import { serviceHeader } from '@hub/kit/http/service-token.ts';
import { Pool } from 'undici';
import type { FetchAnswer } from '../plan/run.ts';
import type { RequestContext } from '../request-context.ts';
import { post } from './post.ts';
import { isQuery, type SubgraphChannel } from './subgraph-channel.ts';

export interface HttpChannelOptions {
  name: string;
  url: string;
  /** How long a subgraph may take for one fetch. */
  deadlineMs?: number;
  /** By which a subgraph of the hub's own knows the gateway; never for anyone else's. */
  serviceToken?: string | undefined;
}

/** The client's headers that a subgraph may need: in which language, for which purpose, within which request. */
const forwarded = ['accept-language', 'x-hub-purpose', 'x-request-id'];

interface Question {
  body: string;
  answer: Promise<string>;
}

/** With less time than this nothing is asked again: it was the time that was too short. */
const leastMs = 10;

const leastQuery = JSON.stringify({ query: '{ __typename }' });

/** A subgraph in another process: one pool of kept-alive connections, a deadline, no redirects. */
export function httpChannel({
  name,
  url,
  deadlineMs = 5000,
  serviceToken,
}: HttpChannelOptions): SubgraphChannel {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: 50,
    connect: { timeout: deadlineMs },
    // The deadline is for all of an answer, from the asking.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = pathname + search;
  const own: Record<string, string> = serviceToken ? { [serviceHeader]: serviceToken } : {};
  /**
   * Equal questions of one caller that are on their way are asked once; each asker reads the answer for itself. Of one
   * caller they are few: to look through them takes less than to have a text of many kilobytes hashed.
   */
  const inFlight = new Map<string, Set<Question>>();

  async function ask(body: string, context: RequestContext, withinMs = deadlineMs): Promise<string> {
    const headers = { ...headersOf(context), ...own };
    const { status, text } = await post(pool, { path, headers, body, deadlineMs: withinMs });
    if (!text.trimStart().startsWith('{'))
      throw new Error(`${name} answered ${status} with something that is no JSON object.`);
    return text;
  }

  /** A read that fails for another reason than time is asked once more: a connection is cut when a process is replaced. */
  async function askAgain(body: string, context: RequestContext): Promise<string> {
    const until = performance.now() + deadlineMs;
    return ask(body, context).catch((error: unknown) => {
      const leftMs = until - performance.now();
      if (leftMs < leastMs) throw error;
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
      const { statusCode, body } = await pool.request({ method: 'GET', path: '/ready', signal });
      await body.dump();
      if (statusCode !== 404) return statusCode === 200;
      // Somebody else's subgraph has no such address: it is ready when it answers the least there is to ask.
      const headers = { 'content-type': 'application/json' };
      const least = await pool.request({ method: 'POST', path, headers, body: leastQuery, signal });
      return isAnswer(await least.body.json());
    },
    close: () => pool.close(),
  };
}

function headersOf({ header, token }: RequestContext): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept: 'application/json' };
  for (const name of forwarded) {
    const value = header(name);
    if (value) headers[name] = value;
  }
  if (token) headers.authorization = `Bearer ${token}`;
  return headers;
}

const isAnswer = (answer: unknown): answer is FetchAnswer =>
  typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
