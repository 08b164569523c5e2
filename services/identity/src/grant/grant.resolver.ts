import { localDay } from '@hub/kit/clock.ts';
import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Community, Unit } from '../foreign-types.ts';
import { inWordsOf } from '../scope/scope.ts';
import * as grants from './grant.commands.ts';
import { Grant, GrantConnection } from './grant.entity.ts';
import { EndGrantInput, GiveGrantInput } from './grant.inputs.ts';
import { canGive } from './grant.policy.ts';
import { heldGrant, inForceOn, isInForce } from './grant.rules.ts';

const latestFirst = [
  ['fromDay', 'desc'],
  ['id', 'desc'],
] as const;

@Resolver(() => Grant)
export class GrantResolver {
  @Query(() => GrantConnection, {
    nullable: true,
    description: '授权名册: who holds which role in a community or a street today, the latest first.',
  })
  async grants(
    @Arg('place', () => ID, {
      description: '地方: a community’s division code, or the first nine digits of it for its street.',
    })
    place: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, clock }: Context,
  ): Promise<Page<Grant>> {
    const list = { where: inForceOn(localDay(clock.now())), orderBy: latestFirst };
    return loaders.pageBy(Grant, 'place', list, page).load(place);
  }

  @DoneBy(canGive)
  @Mutation(() => Grant, { nullable: true, description: '授予角色: give another person a role.' })
  giveGrant(
    @Arg('input', () => GiveGrantInput) input: GiveGrantInput,
    @Ctx() context: Context,
  ): Promise<Grant> {
    return grants.give(context, input);
  }

  @DoneBy(canGive)
  @Mutation(() => Grant, { nullable: true, description: '终止授权: end a grant at once.' })
  endGrant(@Arg('input', () => EndGrantInput) input: EndGrantInput, @Ctx() context: Context): Promise<Grant> {
    return grants.end(context, input);
  }

  @FieldResolver(() => String, { description: '文字说明: the grant in words, in the caller’s language.' })
  inWords(@Root() grant: Grant, @Ctx() context: Context): Promise<string> {
    return inWordsOf(context, heldGrant(grant));
  }

  @FieldResolver(() => Boolean, { description: '生效中: whether it holds today.' })
  inForce(@Root() grant: Grant, @Ctx() { clock }: Context): boolean {
    return isInForce(grant, localDay(clock.now()));
  }

  @FieldResolver(() => Community, {
    nullable: true,
    description: '社区: the community in which it holds; none for a whole street.',
  })
  community(@Root() { place }: Grant): Community | null {
    return place.length === 12 ? new Community(place) : null;
  }

  @FieldResolver(() => Unit, { nullable: true, description: '单位: the unit, for its liaison or head.' })
  unit(@Root() { role, scope }: Grant): Unit | null {
    return role === 'LIAISON' || role === 'UNIT_HEAD' ? new Unit(scope) : null;
  }
}
