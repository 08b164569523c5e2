import type { Context } from '@hub/kit/context.ts';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Booking } from '../booking/booking.entity.ts';
import { standing } from '../booking/booking.resolver.ts';
import { Unit } from '../foreign-types.ts';
import { Shift } from '../shift/shift.entity.ts';
import { ServiceActivity } from './service-activity.entity.ts';

@Resolver(() => ServiceActivity)
export class ServiceActivityResolver {
  @Query(() => ServiceActivity, { nullable: true, description: '服务活动: one activity by id.' })
  serviceActivity(
    @Arg('id', () => ID, { description: '标识: the activity.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<ServiceActivity | null> {
    return loaders.byId(ServiceActivity).load(id);
  }

  @FieldResolver(() => [Shift], { description: '班次: its shifts, in order of time.' })
  shifts(@Root() { id }: ServiceActivity, @Ctx() { loaders }: Context): Promise<Shift[]> {
    return loaders.manyBy(Shift, 'activity', { orderBy: { startsAt: 'asc', id: 'asc' } }).load(id);
  }

  @FieldResolver(() => [Unit], {
    nullable: true,
    description: '协办单位: the units that hold it together with the community.',
  })
  coHosts(@Root() { coHostUnitIds }: ServiceActivity): Unit[] {
    return coHostUnitIds.map((id) => new Unit(id));
  }

  @FieldResolver(() => Booking, {
    nullable: true,
    description: '场地预约: the booking of its place that stands.',
  })
  async booking(@Root() { id }: ServiceActivity, @Ctx() { loaders }: Context): Promise<Booking | null> {
    const [latest] = await loaders.manyBy(Booking, 'activity', standing).load(id);
    return latest ?? null;
  }
}
