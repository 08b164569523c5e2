import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Booking } from '../booking/booking.entity.ts';
import { Need } from '../need/need.entity.ts';
import { Resolution } from './resolution.stub.ts';

@Resolver(() => Resolution)
export class ResolutionResolver {
  @FieldResolver(() => [Booking], {
    nullable: true,
    description: '场地预约: bookings that carry it out, by time of asking.',
  })
  bookings(@Root() { id }: Resolution, @Ctx() { loaders }: Context): Promise<Booking[]> {
    return loaders.manyBy(Booking, 'resolutionId', { orderBy: { requestedAt: 'asc', id: 'asc' } }).load(id);
  }

  @FieldResolver(() => [Need], {
    nullable: true,
    description: '所应需求: the needs it answers, the most urgent first.',
  })
  needsAddressed(@Root() { id }: Resolution, @Ctx() { loaders }: Context): Promise<Need[]> {
    return loaders.manyBy(Need, 'resolutionId', { orderBy: { priority: 'asc', id: 'asc' } }).load(id);
  }
}
