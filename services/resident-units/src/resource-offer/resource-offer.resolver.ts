import type { Context } from '@hub/kit/context.ts';
import { DoneBy } from '@hub/kit/seen-by.ts';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Facility } from '../foreign-types.ts';
import { Unit } from '../unit/unit.entity.ts';
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

  @FieldResolver(() => Unit, { nullable: true, description: '单位: who offers it.' })
  unit(@Root() { unit }: ResourceOffer, @Ctx() { loaders }: Context): Promise<Unit | null> {
    return loaders.byId(Unit).load(unit.id);
  }

  @FieldResolver(() => Facility, { nullable: true, description: '场地: the place, for an offer of a venue.' })
  facility(@Root() { facilityId }: ResourceOffer): Facility | null {
    return facilityId ? new Facility(facilityId) : null;
  }
}
