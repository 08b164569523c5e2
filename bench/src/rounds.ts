// Interleaved rounds (A B C A B C …) over peers that stand on PostgreSQL, and their medians.
import { cpus } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { request } from 'undici';
import { type Load, load, median, post, type Round } from './load.ts';
import type { Neighbourhood } from './neighbourhood.ts';

export interface Peer {
  name: string;
  port: number;
  pid: number;
  alongside?: readonly number[];
  neighbourhood: Neighbourhood;
  /** What it is asked, where peers have each their own language for the same. */
  body?: string;
}

export interface HowLong {
  rounds: number;
  seconds: number;
  connections: number;
}

/** A round, and what PostgreSQL used meanwhile. */
export interface RoundOnDatabase extends Round {
  databaseCpuPerThousand: number;
}

type Asked = Pick<Load, 'body' | 'mode' | 'tokens'>;

export async function answerOf({ port, body: own }: Peer, { body, tokens }: Asked): Promise<Answer> {
  const answer = await request(`http://127.0.0.1:${port}${post.path}`, {
    method: post.method,
    headers: { ...post.headers, authorization: `Bearer ${tokens?.[0]}` },
    body: own ?? body,
  });
  return (await answer.body.json()) as Answer;
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly { message: string }[];
}

/** Refuses to measure peers that do not answer the same, apart from the moment at which they say it. */
export async function refuseOtherAnswers(peers: readonly Peer[], asked: Asked): Promise<Answer> {
  const answers = await Promise.all(peers.map((peer) => answerOf(peer, asked)));
  const [expected = {}, ...others] = answers.map(withoutMoment);
  if (expected.errors || !expected.data)
    throw new Error(`${peers[0]?.name}: ${JSON.stringify(expected.errors)}`);
  for (const [i, answer] of others.entries()) {
    if (!isDeepStrictEqual(answer, expected)) throw new Error(`${peers[i + 1]?.name} answers otherwise.`);
  }
  return expected;
}

const withoutMoment = (answer: Answer): Answer =>
  JSON.parse(JSON.stringify(answer, (key, value) => (key === 'asOf' ? undefined : value)));

/** Every peer's rounds, by its name; the first time each is asked to warm up. */
export async function interleaved(
  peers: readonly Peer[],
  asked: Asked,
  { rounds, seconds, connections }: HowLong,
): Promise<Map<string, RoundOnDatabase[]>> {
  const results = new Map<string, RoundOnDatabase[]>(peers.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const { neighbourhood, ...peer } of peers) {
      const before = await neighbourhood.cpuSeconds();
      const measured = await load({ ...asked, ...peer, body: peer.body ?? asked.body, seconds, connections });
      const used = (await neighbourhood.cpuSeconds()) - before;
      const databaseCpuPerThousand = (used / measured.requests) * 1000;
      if (round >= 0) results.get(peer.name)?.push({ ...measured, databaseCpuPerThousand });
    }
  }
  return results;
}

/** The median of one figure over a peer's rounds. */
export const medianOf = (rounds: readonly RoundOnDatabase[] = [], key: keyof RoundOnDatabase): number =>
  median(rounds.map((round) => round[key]));

export const machine = (): string => `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`;
