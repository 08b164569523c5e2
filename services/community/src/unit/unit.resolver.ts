import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Compound } from '../compound/compound.entity.ts';
import { Facility } from '../facility/facility.entity.ts';
import { Unit } from '../foreign-types.ts';

@Resolver(() => Unit)
export class UnitResolver {
  @FieldResolver(() => [Facility], { nullable: true, description: '出借场地: the places it lends, by name.' })
  lentFacilities(@Root() { id }: Unit, @Ctx() { loaders }: Context): Promise<Facility[]> {
    return loaders.manyBy(Facility, 'providerUnitId', { orderBy: { name: 'asc', id: 'asc' } }).load(id);
  }

  @FieldResolver(() => [Compound], {
    nullable: true,
    description: '所管小区: the compounds it manages as a property company, by name.',
  })
  managedCompounds(@Root() { id }: Unit, @Ctx() { loaders }: Context): Promise<Compound[]> {
    return loaders.manyBy(Compound, 'propertyCompanyId', { orderBy: { name: 'asc', id: 'asc' } }).load(id);
  }
}
