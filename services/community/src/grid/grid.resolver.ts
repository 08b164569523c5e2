import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Grid } from './grid.entity.ts';

@Resolver(() => Grid)
export class GridResolver {
  @FieldResolver(() => Community, { nullable: true, description: '社区: which it is a part of.' })
  community(@Root() { community }: Grid, @Ctx() { loaders }: Context): Promise<Community | null> {
    return loaders.byId(Community).load(community.id);
  }
}
