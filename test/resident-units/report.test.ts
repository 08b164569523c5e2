import { newId } from '@hub/kit/identifiers.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { useHub } from '../support/hub.ts';
import { atOnce, codeOf, outcomes } from '../support/race.ts';
import { factoriesOn, type TestMember } from './factories.ts';

const hub = useHub('empty');
const { aCommunity, aUnit, aMember, rowOf } = factoriesOn(hub);

const report = (communityId: string, as: string, more = {}, fields = 'id state reason') =>
  hub.write('reportToCommunity', { communityId, ...more }, as, fields);

/** The steps of a report, each with what it needs. */
const steps = {
  receiveReport: {},
  activateReport: {},
  renewReport: {},
  suspendReport: { reason: '长期出差' },
  resumeReport: {},
  transferReport: { reason: '迁居' },
  endReport: { reason: '调离' },
} as const;
type Step = keyof typeof steps;

/** Where each step leads from each state that allows it. */
const allowed: Record<string, Partial<Record<Step, string>>> = {
  SUBMITTED: { receiveReport: 'RECEIVED', endReport: 'ENDED' },
  RECEIVED: { activateReport: 'ACTIVE', endReport: 'ENDED' },
  ACTIVE: {
    renewReport: 'ACTIVE',
    suspendReport: 'SUSPENDED',
    transferReport: 'TRANSFERRED',
    endReport: 'ENDED',
  },
  SUSPENDED: { resumeReport: 'ACTIVE', transferReport: 'TRANSFERRED', endReport: 'ENDED' },
  TRANSFERRED: {},
  ENDED: {},
};

const take = (step: Step, { reportId, secretary }: TestMember, as = secretary) =>
  hub.write(step, { reportId, ...steps[step] }, as, 'state receiptNo nextReportDue reason overdue');

afterEach(() => hub.setClock(new Date('2026-04-15T09:00:00+08:00')));

describe('a report', () => {
  it('is handed in, received with a receipt, and renewed half a year on', async () => {
    const member = await aMember({ report: 'NONE' });
    const { data } = await report(member.community, member.as);
    expect(data.reportToCommunity).toMatchObject({ state: 'SUBMITTED', reason: null });
    const handedIn = { ...member, reportId: data.reportToCommunity.id };
    expect((await take('receiveReport', handedIn)).data.receiveReport).toMatchObject({
      state: 'RECEIVED',
      receiptNo: 'R-20260415-001',
      nextReportDue: null,
    });
    expect((await take('activateReport', handedIn)).data.activateReport).toMatchObject({
      state: 'ACTIVE',
      nextReportDue: '2026-10-15',
    });
  });

  it.each(Object.keys(allowed))('that is %s takes its own steps and refuses every other', async (state) => {
    for (const step of Object.keys(steps) as Step[]) {
      const member = await aMember({ report: state });
      const answer = await take(step, member);
      const next = allowed[state]?.[step];
      expect([step, answer.data[step]?.state ?? codeOf(answer)]).toEqual([step, next ?? 'ILLEGAL_MOVE']);
      expect((await rowOf('check_in_report', member.reportId))?.state).toBe(next ?? state);
    }
  });

  it.each(Object.keys(steps) as Step[])('that is none is not for %s', async (step) => {
    const member = await aMember();
    expect(codeOf(await take(step, { ...member, reportId: 'x' }))).toBe('BAD_ID');
    expect(codeOf(await take(step, { ...member, reportId: newId() }))).toBe('NOT_FOUND');
  });

  it.each([
    ['receiveReport', 'SUBMITTED', false],
    ['activateReport', 'RECEIVED', false],
    ['renewReport', 'ACTIVE', false],
    ['suspendReport', 'ACTIVE', false],
    ['resumeReport', 'SUSPENDED', false],
    ['transferReport', 'ACTIVE', true],
    ['endReport', 'SUBMITTED', true],
  ] as const)('lets its own member %s while %s: %s', async (step, state, may) => {
    const member = await aMember({ report: state });
    const another = await aMember();
    for (const stranger of [another.as, another.secretary, member.unit.chair])
      expect(codeOf(await take(step, member, stranger))).toBe('NOT_FOUND');
    for (const bystander of [member.unit.worker, member.unit.liaison])
      expect(codeOf(await take(step, member, bystander))).toBe('FORBIDDEN');
    const answer = await take(step, member, member.as);
    expect(codeOf(answer)).toBe(may ? undefined : 'FORBIDDEN');
  });

  it('names what was refused', async () => {
    const member = await aMember();
    const { errors } = await take('suspendReport', member, member.as);
    expect(errors?.[0]?.message).toContain('suspend this report');
  });

  it('tells why it stopped, until it goes on', async () => {
    const member = await aMember();
    expect((await take('suspendReport', member)).data.suspendReport).toMatchObject({
      reason: '长期出差',
      nextReportDue: null,
    });
    expect((await take('resumeReport', member)).data.resumeReport).toMatchObject({
      reason: null,
      nextReportDue: '2026-10-15',
    });
  });

  it.each(['suspendReport', 'transferReport', 'endReport'])('takes a reason to %s', async (step) => {
    const { reportId, secretary } = await aMember();
    expect(codeOf(await hub.write(step, { reportId, reason: ' ' }, secretary))).toBe('BLANK_TEXT');
  });

  it('is overdue the day after it was to be renewed, and no longer once it is', async () => {
    const member = await aMember();
    const overdue = async (instant: string) => {
      hub.setClock(new Date(instant));
      const { data } = await hub.ask(
        '{ me { inServiceMember { reports { overdue } } } }',
        {},
        { as: member.as },
      );
      return data.me.inServiceMember.reports[0].overdue;
    };
    expect(await overdue('2026-06-01T23:59:59+08:00')).toBe(false);
    expect(await overdue('2026-06-02T00:00:00+08:00')).toBe(true);
    const { data } = await take('renewReport', member);
    expect(data.renewReport).toMatchObject({ nextReportDue: '2026-12-02', overdue: false });
  });
});

