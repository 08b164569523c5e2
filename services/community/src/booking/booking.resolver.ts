import type { Context } from '@hub/kit/context.ts';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { JointMeeting } from '../foreign-types.ts';
import { ServiceActivity } from '../service-activity/service-activity.entity.ts';
import { Booking } from './booking.entity.ts';
import { BookingPurpose } from './booking.purpose.ts';
import { BookingState } from './booking.state.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

@Resolver(() => Booking)
export class BookingResolver {
  @Query(() => Booking, { nullable: true, description: '预约: one booking by id.' })
  booking(
    @Arg('id', () => ID, { description: '标识: the booking.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Booking | null> {
    return loaders.byId(Booking).load(id);
  }

  @FieldResolver(() => BookingPurpose, {
    nullable: true,
    description: '用途: the meeting or activity it serves.',
  })
  async purpose(
    @Root() { activity, meetingId }: Booking,
    @Ctx() { loaders }: Context,
  ): Promise<typeof BookingPurpose | null> {
    if (meetingId) return new JointMeeting(meetingId);
    return activity && loaders.byId(ServiceActivity).load(activity.id);
  }

  @FieldResolver(() => [BookingOccurrence], {
    description: '场次: its occurrences, at most 60, in order of time.',
  })
  occurrences(@Root() { id }: Booking, @Ctx() { loaders }: Context): Promise<BookingOccurrence[]> {
    return loaders.manyBy(BookingOccurrence, 'booking', { orderBy: { startsAt: 'asc' } }).load(id);
  }
}

/** The bookings for a meeting or an activity that were not turned down or called off, the latest first. */
export const standing = {
  where: { state: { $nin: [BookingState.REJECTED, BookingState.CANCELLED, BookingState.RELEASED] } },
  orderBy: { requestedAt: 'desc', id: 'desc' },
} as const;
