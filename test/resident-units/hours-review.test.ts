import { newId } from '@hub/kit/identifiers.ts';
import { describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestMember } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aMember, anEntry, rowOf } = factoriesOn(hub);

const review = (entryId: string, as: string, more: Record<string, unknown> = {}) =>
  hub.write('reviewHours', { entryId, approve: true, ...more }, as, 'state minutes reviewer reason');

const dispute = (entryId: string, as: string, reason = '实为两个半小时') =>
  hub.write('disputeHours', { entryId, reason }, as, 'state reason');

const voidHours = (entryId: string, as: string, reason = '重复登记') =>
  hub.write('voidHours', { entryId, reason }, as, 'state reviewer reason');

/** A member with two hours of service to review. */
async function aServedMember(more = {}) {
  const member = await aMember();
  return { ...member, entryId: await anEntry(member, more) };
}

const hoursOf = async (as: string) =>
  (
    await hub.ask(
      `{ me { inServiceMember { hours(year: 2026) { approvedHours pendingHours targetHours } } } }`,
      {},
      { as },
    )
  ).data.me.inServiceMember.hours;

const reason = '登记有误';
const verbs: Record<string, (entryId: string, member: TestMember) => ReturnType<typeof review>> = {
  approve: (id, { secretary }) => review(id, secretary),
  adjust: (id, { secretary }) => review(id, secretary, { minutes: 90, reason }),
  reject: (id, { secretary }) => review(id, secretary, { approve: false, reason }),
  dispute: (id, { as }) => dispute(id, as),
  void: (id, { secretary }) => voidHours(id, secretary),
};

/** Where each verb leads from each state that allows it. */
const allowed: Record<string, Record<string, string>> = {
  RECORDED: { void: 'VOIDED' },
  PENDING_REVIEW: { approve: 'APPROVED', adjust: 'ADJUSTED', reject: 'REJECTED', void: 'VOIDED' },
  APPROVED: { dispute: 'DISPUTED', void: 'VOIDED' },
  DISPUTED: { approve: 'APPROVED', adjust: 'ADJUSTED', reject: 'REJECTED', void: 'VOIDED' },
  ADJUSTED: { dispute: 'DISPUTED', void: 'VOIDED' },
  REJECTED: { dispute: 'DISPUTED' },
  VOIDED: {},
};

