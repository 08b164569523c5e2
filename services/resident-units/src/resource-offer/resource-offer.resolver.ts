import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Facility } from '../facility/facility.stub.ts';
import { Unit } from '../unit/unit.entity.ts';
import { ResourceOffer } from './resource-offer.entity.ts';

@Resolver(() => ResourceOffer)
export class ResourceOfferResolver {
  @FieldResolver(() => Unit, { nullable: true, description: '单位: who offers it.' })
  unit(@Root() { unit }: ResourceOffer, @Ctx() { loaders }: Context): Promise<Unit | null> {
    return loaders.byId(Unit).load(unit.id);
  }

  @FieldResolver(() => Facility, { nullable: true, description: '场地: the place, for an offer of a venue.' })
  facility(@Root() { facilityId }: ResourceOffer): Facility | null {
    return facilityId ? new Facility(facilityId) : null;
  }
}
