import type { FormattedExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { RequestContext } from '../request-context.ts';
import type { SubgraphChannel } from './subgraph-channel.ts';

export interface HttpChannelOptions {
  name: string;
  url: string;
  /** How long a subgraph may take for one fetch. */
  deadlineMs?: number;
}

/** The client's headers that a subgraph may need: in which language, for which purpose, within which request. */
const forwarded = ['accept-language', 'x-hub-purpose', 'x-request-id'];

/** A subgraph in another process: one pool of kept-alive connections, a deadline, no redirects. */
export function httpChannel({ name, url, deadlineMs = 5000 }: HttpChannelOptions): SubgraphChannel {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: 50,
    connect: { timeout: deadlineMs },
    headersTimeout: deadlineMs,
    bodyTimeout: deadlineMs,
  });
  return {
    name,
    async execute({ query, operationName, variables }, context) {
      const { body } = await pool.request({
        method: 'POST',
        path: pathname + search,
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headersOf(context) },
        body: JSON.stringify({ query, operationName, variables }),
        signal: AbortSignal.timeout(deadlineMs),
      });
      const answer: unknown = await body.json();
      if (!isResult(answer)) throw new Error(`${name} answered something that is no GraphQL result.`);
      return answer;
    },
    async isReady() {
      const { statusCode, body } = await pool.request({ method: 'GET', path: '/ready' });
      await body.dump();
      return statusCode === 200;
    },
    close: () => pool.close(),
  };
}

const headersOf = ({ header, token }: RequestContext): Record<string, string> => ({
  ...Object.fromEntries(forwarded.flatMap((name) => (header(name) ? [[name, header(name) ?? '']] : []))),
  ...(token && { authorization: `Bearer ${token}` }),
});

const isResult = (answer: unknown): answer is FormattedExecutionResult =>
  typeof answer === 'object' && answer !== null && ('data' in answer || 'errors' in answer);
