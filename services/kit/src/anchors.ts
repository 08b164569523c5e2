import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { log } from './log.ts';
import type { PlacedDatabase } from './placed-database.ts';

export const anchorSettings = {
  HUB_ANCHORS: z
    .string()
    .optional()
    .describe(
      'Where the ends of the audit trails are written down each day, at the start and at the stop: a file, or an address that takes them by POST and gives all of them by GET; `anchors.jsonl` in HUB_DATA if none is given.',
    ),
};

/** Where they are written down, as the settings say. */
export const anchorsAt = ({
  HUB_ANCHORS,
  HUB_DATA,
}: {
  HUB_ANCHORS?: string | undefined;
  HUB_DATA: string;
}): string => HUB_ANCHORS ?? join(HUB_DATA, 'anchors.jsonl');

export const urlsOf = (databases: Readonly<Record<string, PlacedDatabase>>): Record<string, string> =>
  Object.fromEntries(Object.entries(databases).map(([name, { url }]) => [name, url]));

/** Where chains ended at one moment, written down where who can change the database cannot change it. */
export interface Anchor {
  at: string;
  /** Of which subgraph's database. */
  of: string;
  heads: Head[];
}

/** The last entry of a chain: by its number there, and its hash. */
export type Head = [chain: string, no: number, hash: string];

const day = 86_400_000;

export interface AnchorOptions {
  /** Addresses of databases by subgraph name. */
  urls: Readonly<Record<string, string>>;
  /** Seals what is written. */
  secret: string;
  /** A file or an address. */
  to: string;
}

/** Writes down where the trails end: now, each day, and when it is told to stop. */
export async function keepAnchors(options: AnchorOptions): Promise<{ stop(): Promise<void> }> {
  const known = new Map<string, string>();
  const write = () => writeAll(options, known);
  await write();
  const timer = setInterval(() => void write(), day).unref();
  return {
    async stop() {
      clearInterval(timer);
      await write();
    },
  };
}

/** What has not changed since it was last written down by this process is left out. */
async function writeAll({ urls, secret, to }: AnchorOptions, known: Map<string, string>): Promise<void> {
  for (const [of, url] of Object.entries(urls)) {
    try {
      const heads = (await headsIn(url)).filter(([chain, , hash]) => known.get(`${of} ${chain}`) !== hash);
      if (heads.length === 0) continue;
      await append(to, sealed({ at: new Date().toISOString(), of, heads }, secret));
      for (const [chain, , hash] of heads) known.set(`${of} ${chain}`, hash);
    } catch (error) {
      log.warn({ subgraph: of, err: error }, 'the end of its audit trail is not written down');
    }
  }
}

async function headsIn(url: string): Promise<Head[]> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });
  await client.connect();
  try {
    const { rows } = await client.query(
      'select chain, seq, hash from audit_head where seq > 0 order by chain',
    );
    return rows.map(({ chain, seq, hash }) => [chain, Number(seq), hash]);
  } finally {
    await client.end();
  }
}

const isAddress = (to: string): boolean => /^https?:/.test(to);

async function append(to: string, line: string): Promise<void> {
  if (!isAddress(to)) return appendFile(to, `${line}\n`, { mode: 0o600 });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(to, {
    method: 'POST',
    headers,
    body: line,
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`${to} answers ${answer.status}.`);
}

function sealed(anchor: Anchor, secret: string): string {
  return JSON.stringify({ ...anchor, seal: sealOf(anchor, secret) });
}

function sealOf({ at, of, heads }: Anchor, secret: string): string {
  const key = createHmac('sha256', secret).update('anchors of the audit trail').digest();
  return createHmac('sha256', key)
    .update(JSON.stringify([at, of, heads]))
    .digest('hex');
}

/** What was written down, and how many lines of it bear no seal of this hub's. */
export interface Anchors {
  anchors: Anchor[];
  unsealed: number;
}

/** The secret is asked for only where something was written down. */
export async function readAnchors(from: string, secretOf: () => Promise<string>): Promise<Anchors> {
  const lines = (await textAt(from)).split('\n').filter((line) => line.trim());
  const secret = lines.length > 0 ? await secretOf() : '';
  const anchors = lines.flatMap((line) => anchorIn(line, secret) ?? []);
  return { anchors, unsealed: lines.length - anchors.length };
}

async function textAt(from: string): Promise<string> {
  if (isAddress(from)) {
    const answer = await fetch(from, { signal: AbortSignal.timeout(30_000) });
    if (!answer.ok) throw new Error(`${from} answers ${answer.status}.`);
    return answer.text();
  }
  return readFile(from, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}

const line = z.object({
  at: z.string(),
  of: z.string(),
  heads: z.array(z.tuple([z.string(), z.number(), z.string()])),
  seal: z.string(),
});

function anchorIn(text: string, secret: string): Anchor | undefined {
  try {
    const { seal, ...anchor } = line.parse(JSON.parse(text));
    const expected = Buffer.from(sealOf(anchor, secret));
    const given = Buffer.from(seal);
    return given.length === expected.length && timingSafeEqual(given, expected) ? anchor : undefined;
  } catch {
    return undefined;
  }
}
