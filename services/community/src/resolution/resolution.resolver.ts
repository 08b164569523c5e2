import type { Context } from '@hub/kit/context.ts';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Booking } from '../booking/booking.entity.ts';
import { Resolution } from '../foreign-types.ts';
import { Need } from '../need/need.entity.ts';

@Resolver(() => Resolution)
export class ResolutionResolver {
  @Directive('@requires(fields: "meeting { community { id } }")')
  @FieldResolver(() => [Booking], {
    nullable: true,
    description: '场地预约: bookings in its community that carry it out, by time of asking.',
  })
  async bookings(@Root() resolution: Resolution, @Ctx() { loaders }: Context): Promise<Booking[]> {
    const byTime = { orderBy: { requestedAt: 'asc', id: 'asc' } } as const;
    return own(resolution, await loaders.manyBy(Booking, 'resolutionId', byTime).load(resolution.id));
  }

  @Directive('@requires(fields: "meeting { community { id } }")')
  @FieldResolver(() => [Need], {
    nullable: true,
    description: '所应需求: the needs of its community that it answers, the most urgent first.',
  })
  async needsAddressed(@Root() resolution: Resolution, @Ctx() { loaders }: Context): Promise<Need[]> {
    const byUrgency = { orderBy: { priority: 'asc', id: 'asc' } } as const;
    return own(resolution, await loaders.manyBy(Need, 'resolutionId', byUrgency).load(resolution.id));
  }
}

/** What of another community names the resolution has no part in it. */
const own = <Row extends { community: { id: string } }>({ meeting }: Resolution, rows: Row[]): Row[] =>
  rows.filter(({ community }) => community.id === meeting?.community?.id);
