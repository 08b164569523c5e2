import type { Context } from '@hub/kit/context.ts';
import { DateTime } from '@hub/kit/scalars.ts';
import { Ctx, Query, Resolver } from 'type-graphql';

@Resolver()
export class ClockResolver {
  /** A page asks for the week or the quarter by it: a visitor's own clock may be wrong, and a demonstration has its own. */
  @Query(() => DateTime, { nullable: true, description: '现在: the time by the hub’s clock.' })
  now(@Ctx() { clock }: Context): Date {
    return clock.now();
  }
}
