import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verdictOn } from './check.ts';
import { diskFull, faults } from './faults.ts';
import { Ledger } from './ledger.ts';
import { type Neighbourhood, openNeighbourhood } from './neighbourhood.ts';
import { canMount, mountSmallDisk, unmountDisk } from './small-disk.ts';
import { Writers } from './writers.ts';
import { type Write, writesOn } from './writes.ts';

/** `npm run drill` has each fault strike this often; once is the short form, among all other tests. */
const rounds = Number(process.env.DRILL_ROUNDS ?? 1);
const isCampaign = rounds > 1;
const writerCount = isCampaign ? 17 : 6;
/** How long a fault lasts, and how long is written undisturbed before it. */
const [lastMs, calmMs] = isCampaign ? [7_000, 2_000] : [800, 500];

const hasSmallDisk = isCampaign && canMount;

let directory: string;
let disk: string;
let neighbourhood: Neighbourhood;
let ledger: Ledger;
let writes: readonly Write[];
let writers: Writers;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hub-drill-'));
  disk = hasSmallDisk ? await mountSmallDisk(directory) : directory;
  neighbourhood = await openNeighbourhood(disk);
  ledger = new Ledger(join(directory, 'ledger.jsonl'));
  writes = writesOn(await meetingOf(neighbourhood));
  writers = new Writers(neighbourhood, ledger, writes);
});
afterAll(async () => {
  await neighbourhood?.close();
  if (hasSmallDisk) await unmountDisk(disk);
  await rm(directory, { recursive: true, force: true, maxRetries: 5 });
});

describe.each(hasSmallDisk ? [...faults, diskFull] : faults)('a hub while $name', ({ name, strike }) => {
  it('loses no answered write, doubles none, and says nothing untrue', async () => {
    const before = ledger.entries.length;
    const recoveredMs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      writers.begin(writerCount);
      await setTimeout(calmMs);
      await strike(neighbourhood, lastMs);
      const mended = Date.now();
      await writers.untilAnswered();
      recoveredMs.push(Date.now() - mended);
      await writers.end();
      await writers.settle();
    }
    const asked = ledger.entries.slice(before);
    report(name, asked, recoveredMs);
    expect(await verdictOn(asked, writes, neighbourhood)).toEqual({
      lost: 0,
      doubled: 0,
      untrue: 0,
      mistaken: 0,
      untold: 0,
      broken: 0,
    });
  });
});

/** What the campaign prints for whoever reads its ledger. */
function report(name: string, asked: Ledger['entries'], recoveredMs: number[]): void {
  if (!isCampaign) return;
  const codes = asked.map(({ outcome }) => (outcome?.is === 'refused' ? outcome.code : String(outcome?.is)));
  const counts = [...Map.groupBy(codes, (code) => code)].map(([code, all]) => `${code} ${all.length}`);
  process.stdout.write(
    `${name}: ${asked.length} writes, ${counts.join(', ')}; writes again after ${recoveredMs} ms\n`,
  );
}

async function meetingOf({ url, tokenOf }: Neighbourhood): Promise<string> {
  const query = '{ jointMeetingAgenda(communityId: "000000000001", quarter: "2026Q2") { id } }';
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await tokenOf('chair', 'CHAIR@000000000001')}`,
    },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { data?: { jointMeetingAgenda: { id: string } | null } };
  const id = answer.data?.jointMeetingAgenda?.id;
  if (!id) throw new Error(`There is no meeting to write to: ${JSON.stringify(answer)}`);
  return id;
}
