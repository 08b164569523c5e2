import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
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
  communities(@Ctx() { em }: Context): Promise<Community[]> {
    return em.find(Community, {}, { orderBy: { id: 'asc' } });
  }
}
