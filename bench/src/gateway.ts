// `npm run bench:gateway`: gateways over the same four subgraphs, and what would answer without federation.
// Interleaved rounds (A B C A B C …) and their medians; every peer's answer is compared with stock's first.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { request } from 'undici';
import { load, median, post, type Round } from './load.ts';
import { peers } from './peers.ts';
import { partNames, sdlOf, type Workload, workloads } from './shop.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '16' },
    peers: { type: 'string', default: '' },
    workloads: { type: 'string', default: '' },
  },
});
const wanted = (names: string[], some: string) =>
  names.filter((name) => !some || some.split(',').some((part) => name.includes(part)));
const [rounds, seconds, connections] = [
  Number(values.rounds),
  Number(values.seconds),
  Number(values.connections),
];
const here = import.meta.dirname;
const subgraphPort = 4801;
const children: ChildProcess[] = [];

const supergraphFile = join(tmpdir(), 'bench-supergraph.graphql');
const services = partNames.map((name) => ({
  name,
  url: `http://127.0.0.1:${subgraphPort}/${name}`,
  typeDefs: parse(sdlOf(name)),
}));
const { supergraphSdl, errors } = composeServices(services);
if (!supergraphSdl) throw new Error(String(errors));
writeFileSync(supergraphFile, supergraphSdl);

interface Started {
  name: string;
  port: number;
  pid: number;
}

function start(file: string, ...args: string[]): Promise<number> {
  const env = { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true' };
  const child = fork(join(here, file), args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  children.push(child);
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error(`${args[0]} does not start.`)), 30_000).unref();
    child.once('message', () => clearTimeout(patience));
    child.once('message', () => resolve(child.pid ?? 0));
    child.once('exit', (code) => reject(new Error(`${file} ${args[0]} ended with ${code}.`)));
  });
}

async function answerOf({ port }: Started, body: string): Promise<unknown> {
  const answer = await request(`http://127.0.0.1:${port}${post.path}`, {
    method: post.method,
    headers: post.headers,
    body,
  });
  return answer.body.json();
}

try {
  await start('subgraph-server.ts', String(subgraphPort));
  const started: Started[] = [];
  for (const [i, name] of wanted(Object.keys(peers), values.peers).entries()) {
    const port = 4811 + i;
    started.push({ name, port, pid: await start('peer.ts', name, String(port), supergraphFile) });
  }
  const sections: string[] = [];
  const chosen = workloads.filter(({ name }) => wanted([name], values.workloads).length > 0);
  for (const mode of ['per user', 'identical'] as const) {
    for (const workload of chosen) sections.push(await measure(started, workload, mode));
  }
  const text = [header(), ...sections].join('\n\n');
  console.log(text);
  mkdirSync(join(here, '../results'), { recursive: true });
  writeFileSync(join(here, '../results/gateway.md'), `${text}\n`);
} finally {
  for (const child of children) {
    child.removeAllListeners('exit');
    child.kill();
  }
}

async function measure(
  started: Started[],
  { name, query }: Workload,
  mode: 'per user' | 'identical',
): Promise<string> {
  const body = JSON.stringify({ query });
  const [first, ...others] = started;
  if (!first) throw new Error('There is no peer to measure.');
  const expected = await answerOf(first, body);
  for (const peer of others) {
    if (!isDeepStrictEqual(await answerOf(peer, body), expected))
      throw new Error(`${peer.name} answers ${name} otherwise.`);
  }
  const results = new Map<string, Round[]>(started.map((peer) => [peer.name, []]));
  const common = { body, connections, mode };
  for (const peer of started) await load({ ...peer, ...common, seconds });
  for (let round = 0; round < rounds; round++) {
    console.error(`${name}, ${mode}: round ${round + 1}`);
    for (const peer of started) results.get(peer.name)?.push(await load({ ...peer, ...common, seconds }));
  }
  const of = (peer: string, key: keyof Round) => median((results.get(peer) ?? []).map((round) => round[key]));
  const rows = started.map((peer) => {
    const rate = of(peer.name, 'perSecond');
    const cpu = of(peer.name, 'cpuPerThousand');
    return [
      peer.name,
      rate.toFixed(0),
      (rate / of(first.name, 'perSecond')).toFixed(1),
      cpu.toFixed(2),
      (of(first.name, 'cpuPerThousand') / cpu).toFixed(1),
      of(peer.name, 'p99Ms').toFixed(1),
      of(peer.name, 'rssMb').toFixed(0),
    ];
  });
  const kib = (JSON.stringify(expected).length / 1024).toFixed(1);
  return [
    `### ${name}: an answer of ${kib} KiB, ${mode === 'per user' ? 'every request a user’s own' : 'all requests identical'}`,
    '',
    `| | requests/s | ÷ ${first.name} | CPU s per 1,000 | less CPU than ${first.name} | p99 ms | RSS MB |`,
    '|---|---:|---:|---:|---:|---:|---:|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

function header(): string {
  const names = new Set(Object.values(peers).flatMap(({ packages }) => packages));
  const versions = [...names].map((name) => {
    const { version } = JSON.parse(readFileSync(join(here, '../node_modules', name, 'package.json'), 'utf8'));
    return `${name} ${version}`;
  });
  return [
    `${rounds} interleaved rounds of ${seconds} s, ${connections} connections, medians; Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}.`,
    `${versions.join(', ')}.`,
  ].join('\n');
}
