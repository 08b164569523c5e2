// Interleaved rounds (A B C A B C …) over peers, and their medians.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { request } from 'undici';
import { type Load, load, median, post, type Round } from './load.ts';
import type { Neighbourhood } from './neighbourhood.ts';

export interface Peer {
  name: string;
  port: number;
  pid: number;
  alongside?: readonly number[];
  /** The PostgreSQL it stands on, if it does. */
  neighbourhood?: Neighbourhood;
  /** What it is asked, where peers have each their own language for the same. */
  body?: string;
}

export interface HowLong {
  rounds: number;
  seconds: number;
  /** Before the first round, for each peer: a server runs for days, and its code is compiled in the first seconds. */
  warmUpSeconds: number;
  connections: number;
}

/** A round, and what PostgreSQL used meanwhile. */
export interface MeasuredRound extends Round {
  databaseCpuPerThousand: number;
}

export const inWords = ({ rounds, seconds, warmUpSeconds, connections }: HowLong): string =>
  `${rounds} interleaved rounds of ${seconds} s after ${warmUpSeconds} s to warm up, ${connections} connections`;

/** How long is measured, unless the command line says otherwise; for `parseArgs`. */
export const howLongOptions = {
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '2' },
  'warm-up': { type: 'string', default: '6' },
  connections: { type: 'string', default: '16' },
} as const;

export const howLongFrom = (values: Record<keyof typeof howLongOptions, string>): HowLong => ({
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  warmUpSeconds: Number(values['warm-up']),
  connections: Number(values.connections),
});

type Asked = Pick<Load, 'body' | 'mode' | 'tokens'>;

export async function answerOf({ port, body: own }: Peer, { body, tokens }: Asked): Promise<Answer> {
  const answer = await request(`http://127.0.0.1:${port}${post.path}`, {
    method: post.method,
    headers: { ...post.headers, authorization: `Bearer ${tokens?.[0] ?? 'everyone'}` },
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
  { rounds, seconds: usual, warmUpSeconds, connections }: HowLong,
): Promise<Map<string, MeasuredRound[]>> {
  const results = new Map<string, MeasuredRound[]>(peers.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    const seconds = round < 0 ? warmUpSeconds : usual;
    for (const { neighbourhood, ...peer } of peers) {
      const before = await neighbourhood?.cpuSeconds();
      const measured = await load({ ...asked, ...peer, body: peer.body ?? asked.body, seconds, connections });
      const used = ((await neighbourhood?.cpuSeconds()) ?? 0) - (before ?? 0);
      const databaseCpuPerThousand = (used / measured.requests) * 1000;
      if (round >= 0) results.get(peer.name)?.push({ ...measured, databaseCpuPerThousand });
    }
  }
  return results;
}

/** The median of one figure over a peer's rounds. */
export const medianOf = (rounds: readonly MeasuredRound[] = [], key: keyof MeasuredRound): number =>
  median(rounds.map((round) => round[key]));

export const machine = (): string => `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`;

/** Which versions were measured. */
export function versionsOf(packages: Iterable<string>): string {
  const versions = [...packages].map((name) => {
    const file = join(import.meta.dirname, '../node_modules', name, 'package.json');
    return `${name} ${JSON.parse(readFileSync(file, 'utf8')).version}`;
  });
  return `${versions.join(', ')}.`;
}

/** Keeps what a bench has found where the README shows it. */
export function writeResult(name: string, sections: readonly string[]): void {
  const results = join(import.meta.dirname, '../results');
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, `${name}.md`), `${sections.join('\n\n')}\n`);
}
