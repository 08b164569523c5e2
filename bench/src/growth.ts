// `npm run bench:growth`: the hub on the demonstration against the hub on a hundred times as many communities.
import { parseArgs } from 'node:util';
import { bookingWrite } from './booking-write.ts';
import { dashboard, dashboards } from './dashboards.ts';
import { median, rssMb } from './load.ts';
import { type Neighbourhood, startNeighbourhood } from './neighbourhood.ts';
import { Processes } from './processes.ts';
import {
  answerOf,
  howLongFrom,
  howLongOptions,
  inWords,
  interleaved,
  machine,
  medianOf,
  type Peer,
  refuseOtherAnswers,
  writeResult,
} from './rounds.ts';
import { startIssuer } from './users.ts';

const { values } = parseArgs({
  options: {
    ...howLongOptions,
    seconds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '4' },
    scale: { type: 'string', default: '100' },
    writes: { type: 'string', default: '100' },
  },
});
const [scale, writes] = [Number(values.scale), Number(values.writes)];
const howLong = howLongFrom(values);
const users = 200;
const warmUp = 20;

const issuer = await startIssuer();
const processes = new Processes();
const neighbourhoods: Neighbourhood[] = [];
try {
  const demo = await startPeer('demo', 1);
  const load = await startPeer('load', scale);
  const rows = [];
  for (const name of dashboards) rows.push(await growthOfDashboard(name, [demo, load]));
  rows.push(await growthOfWrite([demo, load]));
  rows.push(growthRow('memory of the hub, RSS MB', rssMb(demo.pid), rssMb(load.pid), 1.5));
  const sections = [header(), table(rows)];
  console.log(sections.join('\n\n'));
  writeResult('growth', sections);
} finally {
  await processes.stop();
  issuer.close();
  for (const neighbourhood of neighbourhoods) await neighbourhood.stop();
}

async function startPeer(name: string, pairs: number): Promise<Peer> {
  const neighbourhood = await startNeighbourhood(pairs);
  neighbourhoods.push(neighbourhood);
  return { name, neighbourhood, ...(await processes.hub(neighbourhood, issuer.environment)) };
}

async function growthOfDashboard(name: string, peers: [Peer, Peer]): Promise<string[]> {
  const { body, as } = dashboard(name);
  const asked = { body, mode: 'per user' as const, tokens: await issuer.tokens(as, users) };
  await refuseOtherAnswers(peers, asked);
  console.error(`${name}: ${howLong.rounds} rounds`);
  const results = await interleaved(peers, asked, howLong);
  const [demo, load] = peers.map((peer) => medianOf(results.get(peer.name), 'p95Ms')) as [number, number];
  return growthRow(`dashboard of the ${name}, p95 ms`, demo, load, 1.5);
}

/** Both take turns, one booking each, so that whatever else the machine does meets both. */
async function growthOfWrite(peers: [Peer, Peer]): Promise<string[]> {
  const tokens = await issuer.tokens(bookingWrite.as, users);
  const took = { demo: [] as number[], load: [] as number[] };
  for (let no = 0; no < warmUp + writes; no++) {
    for (const [i, peer] of peers.entries()) {
      const body = bookingWrite.body(no);
      const begun = performance.now();
      const { errors } = await answerOf(peer, { body, mode: 'per user', tokens: [tokens[no % users] ?? ''] });
      if (errors) throw new Error(`${peer.name} refuses a booking: ${JSON.stringify(errors)}`);
      if (no >= warmUp) (i === 0 ? took.demo : took.load).push(performance.now() - begun);
    }
  }
  return growthRow('a booking written, median ms', median(took.demo), median(took.load), 1.2);
}

function growthRow(what: string, demo: number, load: number, goal: number): string[] {
  return [what, demo.toFixed(1), load.toFixed(1), `${(load / demo).toFixed(2)}×`, `≤ ${goal}×`];
}

function table(rows: string[][]): string {
  return [
    `| | 2 communities | ${2 * scale} communities | growth | goal |`,
    '|---|---:|---:|---:|---:|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

function header(): string {
  const loaded = neighbourhoods[1]?.loadedInSeconds.toFixed(0);
  return [
    `${inWords(howLong)}, ${users} users, medians of the rounds; ${writes} writes in turn; ${machine()}.`,
    `${2 * scale} communities were loaded in ${loaded} s (goal: ≤ 180 s at 200).`,
  ].join('\n');
}
