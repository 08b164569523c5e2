import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Booking } from '../booking/booking.entity.ts';
import { BookingPurposeKind } from '../booking/booking.purpose.ts';
import { BookingState } from '../booking/booking.state.ts';
import { JointMeeting } from './joint-meeting.stub.ts';

@Resolver(() => JointMeeting)
export class JointMeetingResolver {
  @FieldResolver(() => Booking, {
    nullable: true,
    description: '会场预约: the booking of its venue that stands.',
  })
  async venueBooking(@Root() { id }: JointMeeting, @Ctx() { loaders }: Context): Promise<Booking | null> {
    const where = {
      purposeKind: BookingPurposeKind.JOINT_MEETING,
      state: { $nin: [BookingState.REJECTED, BookingState.CANCELLED, BookingState.RELEASED] },
    };
    const bookings = await loaders
      .manyBy(Booking, 'purposeId', { where, orderBy: { requestedAt: 'desc' } })
      .load(id);
    return bookings[0] ?? null;
  }
}
