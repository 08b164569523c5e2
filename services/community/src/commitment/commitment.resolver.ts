import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Asset } from '../asset/asset.entity.ts';
import { Commitment } from '../foreign-types.ts';

@Resolver(() => Commitment)
export class CommitmentResolver {
  @FieldResolver(() => [Asset], {
    nullable: true,
    description: '形成资产: what the community owns because of it, by name.',
  })
  deliveredAssets(@Root() { id }: Commitment, @Ctx() { loaders }: Context): Promise<Asset[]> {
    return loaders.manyBy(Asset, 'sourceCommitmentId', { orderBy: { name: 'asc', id: 'asc' } }).load(id);
  }
}
