import { localDay } from '@hub/kit/clock.ts';
import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { isHeldOn } from '../membership/membership.rules.ts';
import * as liaisons from './liaison.commands.ts';
import { Liaison } from './liaison.entity.ts';
import { AppointLiaisonInput } from './liaison.inputs.ts';
import { canAppoint } from './liaison.policy.ts';

@Resolver(() => Liaison)
export class LiaisonResolver {
  @DoneBy(canAppoint)
  @Mutation(() => Liaison, {
    nullable: true,
    description: '任命联络员: appoint who speaks for a unit in a community; who did so hands over.',
  })
  appointLiaison(
    @Arg('input', () => AppointLiaisonInput) input: AppointLiaisonInput,
    @Ctx() context: Context,
  ): Promise<Liaison> {
    return liaisons.appoint(context, input);
  }

  @FieldResolver(() => Boolean, { description: '在任: whether they speak for the unit today.' })
  current(@Root() liaison: Liaison, @Ctx() { clock }: Context): boolean {
    return isHeldOn(liaison, localDay(clock.now()));
  }
}
