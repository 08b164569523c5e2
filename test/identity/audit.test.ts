import { verifyHistory } from '@hub/kit/verify-history.ts';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, outcomes } from '../support/race.ts';

const hub = useHub('empty');
const own = () => hub.databases.placed.identity;

let streets = 200000000;
/** A write that is audited: a person is registered in a community that no other test has. */
async function aWrite() {
  const street = ++streets;
  const community = `${street}001`;
  await hub.insert('community', 'community', { id: community, name: '演示社区' });
  const username = `p${street}`;
  const input = { username, displayName: '演示·梧桐-001', password: 'gongjian-2026' };
  const answer = await hub.write('registerPerson', input, `CHAIR@${community}`, 'id');
  return { answer, community, personId: answer.data?.registerPerson.id };
}

async function as(url: string, text: string): Promise<string | undefined> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(text);
    return undefined;
  } catch (error) {
    return (error as pg.DatabaseError).message;
  } finally {
    await client.end();
  }
}

describe('the audit trail', () => {
  it.each([
    'update audit_entry set actor_id = $$x$$',
    'delete from audit_entry',
    'truncate audit_entry',
    'update audit_head set seq = 0',
    'delete from audit_head',
    'alter table audit_entry disable trigger all',
    'drop table audit_entry',
  ])('is not the service’s to change: %s', async (text) => {
    await aWrite();
    expect(await as(own().url, text)).toMatch(/permission denied|must be owner/);
  });

  it.each(['update audit_entry set actor_id = $$x$$', 'delete from audit_entry', 'truncate audit_entry'])(
    'is not even its owner’s: %s',
    async (text) => {
      await aWrite();
      expect(await as(own().ownerUrl, text)).toBe('Rows of audit_entry are added, never changed.');
    },
  );

  it('has no gaps, also when many write at once', async () => {
    const answers = await atOnce(12, aWrite);
    expect(outcomes(answers.map(({ answer }) => answer))).toEqual({ OK: 12 });
    const { entries, broken } = await verifyHistory(own().ownerUrl);
    expect(broken).toEqual([]);
    const [row] = await hub.sql(
      'identity',
      `select sum(count)::int as count, sum(last)::int as last from (
         select count(*) as count, max(chain_no) as last from audit_entry group by chain) chains`,
    );
    expect(row).toEqual({ count: entries, last: entries });
  });

  it('is read by auditors of the community or its street, and by no one else', async () => {
    const { community, personId } = await aWrite();
    const grant = { personId, role: 'CHAIR', scope: community, reason: '换届' };
    const { data } = await hub.write('giveGrant', grant, `STREET_OFFICE@${community.slice(0, 9)}`, 'id');
    const query = `query ($id: String) { auditTrail { identity(entity: "Grant", entityId: $id) {
      edges { node { actorId communityId verb entity before after } } } } }`;
    const read = async (who: string | null) =>
      (await hub.ask(query, { id: data.giveGrant.id }, { as: who })).data.auditTrail.identity.edges;
    const [edge, ...others] = await read(`AUDITOR@${community}`);
    expect(others).toEqual([]);
    expect(edge.node).toMatchObject({
      actorId: `STREET_OFFICE@${community.slice(0, 9)}`,
      communityId: community,
      verb: 'giveGrant',
      entity: 'Grant',
      before: null,
      after: { role: 'CHAIR', scope: community, reason: '换届' },
    });
    expect(await read(`AUDITOR@${community.slice(0, 9)}`)).toHaveLength(1);
    for (const who of [
      `AUDITOR@${streets + 1}001`,
      `CHAIR@${community}`,
      `STREET_OFFICE@${community.slice(0, 9)}`,
      null,
    ])
      expect(await read(who), String(who)).toEqual([]);
  });
});

/** Changes what happened, as one who owns the database and switches its guards off. */
const tampered: [how: string, text: (seq: number) => string, broken: (seq: number) => number][] = [
  [
    'a name in it is changed',
    (seq) => `update audit_entry set actor_id = 'x' where chain = '' and chain_no = ${seq}`,
    (seq) => seq,
  ],
  [
    'a value in it is changed',
    (seq) => `update audit_entry set after = '{"role": "CHAIR"}' where chain = '' and chain_no = ${seq}`,
    (seq) => seq,
  ],
  [
    'an entry is taken out',
    (seq) => `delete from audit_entry where chain = '' and chain_no = ${seq}`,
    (seq) => seq,
  ],
  [
    'the last ones are cut off',
    (seq) => `delete from audit_entry where chain = '' and chain_no >= ${seq}`,
    (seq) => seq,
  ],
  [
    'an entry is rewritten with a hash of its own',
    (seq) => `update audit_entry set actor_id = 'x' where chain = '' and chain_no = ${seq};
      update audit_entry e set hash = encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex') where chain = '' and chain_no = ${seq}`,
    (seq) => seq + 1,
  ],
  [
    'two entries change places',
    (no) => `update audit_entry set chain_no = -1 where chain = '' and chain_no = ${no};
      update audit_entry set chain_no = ${no} where chain = '' and chain_no = ${no + 1};
      update audit_entry set chain_no = ${no + 1} where chain = '' and chain_no = -1`,
    (no) => no,
  ],
  [
    'an entry is shown at another place',
    (no) => `update audit_entry set seq = -seq where chain = '' and chain_no = ${no}`,
    (no) => no,
  ],
  [
    'an entry goes to another chain',
    (no) => `update audit_entry set chain = '310104999001' where chain = '' and chain_no = ${no}`,
    (no) => no,
  ],
];

describe('npm run verify', () => {
  it.each(tampered)('finds that %s', async (_, text, broken) => {
    await atOnce(3, aWrite);
    const client = new pg.Client(own().ownerUrl);
    await client.connect();
    const [{ seq } = { seq: 0 }] = await hub.sql<{ seq: number }>(
      'identity',
      `select max(chain_no)::int - 2 as seq from audit_entry where chain = ''`,
    );
    await client.query('begin');
    await client.query(`create temporary table kept as select * from audit_entry`);
    await client.query('alter table audit_entry disable trigger all');
    await client.query(text(seq));
    await client.query('alter table audit_entry enable trigger all');
    await client.query('commit');
    const check = await verifyHistory(own().ownerUrl);
    expect(check.broken).toContainEqual({ chain: '', at: broken(seq) });
    // Put back for the next one.
    await client.query('alter table audit_entry disable trigger all');
    await client.query('delete from audit_entry; insert into audit_entry select * from kept');
    await client.query('alter table audit_entry enable trigger all');
    await client.end();
    expect((await verifyHistory(own().ownerUrl)).broken).toEqual([]);
  });
});

describe('an entry', () => {
  it('carries no line break that could pass for another field', async () => {
    const insert = `insert into audit_entry (at, actor_id, verb, entity, entity_id) values (now(), $1, 'x', 'X', 'x')`;
    await expect(hub.sql('identity', insert, ['a\nb'])).rejects.toMatchObject({
      constraint: 'audit_entry_has_one_line_each',
    });
  });
});
