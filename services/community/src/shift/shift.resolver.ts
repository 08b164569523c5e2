import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { periodBetween } from '@hub/kit/period.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ServiceActivity } from '../service-activity/service-activity.entity.ts';
import { ActivityState } from '../service-activity/service-activity.state.ts';
import { Shift } from './shift.entity.ts';

@Resolver(() => Shift)
export class ShiftResolver {
  @Query(() => [Shift], {
    nullable: true,
    description:
      '可报名班次: the shifts of open activities in a period of at most 92 days, in order of time.',
  })
  async openShifts(
    @Arg('communityId', () => ID, { description: '社区: its division code.' }) communityId: string,
    @Arg('from', () => DateTime, { description: '起: the first instant looked at.' }) from: Date,
    @Arg('to', () => DateTime, { description: '止: the instant after the last.' }) to: Date,
    @Ctx() { loaders }: Context,
  ): Promise<Shift[]> {
    const period = periodBetween(from, to);
    const where = {
      startsAt: { $gte: period.from, $lt: period.to },
      activity: { state: ActivityState.OPEN },
    };
    return loaders
      .manyBy(Shift, 'community', { where, orderBy: { startsAt: 'asc', id: 'asc' } })
      .load(communityIdFrom(communityId));
  }
}

const inOrderOfTime = [
  ['startsAt', 'asc'],
  ['id', 'asc'],
] as const;

/** The next shifts of a community's open activities, with their activities; any number of communities is one statement each. */
export async function upcomingShifts(communityId: string, { loaders, clock }: Context): Promise<Shift[]> {
  // From the next full minute on: with the instant itself, every call would ask a loader of its own.
  const soon = new Date(Math.ceil(clock.now().getTime() / 60_000) * 60_000);
  const where = { startsAt: { $gte: soon }, activity: { state: ActivityState.OPEN } };
  const list = { where, orderBy: inOrderOfTime };
  const { edges } = await loaders.pageBy(Shift, 'community', list, { first: 50 }).load(communityId);
  const shifts = edges.map(({ node }) => node);
  await loaders.byId(ServiceActivity).loadMany(shifts.map(({ activity }) => activity.id));
  return shifts;
}
