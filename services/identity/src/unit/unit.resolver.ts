import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AccessToken } from '../access-token/access-token.entity.ts';
import { Unit } from './unit.stub.ts';

@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => [AccessToken], {
    nullable: true,
    description: '访问令牌: what its programs sign in with, the latest first; at most 20 at a time are valid.',
  })
  accessTokens(@Root() { id }: Unit, @Ctx() { loaders }: Context): Promise<AccessToken[]> {
    return loaders.manyBy(AccessToken, 'unitId', { orderBy: { createdAt: 'desc', id: 'desc' } }).load(id);
  }
}
