import { localDay } from '@hub/kit/clock.ts';
import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import type { Page } from '@hub/kit/page.ts';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Household } from './household.entity.ts';
import { knownHousehold } from './household.known.ts';
import { HouseholdCase, HouseholdCaseConnection } from './household-case.entity.ts';
import { isLive, liveOn } from './household-case.rules.ts';

@Resolver(() => HouseholdCase)
export class HouseholdCaseResolver {
  @Query(() => HouseholdCaseConnection, {
    nullable: true,
    description:
      '办理事由: the live cases of a community, the first to end first: one’s own, or all for who keeps the register.',
  })
  async householdCases(
    @Arg('communityId', () => ID, { description: '社区: its division code.' }) communityId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, clock }: Context,
  ): Promise<Page<HouseholdCase>> {
    const firstToEnd = [
      ['untilDay', 'asc'],
      ['id', 'asc'],
    ] as const;
    const live = { where: liveOn(localDay(clock.now())), orderBy: firstToEnd };
    return loaders.pageBy(HouseholdCase, 'community', live, page).load(communityIdFrom(communityId));
  }

  @FieldResolver(() => Boolean, { description: '有效: whether it is a reason today.' })
  live(@Root() householdCase: HouseholdCase, @Ctx() { clock }: Context): boolean {
    return isLive(householdCase, localDay(clock.now()));
  }

  @FieldResolver(() => Household, {
    nullable: true,
    description: '住户: the household; null for the person once the case is no reason any more.',
  })
  household(@Root() { household }: HouseholdCase, @Ctx() context: Context): Promise<Household | null> {
    return knownHousehold(household.id, context);
  }
}
