import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CheckInReport } from '../check-in-report/check-in-report.entity.ts';
import { Shift } from '../foreign-types.ts';
import {
  ServiceHourEntry,
  ServiceHourEntryConnection,
} from '../service-hour-entry/service-hour-entry.entity.ts';
import { HourState } from '../service-hour-entry/service-hour-entry.state.ts';
import { ShiftSignup, ShiftSignupConnection } from '../shift-signup/shift-signup.entity.ts';
import { liveStates } from '../shift-signup/shift-signup.state.ts';
import { HoursSummary, hoursOf } from './hours-summary.ts';
import { InServiceMember } from './in-service-member.entity.ts';

@Resolver(() => InServiceMember)
export class InServiceMemberResolver {
  @FieldResolver(() => [CheckInReport], { description: '报到: their reports, the latest first.' })
  reports(@Root() { id }: InServiceMember, @Ctx() { loaders }: Context): Promise<CheckInReport[]> {
    return loaders.manyBy(CheckInReport, 'member', { orderBy: { reportedAt: 'desc' } }).load(id);
  }

  @FieldResolver(() => HoursSummary, { description: '时长汇总: their hours in a year.' })
  hours(
    @Root() { id }: InServiceMember,
    @Arg('year', () => Int, { description: '年份: as 2026.' }) year: number,
    @Ctx() context: Context,
  ): Promise<HoursSummary> {
    return hoursOf(id, year, context);
  }

  @FieldResolver(() => ServiceHourEntryConnection, {
    description: '时长记录: their hours, the latest first.',
  })
  entries(
    @Root() { id }: InServiceMember,
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
    return loaders.pageBy(ServiceHourEntry, 'member', list, page).load(id);
  }

  @FieldResolver(() => ShiftSignupConnection, { description: '报名: their sign-ups, the latest first.' })
  signups(
    @Root() { id }: InServiceMember,
    @Arg('upcoming', () => Boolean, {
      defaultValue: true,
      description: '未开始: only for shifts that are still to end.',
    })
    upcoming: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, clock }: Context,
  ): Promise<Page<ShiftSignup>> {
    const latestFirst = [
      ['signedUpAt', 'desc'],
      ['id', 'desc'],
    ] as const;
    const where = upcoming ? { seats: { endsAt: { $gt: clock.now() } } } : {};
    return loaders.pageBy(ShiftSignup, 'member', { where, orderBy: latestFirst }, page).load(id);
  }

  @FieldResolver(() => [Shift], {
    nullable: true,
    description: '已报班次: the shifts still to end for which they have a seat, or wait for one.',
  })
  async shiftsAhead(@Root() { id }: InServiceMember, @Ctx() { loaders, clock }: Context): Promise<Shift[]> {
    const where = { state: { $in: liveStates }, seats: { endsAt: { $gt: clock.now() } } };
    const signups = await loaders.manyBy(ShiftSignup, 'member', { where, orderBy: { id: 'asc' } }).load(id);
    return signups.map(({ seats }) => new Shift(seats.shiftId));
  }
}
