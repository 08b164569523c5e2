// `npm run bench:hub`: the dashboards end to end with PostgreSQL. The hub in one process and in several, against the
// stock gateway over the same subgraphs, and against PostGraphile on the same rows in one database.
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { subgraphNames } from '@hub/gateway/supergraph/names.ts';
import { databaseOf } from '@hub/kit/subgraph.ts';
import { commonBodies, saySame } from './common-fields.ts';
import { dashboard, dashboards } from './dashboards.ts';
import { startNeighbourhood } from './neighbourhood.ts';
import { inOneDatabase } from './one-database.ts';
import { Processes, type Program } from './processes.ts';
import {
  answerOf,
  howLongFrom,
  howLongOptions,
  inWords,
  interleaved,
  type MeasuredRound,
  machine,
  medianOf,
  type Peer,
  refuseOtherAnswers,
  versionsOf,
  writeResult,
} from './rounds.ts';
import { startIssuer } from './users.ts';

const { values } = parseArgs({
  options: {
    ...howLongOptions,
    dashboards: { type: 'string', default: dashboards.join() },
  },
});
const howLong = howLongFrom(values);
const users = 200;
const here = import.meta.dirname;

const neighbourhood = await startNeighbourhood(1);
const issuer = await startIssuer();
const processes = new Processes();
try {
  const peers = await startPeers();
  const names = values.dashboards.split(',');
  const sections = [header()];
  const hub = peers.at(-1);
  const postgraphile = await startPostGraphile();
  for (const name of names) if (hub) write(sections, await measureCommon(name, [postgraphile, hub]));
  for (const name of names) {
    for (const mode of ['per user', 'identical'] as const) write(sections, await measure(name, mode, peers));
  }
} finally {
  await processes.stop();
  issuer.close();
  await neighbourhood.stop();
}

/** What is measured is kept, whatever comes of the rest. */
function write(sections: string[], section: string): void {
  sections.push(section);
  console.log(section);
  writeResult('hub', sections);
}

async function startPeers(): Promise<Peer[]> {
  const subgraphs = new Map<string, Program>();
  const environment = issuer.environment;
  for (const name of subgraphNames)
    subgraphs.set(name, await processes.subgraph(name, neighbourhood, environment));
  const alongside = [...subgraphs].map(([, { pid }]) => pid);
  // Who signs in the hub knows in its own process.
  const ofTheHub = [...subgraphs].flatMap(([name, { pid }]) => (name === 'identity' ? [] : [pid]));
  const urls = [...subgraphs].map(([name, { port }]) => [
    `${databaseOf({ name }).toUpperCase()}_URL`,
    urlOf(port),
  ]);
  const stock = await processes.peer('peer.ts', ['stock Apollo gateway', 'PORT', supergraphOver(subgraphs)]);
  const stockInProcess = await processes.hub(neighbourhood, { ...environment, HUB_EXECUTOR: 'stock' });
  const separate = await processes.hub(neighbourhood, { ...environment, ...Object.fromEntries(urls) });
  const inProcess = await processes.hub(neighbourhood, environment);
  return [
    { name: 'stock Apollo gateway, HTTP subgraphs', ...stock, alongside, neighbourhood },
    { name: 'hub, HTTP subgraphs', ...separate, alongside: ofTheHub, neighbourhood },
    { name: 'hub with the stock executor, in process', ...stockInProcess, neighbourhood },
    { name: 'hub, in process', ...inProcess, neighbourhood },
  ];
}

async function startPostGraphile(): Promise<Peer> {
  const url = await inOneDatabase(neighbourhood);
  const program = await processes.peer('postgraphile.ts', ['PORT', url]);
  return { name: 'PostGraphile, one database, no rules', ...program, neighbourhood };
}

/** The hub's supergraph with the addresses of these subgraphs, in a file. */
function supergraphOver(subgraphs: ReadonlyMap<string, Program>): string {
  const sdl = readFileSync(join(here, '../../schema/supergraph.graphql'), 'utf8');
  const placed = sdl.replace(/@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g, (_, name: string) => {
    return `@join__graph(name: "${name}", url: "${urlOf(subgraphs.get(name)?.port ?? 0)}")`;
  });
  const file = join(tmpdir(), 'bench-hub-supergraph.graphql');
  writeFileSync(file, placed);
  return file;
}

function urlOf(port: number): string {
  return `http://127.0.0.1:${port}/graphql`;
}

async function measure(
  name: string,
  mode: 'per user' | 'identical',
  peers: readonly Peer[],
): Promise<string> {
  const { body, as } = dashboard(name);
  const asked = { body, mode, tokens: await issuer.tokens(as, users) };
  const answer = await refuseOtherAnswers(peers, asked);
  console.error(`${name}, ${mode}`);
  const results = await interleaved(peers, asked, howLong);
  const kib = (JSON.stringify(answer).length / 1024).toFixed(1);
  const askers = mode === 'per user' ? 'every user with a token of their own' : 'all requests identical';
  return [`### ${name}: an answer of ${kib} KiB, ${askers}`, '', ...table(peers, results)].join('\n');
}

/** The columns and relations of a dashboard that PostGraphile has too, without the rest. */
async function measureCommon(name: string, [postgraphile, hub]: [Peer, Peer]): Promise<string> {
  const shown = dashboard(name);
  const bodies = commonBodies(shown);
  const peers = [
    { ...postgraphile, body: bodies.postgraphile },
    { ...hub, body: bodies.hub },
  ];
  const asked = { body: bodies.hub, mode: 'per user' as const, tokens: await issuer.tokens(shown.as, users) };
  const [one, other] = await Promise.all(peers.map((peer) => answerOf(peer, asked)));
  if (!saySame(other?.data, one?.data))
    throw new Error(`${postgraphile.name} has other values for ${name}: ${JSON.stringify(one?.errors)}`);
  console.error(`${name}, common fields`);
  const results = await interleaved(peers, asked, howLong);
  const kib = (JSON.stringify(other).length / 1024).toFixed(1);
  return [`### ${name}, the columns and relations alone: ${kib} KiB`, '', ...table(peers, results)].join(
    '\n',
  );
}

function table(peers: readonly Peer[], results: ReadonlyMap<string, MeasuredRound[]>): string[] {
  const first = results.get(peers[0]?.name ?? '');
  const rows = peers.map(({ name }) => {
    const rounds = results.get(name);
    const of = (key: keyof MeasuredRound) => medianOf(rounds, key);
    return [
      name,
      of('perSecond').toFixed(0),
      (of('perSecond') / medianOf(first, 'perSecond')).toFixed(2),
      of('cpuPerThousand').toFixed(1),
      (medianOf(first, 'cpuPerThousand') / of('cpuPerThousand')).toFixed(2),
      of('databaseCpuPerThousand').toFixed(1),
      of('p99Ms').toFixed(0),
      of('rssMb').toFixed(0),
    ];
  });
  return [
    '| | requests/s | ÷ the first | CPU s per 1,000 | less CPU than the first | CPU s of PostgreSQL per 1,000 | p99 ms | RSS MB |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
}

function header(): string {
  return [
    `${inWords(howLong)}, ${users} users, medians; ${machine()}.`,
    `The demonstration in the hub's own PostgreSQL, whose CPU has a column of its own. ${versionsOf(['@apollo/server', '@apollo/gateway', 'postgraphile', 'graphql'])}`,
  ].join('\n');
}
