import { PageArgs } from '@hub/kit/connection.ts';
import type { Context } from '@hub/kit/context.ts';
import type { Page } from '@hub/kit/page.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AccessToken, AccessTokenConnection } from '../access-token/access-token.entity.ts';
import { Unit } from '../foreign-types.ts';

const latestFirst = [
  ['createdAt', 'desc'],
  ['id', 'desc'],
] as const;

@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => AccessTokenConnection, {
    nullable: true,
    description: '访问令牌: what its programs sign in with, the latest first.',
  })
  accessTokens(
    @Root() { id }: Unit,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: Context,
  ): Promise<Page<AccessToken>> {
    return loaders.pageBy(AccessToken, 'unitId', { orderBy: latestFirst }, page).load(id);
  }
}
