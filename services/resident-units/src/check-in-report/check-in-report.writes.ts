import { localDay } from '@hub/kit/clock.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { type Writing, writeOn } from '@hub/kit/write-on.ts';
import { nextNumber, receiptsOn } from '../community/community.numbering.ts';
import { lockMember, lockOwnMember } from '../in-service-member/in-service-member.locks.ts';
import { isOneself } from '../in-service-member/in-service-member.policy.ts';
import { Membership } from '../membership/membership.entity.ts';
import { heldOn } from '../membership/membership.rules.ts';
import { giveUpComing } from '../shift-signup/waiting-list.ts';
import { CheckInReport } from './check-in-report.entity.ts';
import { alreadyReported, communityWithoutUnits } from './check-in-report.errors.ts';
import { ReportInput, ReportToCommunityInput, StopReportInput } from './check-in-report.inputs.ts';
import { canLeave, canReceive } from './check-in-report.policy.ts';
import { nextReportDue } from './check-in-report.rules.ts';
import { liveStates } from './check-in-report.state.ts';

const reporting = { zh: '办理报到', en: 'report to a community' };

/** The one they live in. */
export const reportToCommunity = writeOn(CheckInReport, {
  says: '报到: hand in one’s report to a community.',
  input: ReportToCommunityInput,
  about: (_, writing) => lockOwnMember(writing, reporting),
  by: isOneself,
  act: reporting,
  async run(member, input, { tx, now }) {
    const communityId = communityIdFrom(input.communityId);
    if (await tx.count(CheckInReport, { member, state: { $in: liveStates } })) throw alreadyReported();
    if (!(await tx.count(Membership, { communityId, ...heldOn(localDay(now)) })))
      throw communityWithoutUnits(communityId);
    member.homeCommunityId = communityId;
    member.skills = [...new Set(input.skills ?? member.skills)];
    const handedIn = new CheckInReport({ member, unit: member.unit, communityId, reportedAt: now });
    tx.persist(handedIn);
    return handedIn;
  },
});

const received = {
  input: ReportInput,
  about: ({ reportId }: ReportInput, writing: Writing) => lockReport(writing, reportId),
  by: canReceive,
};

const stopped = {
  input: StopReportInput,
  about: ({ reportId }: StopReportInput, writing: Writing) => lockReport(writing, reportId),
};

export const receiveReport = writeOn(CheckInReport, {
  ...received,
  says: '接收报到: receive a report, with a receipt to the unit.',
  act: { zh: '接收报到', en: 'receive this report' },
  async run(report, _, { tx, now }) {
    report.receive(await nextNumber(tx, receiptsOn(localDay(now)), report.communityId));
    return report;
  },
});

export const activateReport = writeOn(CheckInReport, {
  ...received,
  says: '启用报到: the member now serves here.',
  act: { zh: '启用报到', en: 'activate this report' },
  run(report, _, { now }) {
    report.activate(nextReportDue(localDay(now)));
    return report;
  },
});

export const renewReport = writeOn(CheckInReport, {
  ...received,
  says: '续报: the member has reported again, for another half year.',
  act: { zh: '续报', en: 'renew this report' },
  run(report, _, { now }) {
    report.renew(nextReportDue(localDay(now)));
    return report;
  },
});

export const suspendReport = writeOn(CheckInReport, {
  ...stopped,
  says: '暂停报到: the member does not serve for a time; their coming seats go to the next.',
  by: canReceive,
  act: { zh: '暂停报到', en: 'suspend this report' },
  async run(report, { reason }, { tx, now }) {
    report.suspend(reason);
    await giveUpComing(tx, report, now);
    return report;
  },
});

/** The member has reported anew. */
export const resumeReport = writeOn(CheckInReport, {
  ...received,
  says: '恢复报到: the member serves here again.',
  act: { zh: '恢复报到', en: 'resume this report' },
  run(report, _, { now }) {
    report.resume(nextReportDue(localDay(now)));
    return report;
  },
});

export const transferReport = writeOn(CheckInReport, {
  ...stopped,
  says: '转出报到: it ends here, and the member may report to another community.',
  by: canLeave,
  act: { zh: '转出报到', en: 'transfer this report' },
  async run(report, { reason }, { tx, now }) {
    report.transfer(reason);
    await giveUpComing(tx, report, now);
    return report;
  },
});

/** They serve nowhere until they report again. */
export const endReport = writeOn(CheckInReport, {
  ...stopped,
  says: '结束报到: the member no longer reports here.',
  by: canLeave,
  act: { zh: '结束报到', en: 'end this report' },
  async run(report, { reason }, { tx, now }) {
    report.end(reason);
    await giveUpComing(tx, report, now);
    return report;
  },
});

/** A report as it stands once its member is locked. */
async function lockReport(writing: Writing, id: string): Promise<CheckInReport> {
  const found = await writing.peek(CheckInReport, id);
  await lockMember(writing, found.member);
  return writing.tx.refreshOrFail(found);
}
