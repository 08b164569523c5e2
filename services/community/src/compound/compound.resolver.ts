import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Community } from '../community/community.entity.ts';
import { Unit } from '../foreign-types.ts';
import { Compound } from './compound.entity.ts';

@Resolver(() => Compound)
export class CompoundResolver {
  @FieldResolver(() => Community, { nullable: true, description: '社区: where it lies.' })
  community(@Root() { community }: Compound, @Ctx() { loaders }: Context): Promise<Community | null> {
    return loaders.byId(Community).load(community.id);
  }

  @FieldResolver(() => Unit, { nullable: true, description: '物业公司: the company that manages it.' })
  propertyCompany(@Root() { propertyCompanyId }: Compound): Unit | null {
    return propertyCompanyId ? new Unit(propertyCompanyId) : null;
  }
}
