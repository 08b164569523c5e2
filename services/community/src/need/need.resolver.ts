import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import { communityIdFrom } from '@hub/kit/identifiers.ts';
import type { Page } from '@hub/kit/page.ts';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Need, NeedConnection } from './need.entity.ts';
import { NeedState } from './need.state.ts';

export const needsByUrgency = [
  ['priority', 'asc'],
  ['id', 'asc'],
] as const;

@Resolver(() => Need)
export class NeedResolver {
  @Query(() => Need, { nullable: true, description: '需求: one need by id.' })
  need(
    @Arg('id', () => ID, { description: '标识: the need.' }) id: string,
    @Ctx() { loaders }: Context,
  ): Promise<Need | null> {
    return loaders.byId(Need).load(id);
  }

  @Query(() => NeedConnection, {
    nullable: true,
    description: '需求清单: the needs of a community, the most urgent first.',
  })
  async needs(
    @Arg('communityId', () => ID, { description: '社区: its division code.' }) communityId: string,
    @Arg('state', () => NeedState, { nullable: true, description: '状态: only those in it.' })
    state: NeedState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
  ): Promise<Page<Need>> {
    return needsOf(communityIdFrom(communityId), state, page, context);
  }
}

export const needsOf = (
  communityId: string,
  state: NeedState | null,
  page: PageArgs,
  { loaders }: Context,
): Promise<Page<Need>> =>
  loaders
    .pageBy(Need, 'community', { where: state ? { state } : {}, orderBy: needsByUrgency }, page)
    .load(communityId);
