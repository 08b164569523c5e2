import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Facility } from '../facility/facility.entity.ts';
import { Equipment } from './equipment.entity.ts';

@Resolver(() => Equipment)
export class EquipmentResolver {
  @FieldResolver(() => Community, { nullable: true, description: '社区: whose it is.' })
  community(@Root() { community }: Equipment, @Ctx() { loaders }: Context): Promise<Community | null> {
    return loaders.byId(Community).load(community.id);
  }

  @FieldResolver(() => Facility, { nullable: true, description: '场地: where it stands, if it stays there.' })
  facility(@Root() { facility }: Equipment, @Ctx() { loaders }: Context): Promise<Facility | null> | null {
    return facility && loaders.byId(Facility).load(facility.id);
  }
}
