import type { Context } from '@hub/kit/context.ts';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Person } from '../foreign-types.ts';
import { HouseholdAccess } from './household-access.ts';
import { HouseholdCase } from './household-case.entity.ts';

@Resolver(() => HouseholdAccess)
export class HouseholdAccessResolver {
  @FieldResolver(() => Person, { nullable: true, description: '查阅人: who read it.' })
  person(@Root() { personId }: HouseholdAccess): Person {
    return new Person(personId);
  }

  @FieldResolver(() => HouseholdCase, { nullable: true, description: '用途: the case it was read for.' })
  purpose(@Root() { caseId }: HouseholdAccess, @Ctx() { loaders }: Context): Promise<HouseholdCase | null> {
    return loaders.byId(HouseholdCase).load(caseId);
  }
}
