import { createHash } from 'node:crypto';
import pg from 'pg';

/** Where a chain stops being what it was. */
export interface Break {
  /** A community's code; empty for what belongs to none. */
  chain: string;
  /** The number, within the chain, of the first entry that is not what it was, or not where it was. */
  at: number;
}

/** What the audit trail of one database is worth. */
export interface HistoryCheck {
  entries: number;
  broken: Break[];
}

interface Link {
  no: string;
  previous_hash: string;
  hash: string;
  /** What the hash is of: put together here, because a function in the database could lie. */
  fields: string[];
}

interface End {
  no: number;
  hash: string;
}

const batch = 5000;

/** Reads the whole audit trail and follows its chains; finds a row that was changed, taken out or slipped in. */
export async function verifyHistory(url: string): Promise<HistoryCheck> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    // As it is at one moment: what is written meanwhile is neither read nor missed.
    await client.query('begin transaction isolation level repeatable read, read only');
    const found = await client.query<{ chain: string; no: string | null; hash: string | null }>(chains);
    const check: HistoryCheck = { entries: 0, broken: [] };
    for (const { chain, no, hash } of found.rows) {
      const { end, isBroken } = await follow(client, chain);
      check.entries += end.no;
      // Entries that were cut off at the end leave no gap behind; the head remembers them.
      if (isBroken || Number(no) !== end.no || (hash ?? noEntry) !== end.hash) {
        check.broken.push({ chain, at: end.no + 1 });
      }
    }
    return check;
  } finally {
    await client.end();
  }
}

const noEntry = '0'.repeat(64);

/** Follows one chain as far as it holds. The chain of none begins with what was written before there were several. */
async function follow(client: pg.Client, chain: string): Promise<{ end: End; isBroken: boolean }> {
  let end: End = { no: 0, hash: noEntry };
  for (const text of chain === '' ? [before, links] : [links]) {
    for (;;) {
      const { rows } = await client.query<Link>(
        text,
        text === before ? [end.no, batch] : [end.no, batch, chain],
      );
      for (const link of rows) {
        if (!holds(link, end)) return { end, isBroken: true };
        end = { no: end.no + 1, hash: link.hash };
      }
      if (rows.length < batch) break;
    }
  }
  return { end, isBroken: false };
}

function holds({ no, previous_hash, hash, fields: [seq, ...others] }: Link, end: End): boolean {
  const text = [seq, end.hash, ...others].join('\n');
  const expected = createHash('sha256').update(text).digest('hex');
  return Number(no) === end.no + 1 && previous_hash === end.hash && hash === expected;
}

/** Every chain that has a head or an entry. */
const chains = `
  select coalesce(head.chain, entry.chain) as chain, head.seq as no, head.hash
  from audit_head head full join (
    select distinct coalesce(chain, '') as chain from audit_entry
  ) entry on entry.chain = head.chain order by 1`;

const fields = `seq::text, ((extract(epoch from at) * 1000)::bigint)::text, actor_id, coalesce(community_id, '-'), verb,
  entity, entity_id, coalesce(before::text, '-'), coalesce(after::text, '-')`;

const before = `
  select seq as no, previous_hash, hash, array[${fields}] as fields
  from audit_entry where chain is null and seq > $1 order by seq limit $2`;

const links = `
  select chain_no as no, previous_hash, hash, array[${fields}, chain, chain_no::text] as fields
  from audit_entry where chain = $3 and chain_no > $1 order by chain_no limit $2`;
