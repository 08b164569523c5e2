import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { boardOf } from '../commitment/commitment-board.resolver.ts';
import { CommitmentBoard } from '../commitment/commitment-board.ts';
import { Membership } from '../membership/membership.entity.ts';
import { heldOn } from '../membership/membership.rules.ts';
import { Unit } from '../unit/unit.entity.ts';
import { memberUnits } from '../unit/unit.resolver.ts';
import { Community } from './community.stub.ts';
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

  @FieldResolver(() => ReportStats, {
    nullable: true,
    description: '报到统计: the in-service members who report to it.',
  })
  reportStats(@Root() { id }: Community, @Ctx() context: Context): Promise<ReportStats> {
    return reportStatsOf(id, context);
  }
}
