import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Asset } from '../asset/asset.entity.ts';
import { Delivery } from '../foreign-types.ts';

@Resolver(() => Delivery)
export class DeliveryResolver {
  @FieldResolver(() => Asset, {
    nullable: true,
    description: '形成资产: what the community owns since it was accepted.',
  })
  async asset(@Root() { id }: Delivery, @Ctx() { loaders }: Context): Promise<Asset | null> {
    const [asset] = await loaders.manyBy(Asset, 'sourceDeliveryId').load(id);
    return asset ?? null;
  }
}
