import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Booking } from '../booking/booking.entity.ts';
import { standing } from '../booking/booking.resolver.ts';
import { JointMeeting } from '../foreign-types.ts';
import { Need } from '../need/need.entity.ts';
import { needsByUrgency } from '../need/need.resolver.ts';
import { NeedState } from '../need/need.state.ts';

@Resolver(() => JointMeeting)
export class JointMeetingResolver {
  @Directive('@requires(fields: "community { id }")')
  @FieldResolver(() => Booking, {
    nullable: true,
    description: '会场预约: the booking of its venue that stands, made by its own community.',
  })
  async venueBooking(
    @Root() { id, community }: JointMeeting,
    @Ctx() { loaders }: Context,
  ): Promise<Booking | null> {
    const bookings = await loaders.manyBy(Booking, 'meetingId', standing).load(id);
    return bookings.find((booking) => booking.community.id === community?.id) ?? null;
  }

  @Directive('@requires(fields: "community { id }")')
  @FieldResolver(() => [Need], {
    nullable: true,
    description: '未满足需求: the open needs of its community, the most urgent first, at most 50.',
  })
  async openNeeds(@Root() { community }: JointMeeting, @Ctx() { loaders }: Context): Promise<Need[]> {
    if (!community) return [];
    const list = { where: { state: NeedState.OPEN }, orderBy: needsByUrgency };
    const page = await loaders
      .pageBy(Need, 'community', list, { first: 50 })
      .load(communityIdFrom(community.id));
    return page.edges.map(({ node }) => node);
  }
}
