import { type Actor, scopeOf } from '@hub/kit/actor.ts';
import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom, uuidFrom } from '@hub/kit/identifiers.ts';
import { write } from '@hub/kit/write.ts';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import { CheckInReport } from './check-in-report.entity.ts';
import { alreadyReported, mayNot, reportNotFound } from './check-in-report.errors.ts';
import type { ReportInput, ReportToCommunityInput } from './check-in-report.inputs.ts';
import { canReceive } from './check-in-report.policy.ts';
import { nextReportDue } from './check-in-report.rules.ts';
import { liveStates } from './check-in-report.state.ts';

/** Hands in a member's report to the community they live in. */
export const report = (context: Context, input: ReportToCommunityInput): Promise<CheckInReport> =>
  write(
    context,
    'reportToCommunity',
    input,
    async (tx) => {
      const member = await lockOwnMember(tx, context.actor);
      const communityId = communityIdFrom(input.communityId);
      if (await tx.count(CheckInReport, { member, state: { $in: liveStates } })) throw alreadyReported();
      member.homeCommunityId = communityId;
      member.skills = input.skills ?? member.skills;
      const handedIn = new CheckInReport({ member, communityId, reportedAt: context.clock.now() });
      tx.persist(handedIn);
      return handedIn;
    },
    { check_in_report_one_live_per_member: alreadyReported },
  );

/** Receives a report; its receipt goes back to the unit. */
export const receive = (context: Context, input: ReportInput): Promise<CheckInReport> =>
  write(context, 'receiveReport', input, async (tx) => {
    const received = await lockReport(tx, context.actor, input);
    received.receive(`R-${localDay(context.clock.now()).replaceAll('-', '')}-${received.id.slice(-6)}`);
    return received;
  });

/** Makes a received report active: from now on the member serves here. */
export const activate = (context: Context, input: ReportInput): Promise<CheckInReport> =>
  write(context, 'activateReport', input, async (tx) => {
    const received = await lockReport(tx, context.actor, input);
    received.activate(nextReportDue(localDay(context.clock.now())));
    return received;
  });

async function lockReport(
  tx: EntityManager,
  actor: Actor,
  { reportId }: ReportInput,
): Promise<CheckInReport> {
  const found = await tx.findOne(CheckInReport, uuidFrom(reportId), { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!found) throw reportNotFound(reportId);
  if (!canReceive(actor, found.communityId)) throw mayNot.receive();
  return found;
}

/** The member the actor is. What one person does queues up here. */
export async function lockOwnMember(tx: EntityManager, actor: Actor): Promise<InServiceMember> {
  const id = scopeOf(actor, 'IN_SERVICE_MEMBER');
  const member =
    id && (await tx.findOne(InServiceMember, uuidFrom(id), { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!member) throw mayNot.report();
  return member;
}
