import { readFileSync } from 'node:fs';
import { Pool } from 'undici';

export interface Round {
  requests: number;
  perSecond: number;
  p95Ms: number;
  p99Ms: number;
  /** Seconds of CPU of the measured processes for a thousand requests. */
  cpuPerThousand: number;
  rssMb: number;
}

export interface Load {
  port: number;
  pid: number;
  /** Other processes that work for the answer. */
  alongside?: readonly number[];
  body: string;
  seconds: number;
  connections: number;
  /** Every request a user's own, or all of them the same. */
  mode: 'per user' | 'identical';
  /** The users, for a server that wants to know them; made-up names, if none are given. */
  tokens?: readonly string[];
}

let user = 0;

/** Keeps as many requests in flight as there are connections, for a while. */
export async function load({
  port,
  pid,
  alongside = [],
  body,
  seconds,
  connections,
  mode,
  tokens,
}: Load): Promise<Round> {
  const pids = [pid, ...alongside];
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  const latencies: number[] = [];
  const cpuBefore = sum(pids.map(cpuSeconds));
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const keepAsking = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      const no = mode === 'per user' ? user++ : 0;
      const token = tokens ? tokens[no % tokens.length] : `user-${no}`;
      const status = await statusOf(pool, { ...post.headers, authorization: `Bearer ${token}` }, body);
      if (status !== 200) throw new Error(`An answer has the status ${status}.`);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  const took = (performance.now() - begin) / 1000;
  const cpu = sum(pids.map(cpuSeconds)) - cpuBefore;
  await pool.destroy();
  latencies.sort((a, b) => a - b);
  return {
    requests: latencies.length,
    perSecond: latencies.length / took,
    p95Ms: latencies[Math.floor(latencies.length * 0.95)] ?? 0,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
    cpuPerThousand: (cpu / latencies.length) * 1000,
    rssMb: sum(pids.map(rssMb)),
  };
}

/** Listens to the connection itself: streams would use more of the machine than many of the answers do. */
const statusOf = (pool: Pool, headers: Record<string, string>, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    let status = 0;
    pool.dispatch(
      { method: post.method, path: post.path, headers, body },
      {
        onRequestStart() {},
        onResponseStart(_controller, statusCode) {
          status = statusCode;
        },
        onResponseData() {},
        onResponseEnd: () => resolve(status),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });

export const post = {
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
} as const;

/** User and system time, in clock ticks of a hundredth of a second. */
export const cpuSeconds = (pid: number): number => ticks(pid, 11, 12) / 100;

/** The same of the children that have ended. */
export const cpuSecondsOfEnded = (pid: number): number => ticks(pid, 13, 14) / 100;

function ticks(pid: number, ...fields: number[]): number {
  const all = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return sum(fields.map((field) => Number(all[field])));
}

export function rssMb(pid: number): number {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return (Number(pages) * 4096) / 1e6;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