describe('hours', () => {
  it.each(Object.keys(allowed))('that are %s take their own verbs and refuse every other', async (state) => {
    for (const [verb, call] of Object.entries(verbs)) {
      const unreviewed = state === 'RECORDED' ? { reviewer: null, reason: null } : {};
      const { entryId, ...member } = await aServedMember({ state, ...unreviewed });
      const answer = await call(entryId, member);
      const next = allowed[state]?.[verb];
      expect([verb, Object.values(answer.data)[0] ? next : codeOf(answer)]).toEqual([
        verb,
        next ?? 'ILLEGAL_MOVE',
      ]);
      expect((await rowOf('service_hour_entry', entryId))?.state).toBe(next ?? state);
    }
  });

  it('are reviewed by the branch secretary or a worker of the community they were served in', async () => {
    const { entryId, as, unit, community, secretary } = await aServedMember();
    const neighbour = await aMember({ community });
    for (const [stranger, code] of [
      [as, 'FORBIDDEN'],
      [unit.liaison, 'FORBIDDEN'],
      [neighbour.unit.liaison, 'NOT_FOUND'],
      [unit.chair, 'NOT_FOUND'],
      [`BRANCH_SECRETARY@${aCommunity()}`, 'NOT_FOUND'],
    ] as const) {
      expect([stranger, codeOf(await review(entryId, stranger))]).toEqual([stranger, code]);
      expect([stranger, codeOf(await voidHours(entryId, stranger))]).toEqual([stranger, code]);
    }
    const worker = `COMMUNITY_WORKER@${community}`;
    expect((await review(entryId, worker)).data.reviewHours).toEqual({
      state: 'APPROVED',
      minutes: 120,
      reviewer: worker,
      reason: null,
    });
    expect(codeOf(await voidHours(entryId, secretary))).toBeUndefined();
  });

  it('are reviewed by nobody whose own they are, whatever else they are', async () => {
    const { entryId, as, secretary } = await aServedMember();
    const both = `${secretary},${as}`;
    expect(codeOf(await review(entryId, both))).toBe('REVIEWS_OWN_HOURS');
    expect(codeOf(await voidHours(entryId, both))).toBe('REVIEWS_OWN_HOURS');
    expect(codeOf(await review(entryId, secretary))).toBeUndefined();
  });

  it('are disputed by their member alone, with a reason', async () => {
    const { entryId, as, secretary } = await aServedMember({ state: 'APPROVED' });
    expect(codeOf(await dispute(entryId, secretary))).toBe('FORBIDDEN');
    expect(codeOf(await dispute(entryId, (await aMember()).as))).toBe('NOT_FOUND');
    expect(codeOf(await dispute(entryId, as, ' '))).toBe('BLANK_TEXT');
    expect((await dispute(entryId, as)).data.disputeHours).toEqual({
      state: 'DISPUTED',
      reason: '实为两个半小时',
    });
  });

  it('that are none are not reviewed, disputed or voided', async () => {
    const { as, secretary } = await aMember();
    for (const [id, code] of [
      ['x', 'BAD_ID'],
      [newId(), 'NOT_FOUND'],
    ] as const) {
      expect(codeOf(await review(id, secretary))).toBe(code);
      expect(codeOf(await voidHours(id, secretary))).toBe(code);
      expect(codeOf(await dispute(id, as))).toBe(code);
    }
  });

  it('count once they are approved, and in dispute no longer', async () => {
    const { entryId, as, secretary } = await aServedMember();
    expect(await hoursOf(as)).toEqual({ approvedHours: 0, pendingHours: 2, targetHours: 50 });
    await review(entryId, secretary, { minutes: 90, reason });
    expect(await hoursOf(as)).toEqual({ approvedHours: 1.5, pendingHours: 0, targetHours: 50 });
    await dispute(entryId, as);
    expect(await hoursOf(as)).toEqual({ approvedHours: 0, pendingHours: 0, targetHours: 50 });
    await review(entryId, secretary);
    expect(await hoursOf(as)).toEqual({ approvedHours: 1.5, pendingHours: 0, targetHours: 50 });
  });
});

describe('the hours served for a community', () => {
  it('are found by who reviews them, the latest first, and by state', async () => {
    const member = await aMember();
    const [first, second, third] = [
      await anEntry(member, { day: '2026-03-01' }),
      await anEntry(member, { day: '2026-03-03' }),
      await anEntry(member, { day: '2026-03-02', state: 'APPROVED' }),
    ];
    await anEntry({ ...member, community: aCommunity() }, { day: '2026-03-04' });
    const { data } = await hub.ask(
      `query ($id: ID!) { resourceCommitments(communityId: $id, quarter: "2026Q2") { community {
         all: hourEntries { edges { node { id } } }
         waiting: hourEntries(state: PENDING_REVIEW) { edges { node { id signup { state } } } } } } }`,
      { id: member.community },
    );
    const { all, waiting } = data.resourceCommitments.community;
    expect(all.edges).toEqual([second, third, first].map((id) => ({ node: { id } })));
    const served = { state: 'CHECKED_OUT' };
    expect(waiting.edges).toEqual([second, first].map((id) => ({ node: { id, signup: served } })));
  });
});

describe('an adjustment', () => {
  it.each([
    [45, 'BAD_MINUTES'],
    [0, 'BAD_MINUTES'],
    [-30, 'BAD_MINUTES'],
    [150, 'BAD_MINUTES'],
    [-2_147_483_640, 'BAD_MINUTES'],
    [30, undefined],
    [90, undefined],
  ])('of two hours to %i minutes: %s', async (minutes, code) => {
    const { entryId, secretary } = await aServedMember();
    expect(codeOf(await review(entryId, secretary, { minutes, reason }))).toBe(code);
  });

  it('may count more than was recorded, as far as the member was there', async () => {
    const { entryId, secretary } = await aServedMember({ to: '10:50' });
    const { data } = await review(entryId, secretary, { minutes: 150, reason });
    expect(data.reviewHours).toMatchObject({ state: 'ADJUSTED', minutes: 150, reason });
  });

  it('to the minutes recorded is none', async () => {
    const { entryId, secretary } = await aServedMember();
    expect((await review(entryId, secretary, { minutes: 120 })).data.reviewHours.state).toBe('APPROVED');
  });

  it('and a rejection tell the member why', async () => {
    const { entryId, secretary } = await aServedMember();
    expect(codeOf(await review(entryId, secretary, { minutes: 60 }))).toBe('REASON_MISSING');
    expect(codeOf(await review(entryId, secretary, { approve: false }))).toBe('REASON_MISSING');
    expect(codeOf(await review(entryId, secretary, { approve: false, reason: ' ' }))).toBe('BLANK_TEXT');
  });
});

