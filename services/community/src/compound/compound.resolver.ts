import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Unit } from '../unit/unit.stub.ts';
import { Compound } from './compound.entity.ts';

@Resolver(() => Compound)
export class CompoundResolver {
  @FieldResolver(() => Unit, { nullable: true, description: '物业公司: the company that manages it.' })
  propertyCompany(@Root() { propertyCompanyId }: Compound): Unit | null {
    return propertyCompanyId ? new Unit(propertyCompanyId) : null;
  }
}
