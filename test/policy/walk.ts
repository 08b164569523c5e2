import type { SubgraphName } from '@hub/gateway/supergraph/names.ts';
import { subgraphs } from '@hub/gateway/supergraph/subgraphs.ts';
import { openSubgraph, type RunningSubgraph } from '@hub/kit/running-subgraph.ts';
import type { TestHub } from '../support/hub.ts';
import { frozenClock } from '../support/subgraph-servers.ts';
import { keyedTypesOf, seenByKey } from './entities.ts';
import { type Fixture, readFixtures } from './fixtures.ts';
import { toldOfForgedRows } from './forged.ts';
import { idsToldOf } from './ids-told.ts';
import { attempts } from './mutations.ts';
import { ownersOf } from './owners.ts';
import { seenAtRoots } from './roots.ts';
import { routesOver } from './routes.ts';
import type { Walked } from './table.ts';
import { addEntries, seenInTrail } from './trail.ts';
import { goneWays } from './ways.ts';
import { keepNothing, mutationsOf, tried } from './writes.ts';

export interface Walk extends Walked {
  fixtures: readonly Fixture[];
  forged: readonly string[];
  /** What went wrong that no one had foreseen. */
  unexpected: readonly string[];
  close(): Promise<void>;
}

/** Asks everything as everyone: each subgraph directly, and the gateway. */
export async function walk(hub: TestHub): Promise<Walk> {
  const unexpected: string[] = [];
  const running = await Promise.all(
    subgraphs.map((subgraph) =>
      openSubgraph(subgraph, {
        url: hub.databases.placed[subgraph.name as SubgraphName].url,
        report: (_, error) => unexpected.push(String(error)),
        clock: frozenClock,
      }),
    ),
  );
  refuseGaps(running);
  const fixtures = await readFixtures(hub);
  refuseTypesWithoutRows(running, fixtures);
  await ofEach(running, (subgraph) => addEntries(hub, subgraph));

  const owners = ownersOf(running);
  const byKey = await ofEach(running, (subgraph) => seenByKey(subgraph, fixtures));
  const inTrail = await ofEach(running, seenInTrail);
  const roots = await ofEach(running, (subgraph) => seenAtRoots(subgraph, fixtures));
  const idsTold = await idsToldOf(byKey.flat(), owners);
  const forged = await ofEach(running, (subgraph) => toldOfForgedRows(subgraph, fixtures));
  const ways = await goneWays(hub, owners, routesOver(owners, fixtures));
  await ofEach(running, (subgraph) => keepNothing(hub, subgraph));
  const writes = await ofEach(running, (subgraph) => tried(subgraph, fixtures));
  return {
    running,
    owners,
    fixtures,
    rows: [...byKey, ...inTrail].flat(),
    roots: roots.flat(),
    idsTold,
    forged: forged.flat(),
    ways,
    writes: writes.flat(),
    unexpected,
    close: async () => {
      await ofEach(running, (subgraph) => subgraph.close());
    },
  };
}

const ofEach = <T>(
  running: readonly RunningSubgraph[],
  work: (subgraph: RunningSubgraph) => Promise<T>,
): Promise<T[]> => Promise.all(running.map(work));

function refuseGaps(running: readonly RunningSubgraph[]): void {
  const mutations = running.flatMap((subgraph) => Object.keys(mutationsOf(subgraph)));
  const untried = mutations.filter((mutation) => !attempts[mutation]?.length);
  if (untried.length > 0)
    throw new Error(`Nobody tries ${untried.join(', ')}: mutations.ts needs a valid input of each.`);
  const unknown = Object.keys(attempts).filter((mutation) => !mutations.includes(mutation));
  if (unknown.length > 0) throw new Error(`There is no mutation ${unknown.join(', ')}: mutations.ts has it.`);
}

function refuseTypesWithoutRows(running: readonly RunningSubgraph[], fixtures: readonly Fixture[]): void {
  const types = new Set(running.flatMap((subgraph) => keyedTypesOf(subgraph).map(({ name }) => name)));
  const without = [...types].filter((name) => !fixtures.some(({ type }) => type === name));
  if (without.length > 0) {
    throw new Error(`No row stands for ${without.join(', ')}: fixtures.ts needs one of each such type.`);
  }
}
