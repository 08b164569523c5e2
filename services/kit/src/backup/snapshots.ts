import pg from 'pg';

/** A database in a transaction that sees it as it was at the moment of all of them. */
export interface Snapshot {
  name: string;
  client: pg.Client;
}

/** How long writes that are under way are waited for, while further ones wait too. */
const lockMs = 3_000;
const attempts = 5;

/**
 * Opens all databases as they are at one moment. Every write adds to the audit trail of its database before it ends: while
 * all trails are held none ends, and then each database is looked at. Writes wait for milliseconds, reads not at all.
 */
export async function snapshotsOf(
  urls: ReadonlyMap<string, string>,
): Promise<{ snapshots: Snapshot[]; close(): Promise<void> }> {
  const opened: pg.Client[] = [];
  const open = async (url: string) => {
    const client = new pg.Client(url);
    await client.connect();
    opened.push(client);
    return client;
  };
  const close = async () => void (await Promise.all(opened.map((client) => client.end())));
  try {
    const all = [...urls];
    const snapshots = await Promise.all(all.map(async ([name, url]) => ({ name, client: await open(url) })));
    const holders = await Promise.all(all.map(([, url]) => open(url)));
    await held(holders, () => Promise.all(snapshots.map(({ client }) => look(client))));
    return { snapshots, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Does the work while nothing is written anywhere. */
async function held(holders: readonly pg.Client[], work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await Promise.all(holders.map((holder) => hold(holder)));
      await work();
      return;
    } catch (error) {
      // A write that takes long, or that waits for another: it goes first.
      const isPatient = ['55P03', '40P01'].includes((error as { code?: string }).code ?? '');
      if (!isPatient || attempt === attempts) throw error;
    } finally {
      await Promise.all(holders.map((holder) => holder.query('rollback')));
    }
  }
}

const hold = (holder: pg.Client) =>
  holder.query(`begin; set local lock_timeout = ${lockMs}; lock table audit_entry in share mode`);

/** The first statement fixes what the transaction sees. */
const look = (client: pg.Client) =>
  client.query('begin isolation level repeatable read read only; select pg_current_snapshot()');
