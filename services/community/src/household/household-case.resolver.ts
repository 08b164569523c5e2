import { localDay } from '@hub/kit/clock.ts';
import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import type { Page } from '@hub/kit/page.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Household } from './household.entity.ts';
import { CloseHouseholdCaseInput, OpenHouseholdCaseInput } from './household.inputs.ts';
import { knownHousehold } from './household.known.ts';
import { canOpenCase } from './household.policy.ts';
import * as cases from './household-case.commands.ts';
import { HouseholdCase, HouseholdCaseConnection } from './household-case.entity.ts';
import { canClose } from './household-case.policy.ts';
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

  @DoneBy(canOpenCase)
  @Mutation(() => HouseholdCase, {
    nullable: true,
    description: '开立办理事由: give another person a reason to deal with a household.',
  })
  openHouseholdCase(
    @Arg('input', () => OpenHouseholdCaseInput) input: OpenHouseholdCaseInput,
    @Ctx() context: Context,
  ): Promise<HouseholdCase> {
    return cases.open(context, input);
  }

  @DoneBy(canClose)
  @Mutation(() => HouseholdCase, { nullable: true, description: '办结事由: end a case before its last day.' })
  closeHouseholdCase(
    @Arg('input', () => CloseHouseholdCaseInput) input: CloseHouseholdCaseInput,
    @Ctx() context: Context,
  ): Promise<HouseholdCase> {
    return cases.close(context, input);
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
