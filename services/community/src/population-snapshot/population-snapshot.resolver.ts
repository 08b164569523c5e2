import { connectionOf, PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { SeenBy } from '@hub/kit/seen-by.ts';
import { keptBack, ProtectedCount, protectedCount } from '@hub/kit/small-cell.ts';
import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Compound } from '../compound/compound.entity.ts';
import { Grid } from '../grid/grid.entity.ts';
import { PopulationSnapshot } from './population-snapshot.entity.ts';
import { seesLowIncome, seesLowIncomeOf } from './population-snapshot.policy.ts';
import { givesAway } from './population-snapshot.rules.ts';

const PopulationSnapshotConnection = connectionOf(PopulationSnapshot);

const latestFirst = [
  ['asOf', 'desc'],
  ['id', 'desc'],
] as const;

@Resolver(() => PopulationSnapshot)
export class PopulationSnapshotResolver {
  @SeenBy(seesLowIncomeOf)
  @FieldResolver(() => ProtectedCount, {
    nullable: true,
    description: '低保户: households on minimum living allowance.',
  })
  lowIncomeHouseholds(
    @Root() snapshot: PopulationSnapshot,
    @Ctx() context: Context,
  ): Promise<ProtectedCount> {
    return lowIncomeOf(snapshot, context);
  }
}

@Resolver(() => Community)
export class CommunityPopulationResolver {
  @FieldResolver(() => PopulationSnapshotConnection, {
    description: '人口统计: its own counts and those of its parts, the latest first.',
  })
  populationSnapshots(
    @Root() { id }: Community,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<PopulationSnapshot>> {
    return loaders.pageBy(PopulationSnapshot, 'community', { orderBy: latestFirst }, page).load(id);
  }

  @FieldResolver(() => Int, { nullable: true, description: '户数: households at the latest count.' })
  async households(@Root() community: Community, @Ctx() context: Context): Promise<number | null> {
    return (await latestOf(community, context))?.households ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: '人口: people at the latest count.' })
  async population(@Root() community: Community, @Ctx() context: Context): Promise<number | null> {
    return (await latestOf(community, context))?.people ?? null;
  }

  @SeenBy(seesLowIncome)
  @FieldResolver(() => ProtectedCount, {
    nullable: true,
    description: '低保户: households on minimum living allowance at the latest count.',
  })
  async lowIncomeHouseholds(
    @Root() community: Community,
    @Ctx() context: Context,
  ): Promise<ProtectedCount | null> {
    const latest = await latestOf(community, context);
    return latest && lowIncomeOf(latest, context);
  }
}

@Resolver(() => Grid)
export class GridPopulationResolver {
  @FieldResolver(() => PopulationSnapshotConnection, {
    description: '人口统计: its counts, the latest first.',
  })
  populationSnapshots(
    @Root() { id }: Grid,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<PopulationSnapshot>> {
    return loaders.pageBy(PopulationSnapshot, 'grid', { orderBy: latestFirst }, page).load(id);
  }

  @FieldResolver(() => PopulationSnapshot, { nullable: true, description: '最新统计: its latest count.' })
  async latestPopulation(
    @Root() { id }: Grid,
    @Ctx() { loaders }: Context,
  ): Promise<PopulationSnapshot | null> {
    return first(loaders.pageBy(PopulationSnapshot, 'grid', { orderBy: latestFirst }, onlyOne).load(id));
  }
}

@Resolver(() => Compound)
export class CompoundPopulationResolver {
  @FieldResolver(() => PopulationSnapshotConnection, {
    description: '人口统计: its counts, the latest first.',
  })
  populationSnapshots(
    @Root() { id }: Compound,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<PopulationSnapshot>> {
    return loaders.pageBy(PopulationSnapshot, 'compound', { orderBy: latestFirst }, page).load(id);
  }

  @FieldResolver(() => PopulationSnapshot, { nullable: true, description: '最新统计: its latest count.' })
  async latestPopulation(
    @Root() { id }: Compound,
    @Ctx() { loaders }: Context,
  ): Promise<PopulationSnapshot | null> {
    return first(loaders.pageBy(PopulationSnapshot, 'compound', { orderBy: latestFirst }, onlyOne).load(id));
  }
}

/** The households in need, unless they are few, or would tell of a part in which they are few. */
async function lowIncomeOf(snapshot: PopulationSnapshot, { facts }: Context): Promise<ProtectedCount> {
  const count = protectedCount(snapshot.lowIncomeHouseholds);
  if (count.suppressed || isPart(snapshot)) return count;
  const counts = await facts
    .manyBy(PopulationSnapshot, 'community', { orderBy: { id: 'asc' } })
    .load(snapshot.community.id);
  const parts = counts.filter((other) => isPart(other) && other.asOf === snapshot.asOf);
  return givesAway(parts) ? keptBack : count;
}

const isPart = ({ grid, compound }: PopulationSnapshot): boolean => grid !== null || compound !== null;

/** The latest count of the community as a whole. */
function latestOf({ id }: Community, { loaders }: Context): Promise<PopulationSnapshot | null> {
  const whole = { where: { grid: null, compound: null }, orderBy: latestFirst };
  return first(loaders.pageBy(PopulationSnapshot, 'community', whole, onlyOne).load(id));
}

const onlyOne = { first: 1 };
const first = async <T>(page: Promise<Page<T>>): Promise<T | null> => (await page).edges[0]?.node ?? null;