describe('a member', () => {
  it('reports to one community, however often they try', async () => {
    const { community, as } = await aMember({ report: 'NONE' });
    const answers = await atOnce(50, () => report(community, as));
    expect(outcomes(answers)).toEqual({ OK: 1, ALREADY_REPORTED: 49 });
  });

  it.each(['SUBMITTED', 'RECEIVED', 'ACTIVE', 'SUSPENDED'])(
    'whose report is %s reports nowhere else',
    async (state) => {
      const member = await aMember({ report: state });
      const { community } = await aUnit();
      expect(codeOf(await report(community, member.as))).toBe('ALREADY_REPORTED');
    },
  );

  it('who has moved transfers the report and reports where they live now', async () => {
    const member = await aMember();
    const { community } = await aUnit();
    await take('transferReport', member, member.as);
    expect((await report(community, member.as)).data.reportToCommunity.state).toBe('SUBMITTED');
    const { data } = await hub.ask(
      '{ me { inServiceMember { homeCommunity { id } reports { state community { id } } } } }',
      {},
      { as: member.as },
    );
    expect(data.me.inServiceMember).toEqual({
      homeCommunity: { id: community },
      reports: [
        { state: 'SUBMITTED', community: { id: community } },
        { state: 'TRANSFERRED', community: { id: member.community } },
      ],
    });
  });

  it('who handed in a report to the wrong community takes it back', async () => {
    const member = await aMember({ report: 'SUBMITTED' });
    const { community } = await aUnit();
    await take('endReport', member, member.as);
    expect(codeOf(await report(community, member.as))).toBeUndefined();
  });

  it('reports to a community the hub knows by its units', async () => {
    const { as } = await aMember({ report: 'NONE' });
    for (const [community, code] of [
      ['123456789012', 'COMMUNITY_WITHOUT_UNITS'],
      ['12345678901', 'BAD_ID'],
      ['١٢٣٤٥٦٧٨٩٠١٢', 'BAD_ID'],
    ] as const)
      expect(codeOf(await report(community, as))).toBe(code);
  });

  it('does not report where the last unit has left', async () => {
    const { as } = await aMember({ report: 'NONE' });
    const { id, community } = await aUnit();
    const leave = `update membership set until_day = '2026-04-14' where unit_id = $1`;
    await hub.sql('resident-units', leave, [id]);
    expect(codeOf(await report(community, as))).toBe('COMMUNITY_WITHOUT_UNITS');
  });

  it('tells each skill once, and keeps them when they are left out', async () => {
    const member = await aMember({ report: 'NONE' });
    const skills = ['GREENING', 'REPAIR', 'GREENING'];
    const fields = 'id member { skills }';
    const { data } = await report(member.community, member.as, { skills }, fields);
    expect(data.reportToCommunity.member.skills).toEqual(['GREENING', 'REPAIR']);
    await take('endReport', { ...member, reportId: data.reportToCommunity.id });
    const again = await report(member.community, member.as, {}, fields);
    expect(again.data.reportToCommunity.member.skills).toEqual(['GREENING', 'REPAIR']);
  });

  it.each(['BRANCH_SECRETARY', 'LIAISON', 'VOLUNTEER'])('is who reports, not a %s', async (role) => {
    const { community } = await aUnit();
    const { errors } = await report(community, `${role}@${community}`);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
    expect(errors?.[0]?.message).toContain('report to a community');
  });
});

