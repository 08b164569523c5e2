import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Attendance, AttendanceConnection } from '../attendance/attendance.entity.ts';
import { FollowUp, FollowUpConnection } from '../follow-up/follow-up.entity.ts';
import { openStates } from '../follow-up/follow-up.state.ts';
import { Unit } from '../foreign-types.ts';

@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description: '出席: its attendance at joint meetings, the latest first.',
  })
  attendance(
    @Root() { id }: Unit,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Attendance>> {
    const latestFirst = [
      ['quarter', 'desc'],
      ['id', 'desc'],
    ] as const;
    return loaders.pageBy(Attendance, 'unitId', { orderBy: latestFirst }, page).load(id);
  }

  @FieldResolver(() => FollowUpConnection, {
    nullable: true,
    description: '督办事项: what resolutions ask of it, by day.',
  })
  followUps(
    @Root() { id }: Unit,
    @Arg('open', () => Boolean, { defaultValue: true, description: '未完成: only what is still to be done.' })
    open: boolean,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<FollowUp>> {
    const byDay = [
      ['dueOn', 'asc'],
      ['id', 'asc'],
    ] as const;
    const where = open ? { state: { $in: openStates } } : {};
    return loaders.pageBy(FollowUp, 'ownerUnitId', { where, orderBy: byDay }, page).load(id);
  }
}
