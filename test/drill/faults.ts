import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Service } from './service.ts';
import { fillDisk } from './small-disk.ts';

/** Something that happens to a hub while it is written to, and how it ends. */
export interface Fault {
  name: string;
  /** Does it, lets it last so long, and puts right what does not come right by itself. */
  strike(neighbourhood: Neighbourhood, lastMs: number): Promise<void>;
}

export const faults: readonly Fault[] = [
  ...['community', 'party-branch', 'resident-units'].map((name) => killed(name)),
  killed('hub'),
  { name: 'PostgreSQL is killed', strike: ({ cluster }) => killPostgres(cluster.directory) },
  ...['community', 'hub'].map((name) => stopped(name)),
  {
    name: 'PostgreSQL stands still',
    async strike({ cluster }, lastMs) {
      const pids = await processesOf(await postmasterIn(cluster.directory));
      for (const pid of pids) process.kill(pid, 'SIGSTOP');
      await setTimeout(lastMs);
      for (const pid of pids) process.kill(pid, 'SIGCONT');
    },
  },
  {
    name: 'the network to PostgreSQL is cut',
    strike: ({ toDatabase }, lastMs) => during(lastMs, [toDatabase], 'cut'),
  },
  {
    name: 'the network to PostgreSQL falls silent',
    strike: ({ toDatabase }, lastMs) => during(lastMs, [toDatabase], 'fallSilent'),
  },
  {
    name: 'the network to the subgraphs is cut',
    strike: ({ toSubgraphs }, lastMs) => during(lastMs, toSubgraphs, 'cut'),
  },
  {
    name: 'the network to the subgraphs falls silent',
    strike: ({ toSubgraphs }, lastMs) => during(lastMs, toSubgraphs, 'fallSilent'),
  },
  {
    name: 'the clock of a subgraph jumps half an hour ahead, and back',
    async strike(neighbourhood, lastMs) {
      const service = serviceOf(neighbourhood, 'resident-units');
      service.send('SIGUSR2');
      await setTimeout(lastMs);
      service.send('SIGUSR2');
    },
  },
];

/** Only where PostgreSQL has a small disk of its own. */
export const diskFull: Fault = {
  name: 'the disk is full',
  async strike({ cluster }, lastMs) {
    const giveBack = await fillDisk(cluster.directory);
    await setTimeout(lastMs);
    await giveBack();
  },
};

function killed(name: string): Fault {
  return {
    name: `${name} is killed`,
    async strike(neighbourhood, lastMs) {
      const service = serviceOf(neighbourhood, name);
      await service.kill();
      await setTimeout(lastMs);
      await service.start();
    },
  };
}

function stopped(name: string): Fault {
  return {
    name: `${name} stands still`,
    async strike(neighbourhood, lastMs) {
      const service = serviceOf(neighbourhood, name);
      service.send('SIGSTOP');
      await setTimeout(lastMs);
      service.send('SIGCONT');
    },
  };
}

async function during(
  lastMs: number,
  links: Neighbourhood['toSubgraphs'],
  what: 'cut' | 'fallSilent',
): Promise<void> {
  for (const link of links) link[what]();
  await setTimeout(lastMs);
  for (const link of links) link.mend();
}

function serviceOf({ hub, subgraphs }: Neighbourhood, name: string): Service {
  const service = [hub, ...subgraphs].find((candidate) => candidate.name === name);
  if (!service) throw new Error(`There is no ${name} in this drill.`);
  return service;
}

/** The drill's own cluster notices, and starts the server again where it was. */
async function killPostgres(directory: string): Promise<void> {
  for (const pid of await processesOf(await postmasterIn(directory))) process.kill(pid, 'SIGKILL');
}

async function postmasterIn(directory: string): Promise<number> {
  const note = await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(note.split('\n')[0]);
}

/** The process and those it has started. */
async function processesOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return [pid, ...children.trim().split(' ').filter(Boolean).map(Number)];
}
