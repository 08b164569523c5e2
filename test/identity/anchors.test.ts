import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepAnchors } from '@hub/kit/anchors.ts';
import { verifyHistory } from '@hub/kit/verify-history.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { secret } from '../support/open-hub.ts';
import { runOn } from './programs.ts';

const hub = useHub('empty');
const own = () => hub.databases.placed.identity;

let directory: string;
let file: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hub-anchors-'));
  file = join(directory, 'anchors.jsonl');
});
afterAll(() => rm(directory, { recursive: true, force: true }));

let people = 0;
async function write(times: number): Promise<void> {
  for (let no = 0; no < times; no++) {
    const input = { username: `anchor-${++people}`, displayName: '演示·梧桐-001', password: 'gongjian-2026' };
    const { errors } = await hub.write('registerPerson', input, 'CHAIR@310104012001', 'id');
    expect(errors).toBeUndefined();
  }
}

/** As one who owns everything in the database, and knows how a trail is made. */
async function asOwner(text: string): Promise<void> {
  const client = new pg.Client(own().ownerUrl);
  await client.connect();
  await client.query(
    `alter table audit_entry disable trigger all; ${text}; alter table audit_entry enable trigger all`,
  );
  await client.end();
}

const anchors = () => keepAnchors({ urls: { identity: own().url }, secret, to: file });
const verify = () => runOn(hub, 'gateway/dist/verify.js', ['--anchors', file], { HUB_SECRET: secret });

describe('anchors outside the database', () => {
  it('are written at the start and at the stop, as the service, and agree with a trail that is whole', async () => {
    await write(5);
    const kept = await anchors();
    await write(2);
    await kept.stop();
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(2);
    const { code, output } = await verify();
    expect(output).toMatch(/^identity +\d+ entries, whole$/m);
    expect(code).toBe(0);
  });

  it('tell of entries that were deleted with the head set back, where the chain itself is whole', async () => {
    await asOwner(`delete from audit_entry where chain_no > 5;
      update audit_head set (seq, hash) = (select chain_no, hash from audit_entry where chain_no = 5)`);
    expect((await verifyHistory(own().ownerUrl)).broken).toEqual([]);
    const { code, output } = await verify();
    expect(output).toMatch(/^identity +on \S+ there was an entry \d+.* that is gone: 5 are left$/m);
    expect(code).toBe(1);
  });

  it('tell of a trail that was written anew', async () => {
    await write(8);
    expect((await verifyHistory(own().ownerUrl)).broken).toEqual([]);
    const { code, output } = await verify();
    expect(output).toMatch(
      /^identity +on \S+ there was an entry \d+.* that is gone: another stands there now$/m,
    );
    expect(code).toBe(1);
  });

  it('count only under the seal of this hub', async () => {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/"no":\d+|,\d+,/, ',1,'));
    const { code, output } = await verify();
    expect(output).toMatch(/^anchors +1 lines of .* are not sealed by this hub$/m);
    expect(code).toBe(1);
  });
});
