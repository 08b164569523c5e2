import { createHash } from 'node:crypto';
import pg from 'pg';

/** What the audit trail of one database is worth. */
export interface HistoryCheck {
  entries: number;
  /** The first entry that is not what it was, or not where it was. */
  brokenAt: number | null;
}

interface Row {
  seq: string;
  previous_hash: string;
  hash: string;
  /** What the hash is of, but for the numbers: computed here, because a function in the database could lie. */
  fields: string[];
}

const batch = 5000;

/** Reads the whole audit trail and follows its chain; finds a row that was changed, taken out or slipped in. */
export async function verifyHistory(url: string): Promise<HistoryCheck> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    let [seq, hash] = [0, '0'.repeat(64)];
    for (;;) {
      const { rows } = await client.query<Row>(entriesAfter, [seq, batch]);
      for (const row of rows) {
        const text = [String(seq + 1), hash, ...row.fields].join('\n');
        const expected = createHash('sha256').update(text).digest('hex');
        if (Number(row.seq) !== seq + 1 || row.previous_hash !== hash || row.hash !== expected) {
          return { entries: seq, brokenAt: seq + 1 };
        }
        [seq, hash] = [seq + 1, row.hash];
      }
      if (rows.length < batch) break;
    }
    const { rows } = await client.query<{ seq: string; hash: string }>('select seq, hash from audit_head');
    const [head] = rows;
    // Entries that were cut off at the end leave no gap behind; the head remembers them.
    const isWhole = Number(head?.seq) === seq && head?.hash === hash;
    return { entries: seq, brokenAt: isWhole ? null : seq + 1 };
  } finally {
    await client.end();
  }
}

const entriesAfter = `
  select seq, previous_hash, hash, array[
    ((extract(epoch from at) * 1000)::bigint)::text, actor_id, coalesce(community_id, '-'), verb, entity, entity_id,
    coalesce(before::text, '-'), coalesce(after::text, '-')] as fields
  from audit_entry where seq > $1 order by seq limit $2`;
