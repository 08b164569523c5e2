import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { ProtectedCount, protectedCount } from '@hub/kit/small-cell.ts';
import { Args, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Household, HouseholdConnection } from './household.entity.ts';
import { seesCounts } from './household.policy.ts';
import { HouseholdCategory } from './household-category.ts';

@ObjectType({ description: '住户计数: how many households are looked after for one reason.' })
class HouseholdCount {
  @Field(() => HouseholdCategory, { description: '类别: the reason.' })
  category: HouseholdCategory;

  @Field(() => ProtectedCount, { description: '户数: how many.' })
  count: ProtectedCount;
}

@Resolver(() => Community)
export class CommunityHouseholdsResolver {
  @FieldResolver(() => HouseholdConnection, {
    nullable: true,
    description: '住户登记簿: the households on its register, by number; for those who keep it.',
  })
  householdRegister(
    @Root() { id }: Community,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Household>> {
    const byNumber = [
      ['no', 'asc'],
      ['id', 'asc'],
    ] as const;
    return loaders.pageBy(Household, 'community', { orderBy: byNumber }, page).load(id);
  }

  @SeenBy(seesCounts)
  @FieldResolver(() => [HouseholdCount], {
    nullable: true,
    description: '住户计数: how many households it looks after, by category.',
  })
  async householdCounts(@Root() { id }: Community, @Ctx() context: Context): Promise<HouseholdCount[]> {
    const counts = await countsOf(id, context);
    return Object.values(HouseholdCategory).map((category) => ({
      category,
      count: protectedCount(counts.get(category) ?? 0),
    }));
  }
}

const countsOf = (communityId: string, { facts }: Context): Promise<Map<string, number>> =>
  facts
    .batched<Map<string, number>>('households by category', async (ids, read) => {
      const rows = await read<{ id: string; category: string; count: number }>(
        `select community_id as id, category, count(*)::int as count from household
         where community_id = any($1::char(12)[]) group by community_id, category`,
        [ids],
      );
      const byId = Map.groupBy(rows, (row) => row.id);
      return ids.map((id) => new Map(byId.get(id)?.map(({ category, count }) => [category, count])));
    })
    .load(communityId);
