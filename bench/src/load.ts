import { readFileSync } from 'node:fs';
import { Pool } from 'undici';

export interface Round {
  perSecond: number;
  p99Ms: number;
  /** Seconds of CPU of the measured process for a thousand requests. */
  cpuPerThousand: number;
  rssMb: number;
}

export interface Load {
  port: number;
  pid: number;
  body: string;
  seconds: number;
  connections: number;
  /** Every request a user's own, or all of them the same. */
  mode: 'per user' | 'identical';
}

let user = 0;

/** Keeps as many requests in flight as there are connections, for a while. */
export async function load({ port, pid, body, seconds, connections, mode }: Load): Promise<Round> {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  const latencies: number[] = [];
  const cpuBefore = cpuSeconds(pid);
  const begin = performance.now();
  const end = begin + seconds * 1000;
  const keepAsking = async () => {
    while (performance.now() < end) {
      const asked = performance.now();
      const token = mode === 'per user' ? `user-${user++}` : 'everyone';
      const answer = await pool.request({
        ...post,
        body,
        headers: { ...post.headers, authorization: `Bearer ${token}` },
      });
      await answer.body.arrayBuffer();
      if (answer.statusCode !== 200) throw new Error(`An answer has the status ${answer.statusCode}.`);
      latencies.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  const took = (performance.now() - begin) / 1000;
  const cpu = cpuSeconds(pid) - cpuBefore;
  await pool.destroy();
  latencies.sort((a, b) => a - b);
  return {
    perSecond: latencies.length / took,
    p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? 0,
    cpuPerThousand: (cpu / latencies.length) * 1000,
    rssMb: rssMb(pid),
  };
}

export const post = {
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
} as const;

/** User and system time, in clock ticks of a hundredth of a second. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function rssMb(pid: number): number {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return (Number(pages) * 4096) / 1e6;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
