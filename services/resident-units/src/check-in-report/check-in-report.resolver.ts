import type { Context } from '@hub/kit/context.ts';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Community } from '../community/community.stub.ts';
import { InServiceMember } from '../in-service-member/in-service-member.entity.ts';
import * as reports from './check-in-report.commands.ts';
import { CheckInReport } from './check-in-report.entity.ts';
import { ReportInput, ReportToCommunityInput } from './check-in-report.inputs.ts';

@Resolver(() => CheckInReport)
export class CheckInReportResolver {
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

  @Mutation(() => CheckInReport, { nullable: true, description: '启用报到: the member now serves here.' })
  activateReport(
    @Arg('input', () => ReportInput) input: ReportInput,
    @Ctx() context: Context,
  ): Promise<CheckInReport> {
    return reports.activate(context, input);
  }

  @FieldResolver(() => InServiceMember, { nullable: true, description: '在职党员: who reports.' })
  member(@Root() { member }: CheckInReport, @Ctx() { loaders }: Context): Promise<InServiceMember | null> {
    return loaders.byId(InServiceMember).load(member.id);
  }

  @FieldResolver(() => Community, { nullable: true, description: '社区: to whom.' })
  community(@Root() { communityId }: CheckInReport): Community {
    return new Community(communityId);
  }
}
