import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Booking } from './booking.entity.ts';
import { BookingOccurrence } from './booking-occurrence.entity.ts';

@Resolver(() => BookingOccurrence)
export class BookingOccurrenceResolver {
  @FieldResolver(() => Booking, { nullable: true, description: '预约: the booking it belongs to.' })
  booking(@Root() occurrence: BookingOccurrence, @Ctx() { loaders }: Context): Promise<Booking | null> {
    return loaders.byId(Booking).load(occurrence.booking.id);
  }
}
