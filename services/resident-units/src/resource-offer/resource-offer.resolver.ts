import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import * as offers from './resource-offer.commands.ts';
import { ResourceOffer } from './resource-offer.entity.ts';
import { OfferInput, OfferResourceInput } from './resource-offer.inputs.ts';
import { canOffer } from './resource-offer.policy.ts';

@Resolver(() => ResourceOffer)
export class ResourceOfferResolver {
  @DoneBy(canOffer)
  @Mutation(() => ResourceOffer, {
    nullable: true,
    description: '登记资源: write down what a unit could give.',
  })
  offerResource(
    @Arg('input', () => OfferResourceInput) input: OfferResourceInput,
    @Ctx() context: Context,
  ): Promise<ResourceOffer> {
    return offers.offer(context, input);
  }

  @DoneBy(canOffer)
  @Mutation(() => ResourceOffer, { nullable: true, description: '开放资源: let an offer be taken up.' })
  openOffer(
    @Arg('input', () => OfferInput) input: OfferInput,
    @Ctx() context: Context,
  ): Promise<ResourceOffer> {
    return offers.open(context, input);
  }

  @DoneBy(canOffer)
  @Mutation(() => ResourceOffer, {
    nullable: true,
    description: '暂停资源: let nobody take an offer up for the moment.',
  })
  suspendOffer(
    @Arg('input', () => OfferInput) input: OfferInput,
    @Ctx() context: Context,
  ): Promise<ResourceOffer> {
    return offers.suspend(context, input);
  }

  @DoneBy(canOffer)
  @Mutation(() => ResourceOffer, { nullable: true, description: '关闭资源: end an offer for good.' })
  closeOffer(
    @Arg('input', () => OfferInput) input: OfferInput,
    @Ctx() context: Context,
  ): Promise<ResourceOffer> {
    return offers.close(context, input);
  }
}
