import { verifyHistory } from '@hub/kit/verify-history.ts';
import pg from 'pg';
import type { Entry } from './ledger.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Write } from './writes.ts';

/** What the databases say against the ledger. All of it is zero in a hub that keeps its promise. */
export interface Verdict {
  /** Answered, and not there. */
  lost: number;
  /** There more than once. */
  doubled: number;
  /** Refused, and there all the same. */
  untrue: number;
  /** Answered with another row than the one that is there. */
  mistaken: number;
  /** There, with no event that tells of it, or more than one. */
  untold: number;
  /** Audit trails whose chain is broken. */
  broken: number;
}

/** Compares entries of the ledger with the rows, the events and the audit trails, read as their owner. */
export async function verdictOn(
  entries: readonly Entry[],
  writes: readonly Write[],
  neighbourhood: Neighbourhood,
): Promise<Verdict> {
  const verdict: Verdict = { lost: 0, doubled: 0, untrue: 0, mistaken: 0, untold: 0, broken: 0 };
  for (const write of writes) {
    const url = neighbourhood.ownerUrl(write.subgraph);
    const { rows, events } = await readRows(url, write);
    for (const entry of entries.filter(({ kind }) => kind === write.mutation)) {
      judge(verdict, entry, rows.get(entry.id) ?? [], events);
    }
    const { broken } = await verifyHistory(url);
    if (broken.length > 0) verdict.broken += 1;
  }
  return verdict;
}

function judge(verdict: Verdict, { outcome }: Entry, ids: string[], events: Map<string, number>): void {
  const [id] = ids;
  if (ids.length > 1) verdict.doubled += 1;
  if (outcome?.is === 'refused' && id) verdict.untrue += 1;
  if (outcome?.is === 'answered' && !id) verdict.lost += 1;
  if (outcome?.is === 'answered' && id && id !== outcome.rowId) verdict.mistaken += 1;
  if (id && events.get(id) !== 1) verdict.untold += 1;
}

async function readRows(url: string, { table, column, mutation }: Write) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const found = await client.query<{ id: string; mark: string }>(
      `select id, ${column} as mark from ${table} where ${column} like '演练 %'`,
    );
    const told = await client.query<{ entity_id: string; times: string }>(
      'select entity_id, count(*) as times from outbox_event where verb = $1 group by 1',
      [mutation],
    );
    const rows = new Map<string, string[]>();
    for (const { id, mark } of found.rows) rows.set(mark, [...(rows.get(mark) ?? []), id]);
    return { rows, events: new Map(told.rows.map(({ entity_id, times }) => [entity_id, Number(times)])) };
  } finally {
    await client.end();
  }
}
