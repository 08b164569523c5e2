import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, outcomes } from '../support/race.ts';
import { factoriesOn, type TestMember } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aMember, aReport, aShift, aSignup, anEntry, rowOf } = factoriesOn(hub);

/** Ends, transfers or suspends a member's report. */
const stop = (step: string, { reportId, secretary }: TestMember) =>
  hub.write(step, { reportId, reason: '迁居' }, secretary, 'state');

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('a report that stops', () => {
  it.each(['suspendReport', 'transferReport', 'endReport'] as const)(
    '%s: the coming seats go to the next who waits, and what was waited for is given up',
    async (step) => {
      const community = aCommunity();
      const [member, next] = [await aMember({ community }), await aMember({ community })];
      const [seated, waitedFor, served] = [
        await aShift(community, { capacity: 1 }),
        await aShift(community, { day: '2026-04-17', capacity: 0 }),
        await aShift(community, { day: '2026-04-14' }),
      ];
      const mine = [
        await aSignup(member.id, seated),
        await aSignup(member.id, waitedFor, { state: 'WAITLISTED' }),
        await aSignup(member.id, served, { state: 'NO_SHOW' }),
      ];
      const theirs = await aSignup(next.id, seated, { state: 'WAITLISTED' });
      await stop(step, member);
      const states = await Promise.all([...mine, theirs].map((id) => rowOf('shift_signup', id)));
      expect(states.map((row) => row?.state)).toEqual(['CANCELLED', 'CANCELLED', 'NO_SHOW', 'SIGNED_UP']);
    },
  );

  it('leaves a shift alone that is being served, and gives up one that has begun without the member', async () => {
    const community = aCommunity();
    const [member, next] = [await aMember({ community }), await aMember({ community })];
    hub.setClock(new Date('2026-04-16T09:00:00+08:00'));
    const [serving, missed] = [
      await aShift(community),
      await aShift(community, { from: '08:30', capacity: 1 }),
    ];
    const present = { state: 'CHECKED_IN', checked_in_at: '2026-04-16T08:00:00+08:00' };
    const mine = [await aSignup(member.id, serving, present), await aSignup(member.id, missed)];
    const theirs = await aSignup(next.id, missed, { state: 'WAITLISTED' });
    await stop('suspendReport', member);
    const states = await Promise.all([...mine, theirs].map((id) => rowOf('shift_signup', id)));
    expect(states.map((row) => row?.state)).toEqual(['CHECKED_IN', 'CANCELLED', 'WAITLISTED']);
    const left = await hub.write('checkOut', { signupId: mine[0] }, member.as, 'state hourEntry { minutes }');
    expect(left.data.checkOut).toEqual({ state: 'CHECKED_OUT', hourEntry: { minutes: 60 } });
  });

  it('leaves what was signed up for in another community', async () => {
    const member = await aMember();
    const elsewhere = await aSignup(member.id, await aShift(aCommunity()));
    await stop('endReport', member);
    expect((await rowOf('shift_signup', elsewhere))?.state).toBe('SIGNED_UP');
  });

  it('passes seats on in order when fifty stop at once, and gives none twice', async () => {
    const community = aCommunity();
    const members = await atOnce(50, () => aMember({ community }));
    const waiting = await atOnce(30, () => aMember({ community }));
    const shifts = [
      await aShift(community, { capacity: 50 }),
      await aShift(community, { day: '2026-04-17', capacity: 50 }),
    ];
    for (const [i, shift] of shifts.entries()) {
      // In two orders, so that two who stop at once would wait for each other if they took them as they come.
      for (const { id } of i ? members.toReversed() : members) await aSignup(id, shift);
      for (const { id } of waiting) await aSignup(id, shift, { state: 'WAITLISTED' });
    }
    const answers = await Promise.all(members.map((member) => stop('suspendReport', member)));
    expect(outcomes(answers)).toEqual({ OK: 50 });
    for (const shift of shifts) {
      const counts = await hub.sql<{ state: string; count: string }>(
        'resident-units',
        'select state, count(*) from shift_signup where seats_shift_id = $1 group by state order by state',
        [shift],
      );
      expect(counts).toEqual([
        { state: 'CANCELLED', count: '50' },
        { state: 'SIGNED_UP', count: '30' },
      ]);
    }
  });

  it('while its member signs up leaves them no seat', async () => {
    const members = await atOnce(25, () => aMember());
    const shifts = await Promise.all(members.map(({ community }) => aShift(community)));
    const answers = await atOnce(50, (no) => {
      const member = members[no % 25] as TestMember;
      return no < 25
        ? hub.write('signUpForShift', { shiftId: shifts[no] }, member.as)
        : stop('endReport', member);
    });
    const { OK = 0, NOT_REPORTED = 0, ...others } = outcomes(answers);
    expect([OK + NOT_REPORTED, others]).toEqual([50, {}]);
    const seated = await hub.sql(
      'resident-units',
      `select 1 from shift_signup where member_id = any($1) and state <> 'CANCELLED'`,
      [members.map(({ id }) => id)],
    );
    expect(seated).toEqual([]);
  });
});

describe('the figures of a community', () => {
  it('count the hours served for it, of whoever served, and nobody twice', async () => {
    const [a, b] = [aCommunity(), aCommunity()];
    const member = await aMember({ community: a, report: 'TRANSFERRED' });
    await aReport(member.id, b);
    const served = { from: '08:00', to: '16:00', minutes: 480, state: 'APPROVED' };
    for (const day of ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'])
      await anEntry({ ...member, community: a }, { ...served, day });
    for (const day of ['2026-02-05', '2026-02-06', '2026-02-07'])
      await anEntry({ ...member, community: b }, { ...served, day });
    const statsOf = async (id: string) => {
      const { data } = await hub.ask(
        `query ($id: ID!) { resourceCommitments(communityId: $id, quarter: "2026Q2") { community {
           reportStats { reported active approvedHoursYtd onTarget } } } }`,
        { id },
      );
      return data.resourceCommitments.community.reportStats;
    };
    expect(await statsOf(a)).toEqual({ reported: 1, active: 0, approvedHoursYtd: 32, onTarget: 0 });
    expect(await statsOf(b)).toEqual({ reported: 1, active: 1, approvedHoursYtd: 24, onTarget: 1 });
  });
});
