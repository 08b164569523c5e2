import pg from 'pg';
import type { Anchor, Head } from './anchors.ts';

/** What an anchor says stood in the trail, and the trail does not show. */
export interface Missing {
  chain: string;
  /** The anchor's entry, by its number in the chain. */
  no: number;
  /** When it was written down. */
  at: string;
  /** How many entries the chain has now. */
  now: number;
  /** Whether another entry stands in its place. */
  isOther: boolean;
}

/** Compares one database with what was written down of it outside; tells of each chain the first thing that is amiss. */
export async function verifyAnchors(url: string, anchors: readonly Anchor[]): Promise<Missing[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const missing = new Map<string, Missing>();
    for (const { at, heads } of anchors) {
      const unknown = heads.filter(([chain]) => !missing.has(chain));
      const found = await hashesOf(client, unknown);
      for (const [index, [chain, no, hash]] of unknown.entries()) {
        if (found[index]?.hash === hash) continue;
        missing.set(chain, {
          chain,
          no,
          at,
          now: found[index]?.now ?? 0,
          isOther: Boolean(found[index]?.hash),
        });
      }
    }
    return [...missing.values()];
  } finally {
    await client.end();
  }
}

interface Found {
  /** Of the entry that stands there. */
  hash: string | null;
  /** The last number of the chain. */
  now: number;
}

async function hashesOf(client: pg.Client, heads: readonly Head[]): Promise<Found[]> {
  const { rows } = await client.query<Found>(
    `select coalesce(entry.hash, before.hash) as hash, coalesce(
       (select max(chain_no) from audit_entry where chain = head.chain),
       (select max(seq) from audit_entry where chain is null and head.chain = ''), 0)::int as now
     from unnest($1::text[], $2::bigint[]) with ordinality head (chain, no, at)
     left join audit_entry entry on entry.chain = head.chain and entry.chain_no = head.no
     left join audit_entry before on before.chain is null and head.chain = '' and before.seq = head.no
     order by head.at`,
    [heads.map(([chain]) => chain), heads.map(([, no]) => no)],
  );
  return rows;
}
