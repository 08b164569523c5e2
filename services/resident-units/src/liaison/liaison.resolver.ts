import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isHeldOn } from '../membership/membership.rules.ts';
import { Liaison } from './liaison.entity.ts';

@Resolver(() => Liaison)
export class LiaisonResolver {
  @FieldResolver(() => Boolean, { description: '在任: whether they speak for the unit today.' })
  current(@Root() liaison: Liaison, @Ctx() { clock }: Context): boolean {
    return isHeldOn(liaison, localDay(clock.now()));
  }
}
