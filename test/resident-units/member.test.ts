import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { factoriesOn } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aUnit, aMember, aShift, aSignup, anEntry, rowOf } = factoriesOn(hub);

const nodesOf = ({ edges }: { edges: { node: Record<string, unknown> }[] }) => edges.map(({ node }) => node);

describe('a member', () => {
  it('has the hours of the local year, to the minute it began', async () => {
    const member = await aMember();
    const approved = { minutes: 30, state: 'APPROVED' };
    await anEntry(member, { ...approved, day: '2025-12-31', from: '23:00', to: '23:59' });
    await anEntry(member, { ...approved, day: '2026-01-01', from: '00:00', to: '00:30' });
    await anEntry(member, { ...approved, day: '2026-12-31', from: '23:29', to: '23:59', state: 'ADJUSTED' });
    const hoursIn = async (year: number) => {
      const { data } = await hub.ask(
        'query ($year: Int!) { me { inServiceMember { hours(year: $year) { approvedHours } } } }',
        { year },
        { as: member.as },
      );
      return data.me.inServiceMember.hours.approvedHours;
    };
    expect([await hoursIn(2025), await hoursIn(2026), await hoursIn(2027)]).toEqual([0.5, 1, 0]);
  });

  it.each([0, -1, 1999, 2100, 99_999, 2_147_483_647])('has no hours in the year %i', async (year) => {
    const { as } = await aMember();
    const query = 'query ($year: Int!) { me { inServiceMember { hours(year: $year) { approvedHours } } } }';
    const { errors } = await hub.ask(query, { year }, { as });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_YEAR', year });
  });

  it('sees what is to come, and everything when asked', async () => {
    const { id, as, community } = await aMember();
    const [past, coming] = [await aShift(community, { day: '2026-04-14' }), await aShift(community)];
    await aSignup(id, past, { state: 'NO_SHOW', signed_up_at: '2026-04-13T09:00:00+08:00' });
    await aSignup(id, coming);
    const { data } = await hub.ask(
      `{ me { inServiceMember { coming: signups { edges { node { shift { id } } } }
         all: signups(upcoming: false) { edges { node { shift { id } } } } } } }`,
      {},
      { as },
    );
    expect(nodesOf(data.me.inServiceMember.coming)).toEqual([{ shift: { id: coming } }]);
    expect(nodesOf(data.me.inServiceMember.all)).toEqual([
      { shift: { id: coming } },
      { shift: { id: past } },
    ]);
  });

  it('sees their hours latest first, and by state', async () => {
    const member = await aMember();
    await anEntry(member, { day: '2026-03-02', state: 'APPROVED' });
    await anEntry(member, { day: '2026-03-03', state: 'DISPUTED' });
    await anEntry(member, { day: '2026-03-01', state: 'APPROVED' });
    const { data } = await hub.ask(
      `{ me { inServiceMember { all: entries { edges { node { startedAt } } }
         disputed: entries(state: DISPUTED) { edges { node { startedAt } } } } } }`,
      {},
      { as: member.as },
    );
    const days = (list: { edges: { node: Record<string, unknown> }[] }) =>
      nodesOf(list).map(({ startedAt }) => String(startedAt).slice(0, 10));
    expect(days(data.me.inServiceMember.all)).toEqual(['2026-03-03', '2026-03-02', '2026-03-01']);
    expect(days(data.me.inServiceMember.disputed)).toEqual(['2026-03-03']);
  });

  it('is none who is something else, or whom nobody has recorded', async () => {
    for (const as of [(await aUnit()).head, `IN_SERVICE_MEMBER@${newId()}/${aCommunity()}`])
      expect(await hub.ask('{ me { id inServiceMember { id } } }', {}, { as })).toEqual({
        data: { me: { id: as, inServiceMember: null } },
      });
    expect(await hub.ask('{ me { id } }', {}, { as: null })).toEqual({ data: { me: null } });
  });
});

describe('an activity', () => {
  it('has the hours that count of all who served in it', async () => {
    const [member, another] = [await aMember(), await aMember()];
    const entryId = await anEntry(member, { state: 'APPROVED' });
    const entry = await rowOf('service_hour_entry', entryId);
    await anEntry(another, { state: 'APPROVED', day: '2026-03-01' });
    await hub.insert('community', 'community', { id: member.community, name: '演示社区' });
    const activity = { title: '护绿', category: 'GREENING', state: 'OPEN', co_host_unit_ids: [] };
    const row = { community_id: member.community, ...activity };
    await hub.insert('community', 'service_activity', { id: entry?.activity_id, ...row });
    await hub.insert('community', 'shift', {
      id: entry?.shift_id,
      community_id: member.community,
      activity_id: entry?.activity_id,
      starts_at: entry?.started_at,
      ends_at: entry?.ended_at,
      place: '演示路1号',
      volunteer_capacity: 0,
    });
    const { data } = await hub.ask(
      '{ me { inServiceMember { entries { edges { node { shift { activity { title approvedHours } } } } } } } }',
      {},
      { as: member.as },
    );
    expect(nodesOf(data.me.inServiceMember.entries)).toEqual([
      { shift: { activity: { title: '护绿', approvedHours: 2 } } },
    ]);
  });
});
