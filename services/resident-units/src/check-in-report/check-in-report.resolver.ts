import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { isOneself } from '../in-service-member/in-service-member.policy.ts';
import * as reports from './check-in-report.commands.ts';
import { CheckInReport } from './check-in-report.entity.ts';
import { ReportInput, ReportToCommunityInput, StopReportInput } from './check-in-report.inputs.ts';
import { canLeave, canReceive } from './check-in-report.policy.ts';
import { isOverdue } from './check-in-report.rules.ts';

@Resolver(() => CheckInReport)
export class CheckInReportResolver {
  @DoneBy(isOneself)
  @Mutation(() => CheckInReport, {
    nullable: true,
    description: '报到: hand in one’s report to a community.',
  })
  reportToCommunity(
    @Arg('input', () => ReportToCommunityInput) input: ReportToCommunityInput,
    @Ctx() context: Context,
  ): Promise<CheckInReport> {
    return reports.report(context, input);
  }

  @DoneBy(canReceive)
  @Mutation(() => CheckInReport, {
    nullable: true,
    description: '接收报到: receive a report, with a receipt to the unit.',
  })
  receiveReport(
    @Arg('input', () => ReportInput) input: ReportInput,
    @Ctx() context: Context,
  ): Promise<CheckInReport> {
    return reports.receive(context, input);
  }

  @DoneBy(canReceive)
  @Mutation(() => CheckInReport, { nullable: true, description: '启用报到: the member now serves here.' })
  activateReport(
    @Arg('input', () => ReportInput) input: ReportInput,
    @Ctx() context: Context,
  ): Promise<CheckInReport> {
    return reports.activate(context, input);
  }

  @DoneBy(canReceive)
  @Mutation(() => CheckInReport, {
    nullable: true,
    description: '续报: the member has reported again, for another half year.',
  })
  renewReport(
    @Arg('input', () => ReportInput) input: ReportInput,
    @Ctx() context: Context,
  ): Promise<CheckInReport> {
    return reports.renew(context, input);
  }

  @DoneBy(canReceive)
  @Mutation(() => CheckInReport, {
    nullable: true,
    description: '暂停报到: the member does not serve for a time; their coming seats go to the next.',
  })
  suspendReport(
    @Arg('input', () => StopReportInput) input: StopReportInput,
    @Ctx() context: Context,
  ): Promise<CheckInReport> {
    return reports.suspend(context, input);
  }

  @DoneBy(canReceive)
  @Mutation(() => CheckInReport, { nullable: true, description: '恢复报到: the member serves here again.' })
  resumeReport(
    @Arg('input', () => ReportInput) input: ReportInput,
    @Ctx() context: Context,
  ): Promise<CheckInReport> {
    return reports.resume(context, input);
  }

  @DoneBy(canLeave)
  @Mutation(() => CheckInReport, {
    nullable: true,
    description: '转出报到: it ends here, and the member may report to another community.',
  })
  transferReport(
    @Arg('input', () => StopReportInput) input: StopReportInput,
    @Ctx() context: Context,
  ): Promise<CheckInReport> {
    return reports.transfer(context, input);
  }

  @DoneBy(canLeave)
  @Mutation(() => CheckInReport, {
    nullable: true,
    description: '结束报到: the member no longer reports here.',
  })
  endReport(
    @Arg('input', () => StopReportInput) input: StopReportInput,
    @Ctx() context: Context,
  ): Promise<CheckInReport> {
    return reports.end(context, input);
  }

  @FieldResolver(() => Boolean, { description: '逾期未续: whether its day to be renewed has passed.' })
  overdue(@Root() report: CheckInReport, @Ctx() { clock }: Context): boolean {
    return isOverdue(report, localDay(clock.now()));
  }
}
