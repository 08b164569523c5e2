// `npm run bench:gateway`: gateways over the same four subgraphs, and what would answer without federation.
// Every peer's answer is compared with stock's first.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { canChooseCores, stayOn } from './cores.ts';
import type { Round } from './load.ts';
import { peers } from './peers.ts';
import { Processes } from './processes.ts';
import {
  howLongFrom,
  howLongOptions,
  inWords,
  interleaved,
  machine,
  medianOf,
  type Peer,
  refuseOtherAnswers,
  versionsOf,
  writeResult,
} from './rounds.ts';
import { partNames, sdlOf, type Workload, workloads } from './shop.ts';

const { values } = parseArgs({
  options: {
    ...howLongOptions,
    peers: { type: 'string', default: '' },
    workloads: { type: 'string', default: '' },
  },
});
const wanted = (names: string[], some: string) =>
  names.filter((name) => !some || some.split(',').some((part) => name.includes(part)));
const howLong = howLongFrom(values);

// One core for the gateway, another for the load and the subgraphs.
stayOn(1);
const processes = new Processes();
try {
  const subgraphs = await processes.peer('subgraph-server.ts', ['PORT']);
  const supergraphFile = supergraphOver(subgraphs.port);
  const started: Peer[] = [];
  for (const name of wanted(Object.keys(peers), values.peers))
    started.push({ name, ...(await processes.peer('peer.ts', [name, 'PORT', supergraphFile], 0)) });
  const sections = [header()];
  const chosen = workloads.filter(({ name }) => wanted([name], values.workloads).length > 0);
  for (const mode of ['per user', 'identical'] as const) {
    for (const workload of chosen) sections.push(await measure(started, workload, mode));
  }
  console.log(sections.join('\n\n'));
  writeResult('gateway', sections);
} finally {
  await processes.stop();
}

function supergraphOver(port: number): string {
  const services = partNames.map((name) => ({
    name,
    url: `http://127.0.0.1:${port}/${name}`,
    typeDefs: parse(sdlOf(name)),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(String(errors));
  const file = join(tmpdir(), 'bench-supergraph.graphql');
  writeFileSync(file, supergraphSdl);
  return file;
}

async function measure(
  started: readonly Peer[],
  { name, query }: Workload,
  mode: 'per user' | 'identical',
): Promise<string> {
  const [first] = started;
  if (!first) throw new Error('There is no peer to measure.');
  const asked = { body: JSON.stringify({ query }), mode };
  const expected = await refuseOtherAnswers(started, asked);
  console.error(`${name}, ${mode}`);
  const results = await interleaved(started, asked, howLong);
  const of = (peer: string, key: keyof Round) => medianOf(results.get(peer), key);
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
  return [
    `${inWords(howLong)}, medians; ${machine()}${canChooseCores ? ', one for what is measured, one for the load and the subgraphs' : ''}.`,
    versionsOf(new Set(Object.values(peers).flatMap(({ packages }) => packages))),
  ].join('\n');
}
