import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { periodBetween } from '@hub/kit/period.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Asset } from '../asset/asset.entity.ts';
import { Equipment } from '../equipment/equipment.entity.ts';
import { Facility } from './facility.entity.ts';
import { FacilityCalendar } from './facility-calendar.ts';

@Resolver(() => Facility)
export class FacilityResolver {
  @Query(() => Facility, { nullable: true, description: '场地: one facility by id.' })
  facility(
    @Arg('id', () => ID, { description: '标识: the facility.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Facility | null> {
    return loaders.byId(Facility).load(id);
  }

  @Query(() => [FacilityCalendar], {
    nullable: true,
    description:
      '共享场地预约: the calendars of every bookable facility of a community, at most 92 days at a time.',
  })
  async facilityBookings(
    @Arg('communityId', () => ID, { description: '社区: its division code.' }) communityId: string,
    @Arg('from', () => DateTime, { description: '起: the first instant looked at.' }) from: Date,
    @Arg('to', () => DateTime, { description: '止: the instant after the last.' }) to: Date,
    @Ctx() { loaders }: Context,
  ): Promise<FacilityCalendar[]> {
    const period = periodBetween(from, to);
    const bookable = { where: { bookable: true }, orderBy: { name: 'asc', id: 'asc' } } as const;
    const facilities = await loaders
      .manyBy(Facility, 'community', bookable)
      .load(communityIdFrom(communityId));
    return facilities.map((facility) => new FacilityCalendar(facility, period));
  }

  @FieldResolver(() => FacilityCalendar, {
    description: '日历: its bookings and free times in a period of at most 92 days.',
  })
  calendar(
    @Root() facility: Facility,
    @Arg('from', () => DateTime, { description: '起: the first instant looked at.' }) from: Date,
    @Arg('to', () => DateTime, { description: '止: the instant after the last.' }) to: Date,
  ): FacilityCalendar {
    return new FacilityCalendar(facility, periodBetween(from, to));
  }

  @FieldResolver(() => [Equipment], { description: '设备: what can be used in it, by name.' })
  equipment(@Root() { id }: Facility, @Ctx() { loaders }: Context): Promise<Equipment[]> {
    return loaders.manyBy(Equipment, 'facility', { orderBy: { name: 'asc', id: 'asc' } }).load(id);
  }

  @FieldResolver(() => [Asset], {
    description: '资产: what of it the community owns, and where from, by name.',
  })
  assets(@Root() { id }: Facility, @Ctx() { loaders }: Context): Promise<Asset[]> {
    return loaders.manyBy(Asset, 'facility', { orderBy: { name: 'asc', id: 'asc' } }).load(id);
  }
}
