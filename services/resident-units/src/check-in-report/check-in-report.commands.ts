import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import type { HubError } from '@hub/kit/errors.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import { known } from '@hub/kit/known.ts';
import { write } from '@hub/kit/write.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber, receiptsOn } from '../community/community.numbering.ts';
import { lockMember, lockOwnMember } from '../in-service-member/in-service-member.locks.ts';
import { Membership } from '../membership/membership.entity.ts';
import { heldOn } from '../membership/membership.rules.ts';
import { giveUpComing } from '../shift-signup/waiting-list.ts';
import { CheckInReport } from './check-in-report.entity.ts';
import { alreadyReported, communityWithoutUnits, mayNot, reportNotFound } from './check-in-report.errors.ts';
import type { ReportInput, ReportToCommunityInput, StopReportInput } from './check-in-report.inputs.ts';
import { canLeave, canReceive } from './check-in-report.policy.ts';
import { nextReportDue } from './check-in-report.rules.ts';
import { liveStates } from './check-in-report.state.ts';

/** Hands in a member's report to the community they live in. */
export const report = (context: Context, input: ReportToCommunityInput): Promise<CheckInReport> =>
  write(context, 'reportToCommunity', input, async (tx) => {
    const now = context.clock.now();
    const member = await lockOwnMember(tx, context.actor, mayNot.report);
    const communityId = communityIdFrom(input.communityId);
    if (await tx.count(CheckInReport, { member, state: { $in: liveStates } })) throw alreadyReported();
    if (!(await tx.count(Membership, { communityId, ...heldOn(localDay(now)) })))
      throw communityWithoutUnits(communityId);
    member.homeCommunityId = communityId;
    member.skills = [...new Set(input.skills ?? member.skills)];
    const handedIn = new CheckInReport({ member, unit: member.unit, communityId, reportedAt: now });
    tx.persist(handedIn);
    return handedIn;
  });

/** Receives a report; its receipt goes back to the unit. */
export const receive = (context: Context, input: ReportInput): Promise<CheckInReport> =>
  write(context, 'receiveReport', input, async (tx) => {
    const received = await lockReceived(tx, context, input, mayNot.receive);
    const receipts = receiptsOn(localDay(context.clock.now()));
    received.receive(await nextNumber(tx, receipts, received.communityId));
    return received;
  });

/** Makes a received report active: from now on the member serves here. */
export const activate = (context: Context, input: ReportInput): Promise<CheckInReport> =>
  write(context, 'activateReport', input, async (tx) => {
    const received = await lockReceived(tx, context, input, mayNot.activate);
    received.activate(dueFrom(context));
    return received;
  });

/** Renews a report for another half year. */
export const renew = (context: Context, input: ReportInput): Promise<CheckInReport> =>
  write(context, 'renewReport', input, async (tx) => {
    const active = await lockReceived(tx, context, input, mayNot.renew);
    active.renew(dueFrom(context));
    return active;
  });

/** Takes a report up again that was suspended; the member has reported anew. */
export const resume = (context: Context, input: ReportInput): Promise<CheckInReport> =>
  write(context, 'resumeReport', input, async (tx) => {
    const suspended = await lockReceived(tx, context, input, mayNot.resume);
    suspended.resume(dueFrom(context));
    return suspended;
  });

/** Lets a report rest for a time; the member does not serve meanwhile. */
export const suspend = (context: Context, input: StopReportInput): Promise<CheckInReport> =>
  write(context, 'suspendReport', input, async (tx) => {
    const active = await lockReceived(tx, context, input, mayNot.suspend);
    active.suspend(input.reason);
    await giveUpComing(tx, active, context.clock.now());
    return active;
  });

/** Ends a report so that the member can report to another community. */
export const transfer = (context: Context, input: StopReportInput): Promise<CheckInReport> =>
  write(context, 'transferReport', input, async (tx) => {
    const left = await lockReport(tx, context, input);
    if (!canLeave.allows(context.actor, left)) throw mayNot.transfer();
    left.transfer(input.reason);
    await giveUpComing(tx, left, context.clock.now());
    return left;
  });

/** Ends a report: the member serves nowhere until they report again. */
export const end = (context: Context, input: StopReportInput): Promise<CheckInReport> =>
  write(context, 'endReport', input, async (tx) => {
    const left = await lockReport(tx, context, input);
    if (!canLeave.allows(context.actor, left)) throw mayNot.end();
    left.end(input.reason);
    await giveUpComing(tx, left, context.clock.now());
    return left;
  });

const dueFrom = ({ clock }: Context): string => nextReportDue(localDay(clock.now()));

async function lockReceived(
  tx: EntityManager,
  context: Context,
  input: ReportInput,
  refuse: () => HubError,
): Promise<CheckInReport> {
  const found = await lockReport(tx, context, input);
  if (!canReceive.allows(context.actor, found)) throw refuse();
  return found;
}

async function lockReport(
  tx: EntityManager,
  { actor }: Context,
  { reportId }: ReportInput,
): Promise<CheckInReport> {
  const row = await tx.findOne(CheckInReport, uuidFrom(reportId));
  const found = known(actor, row, () => reportNotFound(reportId));
  await lockMember(tx, found.member);
  return tx.refreshOrFail(found);
}
