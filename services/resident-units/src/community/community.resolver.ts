import { localDay } from '@hub/kit/clock.ts';
import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agreement, AgreementConnection } from '../agreement/agreement.entity.ts';
import { CheckInReport, CheckInReportConnection } from '../check-in-report/check-in-report.entity.ts';
import { ReportState } from '../check-in-report/check-in-report.state.ts';
import { boardOf } from '../commitment/commitment-board.resolver.ts';
import { CommitmentBoard } from '../commitment/commitment-board.ts';
import { Community } from '../foreign-types.ts';
import { Membership } from '../membership/membership.entity.ts';
import { heldOn } from '../membership/membership.rules.ts';
import {
  ServiceHourEntry,
  ServiceHourEntryConnection,
} from '../service-hour-entry/service-hour-entry.entity.ts';
import { HourState } from '../service-hour-entry/service-hour-entry.state.ts';
import { Unit } from '../unit/unit.entity.ts';
import { memberUnits } from '../unit/unit.resolver.ts';
import { seesTotalsOf } from './community.policy.ts';
import { ReportStats, reportStatsOf } from './report-stats.ts';

@Resolver(() => Community)
export class CommunityResolver {
  @FieldResolver(() => [Unit], { nullable: true, description: '共建单位: its member units, by code.' })
  units(@Root() { id }: Community, @Ctx() context: Context): Promise<Unit[]> {
    return memberUnits(id, context);
  }

  @FieldResolver(() => [Membership], {
    nullable: true,
    description: '共建成员: how units take part in its co-building, or also how they did, by unit and day.',
  })
  async memberships(
    @Root() { id }: Community,
    @Arg('past', () => Boolean, { defaultValue: false, description: '含已退出: those that have ended, too.' })
    past: boolean,
    @Ctx() { loaders, clock }: Context,
  ): Promise<Membership[]> {
    const where = past ? {} : heldOn(localDay(clock.now()));
    const orderBy = { unit: { code: 'asc' }, fromDay: 'asc' } as const;
    return loaders.manyBy(Membership, 'communityId', { where, orderBy }).load(id);
  }

  @SeenBy(seesTotalsOf<Community>('id'))
  @FieldResolver(() => CommitmentBoard, {
    nullable: true,
    description: '资源承诺看板: its commitments due in a quarter.',
  })
  commitmentBoard(
    @Root() { id }: Community,
    @Arg('quarter', () => String, { description: '季度: as 2026Q2.' }) quarter: string,
    @Ctx() context: Context,
  ): Promise<CommitmentBoard> {
    return boardOf(id, quarter, context);
  }

  @SeenBy(seesTotalsOf<Community>('id'))
  @FieldResolver(() => ReportStats, {
    nullable: true,
    description: '报到统计: the in-service members who report to it.',
  })
  reportStats(@Root() { id }: Community, @Ctx() context: Context): Promise<ReportStats> {
    return reportStatsOf(id, context);
  }

  @FieldResolver(() => AgreementConnection, {
    nullable: true,
    description: '共建协议: its agreements with units, by number.',
  })
  agreements(
    @Root() { id }: Community,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Agreement>> {
    const byNumber = [
      ['no', 'asc'],
      ['id', 'asc'],
    ] as const;
    return loaders.pageBy(Agreement, 'communityId', { orderBy: byNumber }, page).load(id);
  }

  @FieldResolver(() => CheckInReportConnection, {
    nullable: true,
    description: '报到: the reports to it, the latest first.',
  })
  reports(
    @Root() { id }: Community,
    @Arg('state', () => ReportState, { nullable: true, description: '状态: only those in it.' })
    state: ReportState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<CheckInReport>> {
    const latestFirst = [
      ['reportedAt', 'desc'],
      ['id', 'desc'],
    ] as const;
    const list = { where: state ? { state } : {}, orderBy: latestFirst };
    return loaders.pageBy(CheckInReport, 'communityId', list, page).load(id);
  }

  @FieldResolver(() => ServiceHourEntryConnection, {
    nullable: true,
    description: '服务时长: the hours served for it, the latest first.',
  })
  hourEntries(
    @Root() { id }: Community,
    @Arg('state', () => HourState, { nullable: true, description: '状态: only those in it.' })
    state: HourState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<ServiceHourEntry>> {
    const latestFirst = [
      ['startedAt', 'desc'],
      ['id', 'desc'],
    ] as const;
    const list = { where: state ? { state } : {}, orderBy: latestFirst };
    return loaders.pageBy(ServiceHourEntry, 'communityId', list, page).load(id);
  }
}
