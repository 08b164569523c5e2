import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Facility } from '../facility/facility.entity.ts';
import { Unit } from '../foreign-types.ts';
import { Booking, BookingConnection } from './booking.entity.ts';
import { BookingState } from './booking.state.ts';

@ArgsType()
class BookingsArgs extends PageArgs {
  @Field(() => BookingState, { nullable: true, description: '状态: only those in it.' })
  state?: BookingState | null;
}

@Resolver(() => Community)
export class CommunityBookingsResolver {
  @FieldResolver(() => BookingConnection, {
    description: '预约: the bookings of its facilities, the latest asked for first.',
  })
  bookings(
    @Root() { id }: Community,
    @Args(() => BookingsArgs) list: BookingsArgs,
    @Ctx() context: Context,
  ): Promise<Page<Booking>> {
    return bookingsBy('community', list, context).load(id);
  }
}

@Resolver(() => Facility)
export class FacilityBookingsResolver {
  @FieldResolver(() => BookingConnection, {
    description: '预约: the bookings of it, the latest asked for first.',
  })
  bookings(
    @Root() { id }: Facility,
    @Args(() => BookingsArgs) list: BookingsArgs,
    @Ctx() context: Context,
  ): Promise<Page<Booking>> {
    return bookingsBy('facility', list, context).load(id);
  }
}

@Resolver(() => Unit)
export class UnitBookingsResolver {
  @FieldResolver(() => BookingConnection, {
    nullable: true,
    description: '预约: what it has asked for, the latest first.',
  })
  bookings(
    @Root() { id }: Unit,
    @Args(() => BookingsArgs) list: BookingsArgs,
    @Ctx() context: Context,
  ): Promise<Page<Booking>> {
    return bookingsBy('requesterUnitId', list, context).load(id);
  }
}

function bookingsBy(
  parent: 'community' | 'facility' | 'requesterUnitId',
  { state, first, after = null }: BookingsArgs,
  { loaders }: Context,
) {
  const latestFirst = [
    ['requestedAt', 'desc'],
    ['id', 'desc'],
  ] as const;
  const list = { where: state ? { state } : {}, orderBy: latestFirst };
  return loaders.pageBy(Booking, parent, list, { first, after });
}
