import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import type { Page } from '@hub/kit/page.ts';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Asset, AssetConnection } from '../asset/asset.entity.ts';
import { Compound } from '../compound/compound.entity.ts';
import { Equipment } from '../equipment/equipment.entity.ts';
import { Facility } from '../facility/facility.entity.ts';
import { Grid } from '../grid/grid.entity.ts';
import { type Need, NeedConnection } from '../need/need.entity.ts';
import { needsOf } from '../need/need.resolver.ts';
import { NeedState } from '../need/need.state.ts';
import { ServiceActivity, ServiceActivityConnection } from '../service-activity/service-activity.entity.ts';
import { Community } from './community.entity.ts';

@Resolver(() => Community)
export class CommunityResolver {
  @Query(() => Community, { nullable: true, description: '社区: one community by its division code.' })
  async community(
    @Arg('id', () => ID, { description: '统计用区划代码: its 12-digit code.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Community | null> {
    return loaders.byId(Community).load(communityIdFrom(id));
  }

  @Query(() => [Community], { nullable: true, description: '社区: every community of this hub, by code.' })
  communities(@Ctx() { loaders }: Context): Promise<Community[]> {
    return loaders.all(Community, { id: 'asc' });
  }

  @FieldResolver(() => [Grid], { description: '网格: its grids, by number.' })
  grids(@Root() { id }: Community, @Ctx() { loaders }: Context): Promise<Grid[]> {
    return loaders.manyBy(Grid, 'community', { orderBy: { no: 'asc' } }).load(id);
  }

  @FieldResolver(() => [Compound], { description: '小区: its compounds, by name.' })
  compounds(@Root() { id }: Community, @Ctx() { loaders }: Context): Promise<Compound[]> {
    return loaders.manyBy(Compound, 'community', { orderBy: { name: 'asc' } }).load(id);
  }

  @FieldResolver(() => [Facility], { description: '场地: its own places and those lent to it, by name.' })
  facilities(@Root() { id }: Community, @Ctx() { loaders }: Context): Promise<Facility[]> {
    return loaders.manyBy(Facility, 'community', { orderBy: { name: 'asc', id: 'asc' } }).load(id);
  }

  @FieldResolver(() => [Equipment], { description: '设备: what it has to use and lend, by name.' })
  equipment(@Root() { id }: Community, @Ctx() { loaders }: Context): Promise<Equipment[]> {
    return loaders.manyBy(Equipment, 'community', { orderBy: { name: 'asc', id: 'asc' } }).load(id);
  }

  @FieldResolver(() => NeedConnection, { description: '需求清单: its needs, the most urgent first.' })
  needs(
    @Root() { id }: Community,
    @Arg('state', () => NeedState, { nullable: true, description: '状态: only those in it.' })
    state: NeedState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Need>> {
    return needsOf(id, state, page, context);
  }

  @FieldResolver(() => AssetConnection, { description: '资产: what it owns, by name.' })
  assets(
    @Root() { id }: Community,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<Asset>> {
    const byName = [
      ['name', 'asc'],
      ['id', 'asc'],
    ] as const;
    return loaders.pageBy(Asset, 'community', { orderBy: byName }, page).load(id);
  }

  @FieldResolver(() => ServiceActivityConnection, {
    description: '服务活动: its activities, the latest first.',
  })
  activities(
    @Root() { id }: Community,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<ServiceActivity>> {
    return loaders.pageBy(ServiceActivity, 'community', { orderBy: [['id', 'desc']] }, page).load(id);
  }
}
