import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { JointMeeting } from '../foreign-types.ts';
import { ServiceActivity } from '../service-activity/service-activity.entity.ts';
import * as bookings from './booking.commands.ts';
import { Booking } from './booking.entity.ts';
import {
  CancelBookingInput,
  CheckInBookingInput,
  DecideBookingInput,
  RequestBookingInput,
} from './booking.inputs.ts';
import { canCancel, canCheckIn, canDecide, canRequest } from './booking.policy.ts';
import { BookingPurpose } from './booking.purpose.ts';
import { BookingState } from './booking.state.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';
import { request } from './booking-request.commands.ts';

@Resolver(() => Booking)
export class BookingResolver {
  @Query(() => Booking, { nullable: true, description: '预约: one booking by id.' })
  booking(
    @Arg('id', () => ID, { description: '标识: the booking.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Booking | null> {
    return loaders.byId(Booking).load(id);
  }

  @DoneBy(canRequest)
  @Mutation(() => Booking, {
    nullable: true,
    description: '申请预约: ask for a facility; refusals name the rule and offer the nearest free slot.',
  })
  requestBooking(
    @Arg('input', () => RequestBookingInput) input: RequestBookingInput,
    @Ctx() context: Context,
  ): Promise<Booking> {
    return request(context, input);
  }

  @DoneBy(canDecide)
  @Mutation(() => Booking, {
    nullable: true,
    description:
      '审批预约: approve what is still to come of a request, if its time is free, or decline it with a reason.',
  })
  decideBooking(
    @Arg('input', () => DecideBookingInput) input: DecideBookingInput,
    @Ctx() context: Context,
  ): Promise<Booking> {
    return bookings.decide(context, input);
  }

  @DoneBy(canCancel)
  @Mutation(() => Booking, {
    nullable: true,
    description: '取消预约: call off what has not begun of a booking.',
  })
  cancelBooking(
    @Arg('input', () => CancelBookingInput) input: CancelBookingInput,
    @Ctx() context: Context,
  ): Promise<Booking> {
    return bookings.cancel(context, input);
  }

  @DoneBy(canCheckIn)
  @Mutation(() => BookingOccurrence, {
    nullable: true,
    description: '预约签到: record that the users have arrived.',
  })
  checkInBooking(
    @Arg('input', () => CheckInBookingInput) input: CheckInBookingInput,
    @Ctx() context: Context,
  ): Promise<BookingOccurrence> {
    return bookings.checkIn(context, input);
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