describe('a rejection', () => {
  it('has no minutes', async () => {
    const { entryId, secretary } = await aServedMember();
    const rejected = { approve: false, minutes: 60, reason };
    expect(codeOf(await review(entryId, secretary, rejected))).toBe('REJECTED_WITH_MINUTES');
  });

  it('disputed while other hours stand at that time says so', async () => {
    const member = await aMember();
    const rejected = await anEntry(member, { state: 'REJECTED' });
    // Past every rule: nobody is in two places at once.
    const other = await anEntry(member, { from: '12:00', to: '14:00' });
    const move = `update service_hour_entry set started_at = started_at - interval '3 hours',
      ended_at = ended_at - interval '3 hours' where id = $1`;
    await hub.sql('resident-units', move, [other]);
    expect(codeOf(await dispute(rejected, member.as))).toBe('HOURS_OVERLAP');
    await voidHours(other, member.secretary);
    expect(codeOf(await dispute(rejected, member.as))).toBeUndefined();
  });
});

describe('eight hours a day', () => {
  const morning = { from: '08:00', to: '14:00', minutes: 360 };
  const evening = { from: '14:00', to: '20:00', minutes: 360 };

  it('are the most that is approved, whatever was recorded', async () => {
    const member = await aMember();
    const [first, second] = [await anEntry(member, morning), await anEntry(member, evening)];
    await review(first, member.secretary);
    const { errors } = await review(second, member.secretary);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'DAY_IS_FULL', left: 120 });
    expect(codeOf(await review(second, member.secretary, { minutes: 150, reason }))).toBe('DAY_IS_FULL');
    expect(codeOf(await review(second, member.secretary, { minutes: 120, reason }))).toBeUndefined();
  });

  it('hold for hours that were rejected and come back', async () => {
    const member = await aMember();
    const rejected = await anEntry(member, { ...morning, state: 'REJECTED' });
    await anEntry(member, { ...evening, state: 'APPROVED' });
    await dispute(rejected, member.as);
    const { errors } = await review(rejected, member.secretary);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'DAY_IS_FULL', left: 120 });
  });

  it('hold over communities, and within one local day', async () => {
    const [a, b] = [aCommunity(), aCommunity()];
    const member = await aMember({ community: a });
    await anEntry(member, { ...morning, state: 'APPROVED' });
    const elsewhere = await anEntry({ ...member, community: b }, evening);
    const nextDay = await anEntry(member, { ...morning, from: '00:00', to: '06:00', day: '2026-04-15' });
    expect(codeOf(await review(elsewhere, `BRANCH_SECRETARY@${b}`))).toBe('DAY_IS_FULL');
    expect(codeOf(await review(nextDay, member.secretary))).toBeUndefined();
  });

  it('are approved and no more by fifty reviews at once', async () => {
    const member = await aMember();
    const entries: string[] = [];
    for (let no = 0; no < 10; no++) {
      const hour = (i: number) => `${String(8 + i).padStart(2, '0')}:00`;
      entries.push(await anEntry(member, { from: hour(no), to: hour(no + 1), minutes: 60 }));
    }
    const answers = await atOnce(50, (no) => review(entries[no % 10] ?? '', member.secretary));
    expect(outcomes(answers)).toEqual({ OK: 8, ILLEGAL_MOVE: 32, DAY_IS_FULL: 10 });
    expect(await hoursOf(member.as)).toMatchObject({ approvedHours: 8, pendingHours: 2 });
  });
});

describe('one review of many at once', () => {
  it('stands, whatever each of fifty decides', async () => {
    const { entryId, secretary } = await aServedMember();
    const answers = await atOnce(50, (no) =>
      no % 2 ? review(entryId, secretary) : review(entryId, secretary, { approve: false, reason }),
    );
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });
});
