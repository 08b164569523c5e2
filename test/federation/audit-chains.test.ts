import { verifyHistory } from '@hub/kit/verify-history.ts';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';

const hub = useHub('demo');

interface Place {
  community: string;
  facility: string;
}

/** Two communities, and a room of each that may be booked. */
async function places(): Promise<[Place, Place]> {
  const { data } = await hub.ask('{ communities { id facilities { id bookable } } }');
  const [one, other] = data.communities.map(
    ({ id, facilities }: { id: string; facilities: { id: string; bookable: boolean }[] }) => ({
      community: id,
      facility: facilities.find(({ bookable }) => bookable)?.id,
    }),
  );
  return [one, other];
}

let days = 0;
function book({ community, facility }: Place) {
  const startsAt = new Date(Date.parse('2026-09-01T02:00:00Z') + ++days * 86_400_000);
  const times = {
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 1_800_000).toISOString(),
  };
  const input = { facilityId: facility, title: '演示·例会', ...times };
  return hub.write('requestBooking', input, `CHAIR@${community}`);
}

describe('the audit trail', () => {
  it('of one community holds up no writes of another', async () => {
    const [one, other] = await places();
    const owner = new pg.Client(hub.databases.placed.community.ownerUrl);
    await owner.connect();
    await owner.query('begin');
    const entry = `insert into audit_entry (at, actor_id, community_id, verb, entity, entity_id)
      values (now(), 'x', $1, 'x', 'X', 'x')`;
    await owner.query(entry, [one.community]);
    const waiting = book(one);
    expect(codeOf(await book(other))).toBeUndefined();
    await owner.query('commit');
    await owner.end();
    expect(codeOf(await waiting)).toBeUndefined();
  });

  it('has a whole chain of each community when many write in both at once', async () => {
    const both = await places();
    const answers = await atOnce(24, (no) => book(both[no % 2] as Place));
    expect(outcomes(answers)).toEqual({ OK: 24 });
    const url = hub.databases.placed.community.ownerUrl;
    expect((await verifyHistory(url)).broken).toEqual([]);
    const cut = `delete from audit_entry where chain = '${both[0].community}' and chain_no > 3`;
    await hub.sql('community', `alter table audit_entry disable trigger all; ${cut}`);
    expect((await verifyHistory(url)).broken).toEqual([{ chain: both[0].community, at: 4 }]);
  });

  it('is told with the latest first, whichever community it is of', async () => {
    const query = '{ auditTrail { community(first: 50) { edges { node { seq at } } } } }';
    const { data } = await hub.ask(query);
    const numbers = data.auditTrail.community.edges.map(({ node }: { node: { seq: number } }) => node.seq);
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual(numbers.toSorted((one: number, other: number) => other - one));
  });
});
