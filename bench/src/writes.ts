// `npm run bench:writes`: how many writes a second the hub commits to the disk, by one writer and by many, in one
// community and in many.
import { parseArgs } from 'node:util';
import { request } from 'undici';
import { bookingWrite, chairOf } from './booking-write.ts';
import { median, post } from './load.ts';
import { startNeighbourhood } from './neighbourhood.ts';
import { Processes, type Program } from './processes.ts';
import { machine, writeResult } from './rounds.ts';
import { startIssuer } from './users.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    communities: { type: 'string', default: '16' },
    writers: { type: 'string', default: '1,8,64' },
  },
});
const [seconds, communities] = [Number(values.seconds), Number(values.communities)];

/** So many bookings of each community's room were asked for. */
const bookings = new Map<number, number>();
const issuer = await startIssuer();
const processes = new Processes();
const neighbourhood = await startNeighbourhood(communities, { durable: true });
try {
  const hub = await processes.hub(neighbourhood, issuer.environment);
  await measured(hub, { writers: 8, communities: 1, seconds: 3 });
  const rows = [];
  for (const writers of values.writers.split(',').map(Number)) {
    for (const among of [1, communities]) {
      const { perSecond, medianMs, refused } = await measured(hub, { writers, communities: among, seconds });
      rows.push(`| ${writers} | ${among} | ${perSecond.toFixed(0)} | ${medianMs.toFixed(1)} | ${refused} |`);
      console.log(rows.at(-1));
    }
  }
  const head = ['| writers | communities | writes/s | median ms | not done |', '|---|---|---|---|---|'];
  writeResult('writes', [`# Writes\n\n${machine()}; ${seconds} s each.`, [...head, ...rows].join('\n')]);
} finally {
  await processes.stop();
  issuer.close();
  await neighbourhood.stop();
}

/** Each writer makes one booking after the other, in a community of its own as far as there are so many. */
async function measured(
  { port }: Program,
  { writers, communities, seconds }: { writers: number; communities: number; seconds: number },
) {
  const times: number[] = [];
  let refused = 0;
  const end = performance.now() + seconds * 1000;
  const keepWriting = async (writer: number) => {
    const community = writer % communities;
    // Writes are limited for each person: every writer is many.
    const tokens = await issuer.tokens(chairOf(community), 200);
    for (let turn = writer; performance.now() < end; turn++) {
      const begun = performance.now();
      const token = tokens[turn % tokens.length];
      const answer = await request(`http://127.0.0.1:${port}${post.path}`, {
        method: post.method,
        headers: { ...post.headers, authorization: `Bearer ${token}` },
        body: bookingWrite.body(nextOf(community), community),
      });
      const { errors } = (await answer.body.json()) as { errors?: unknown };
      if (errors) refused++;
      else times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => keepWriting(writer)));
  return { perSecond: times.length / seconds, medianMs: median(times), refused };
}

function nextOf(community: number): number {
  const next = (bookings.get(community) ?? -1) + 1;
  bookings.set(community, next);
  return next;
}