describe('the reports to a community', () => {
  it('are found by who receives them, the latest first, and by state', async () => {
    const community = aCommunity();
    const members = [
      await aMember({ community, report: 'SUBMITTED' }),
      await aMember({ community, report: 'ACTIVE' }),
      await aMember({ community, report: 'SUBMITTED' }),
    ];
    for (const [i, { reportId }] of members.entries()) {
      const handIn = 'update check_in_report set reported_at = $1 where id = $2';
      await hub.sql('resident-units', handIn, [`2026-04-1${i}T09:00:00+08:00`, reportId]);
    }
    const { data } = await hub.ask(
      `query ($id: ID!) { resourceCommitments(communityId: $id, quarter: "2026Q2") { community {
         all: reports { edges { node { id } } } waiting: reports(state: SUBMITTED, first: 1) {
           edges { node { id } } pageInfo { hasNextPage } } } } }`,
      { id: community },
    );
    const { all, waiting } = data.resourceCommitments.community;
    const latestFirst = members.map(({ reportId }) => ({ node: { id: reportId } })).toReversed();
    expect(all.edges).toEqual(latestFirst);
    expect(waiting).toEqual({ edges: latestFirst.slice(0, 1), pageInfo: { hasNextPage: true } });
  });
});

describe('receipts', () => {
  it('of fifty reports at once have fifty numbers without a gap, anew each day', async () => {
    const community = aCommunity();
    const members = await atOnce(50, () => aMember({ community, report: 'SUBMITTED' }));
    const answers = await Promise.all(members.map((member) => take('receiveReport', member)));
    expect(outcomes(answers)).toEqual({ OK: 50 });
    const numbers = answers.map(({ data }) => data.receiveReport.receiptNo).toSorted();
    expect(numbers).toEqual(
      Array.from({ length: 50 }, (_, i) => `R-20260415-${String(i + 1).padStart(3, '0')}`),
    );
    hub.setClock(new Date('2026-04-16T00:00:00+08:00'));
    const { data } = await take('receiveReport', await aMember({ community, report: 'SUBMITTED' }));
    expect(data.receiveReport.receiptNo).toBe('R-20260416-001');
  });

  it('of one report is given once, however many receive it', async () => {
    const member = await aMember({ report: 'SUBMITTED' });
    const answers = await atOnce(50, () => take('receiveReport', member));
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });
});

describe('a report that fifty end at once', () => {
  it('ends once', async () => {
    const member = await aMember();
    const answers = await atOnce(50, (no) =>
      take('endReport', member, no % 2 ? member.as : member.secretary),
    );
    expect(outcomes(answers)).toEqual({ OK: 1, ILLEGAL_MOVE: 49 });
  });
});
