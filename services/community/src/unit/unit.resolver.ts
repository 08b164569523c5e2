import { connectionOf, PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Booking } from '../booking/booking.entity.ts';
import { Facility } from '../facility/facility.entity.ts';
import { Unit } from './unit.stub.ts';

const BookingConnection = connectionOf('Booking', () => Booking);

@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => [Facility], { nullable: true, description: '出借场地: the places it lends.' })
  lentFacilities(@Root() { id }: Unit, @Ctx() { loaders }: Context): Promise<Facility[]> {
    return loaders.manyBy(Facility, 'providerUnitId', { orderBy: { name: 'asc', id: 'asc' } }).load(id);
  }

  @FieldResolver(() => BookingConnection, {
    nullable: true,
    description: '预约: what it has asked for, the latest first.',
  })
  bookings(
    @Root() { id }: Unit,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Booking>> {
    const latestFirst = [
      ['requestedAt', 'desc'],
      ['id', 'desc'],
    ] as const;
    return loaders.pageBy(Booking, 'requesterUnitId', { orderBy: latestFirst }, page).load(id);
  }
}
