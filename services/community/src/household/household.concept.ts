import { concept } from '@hub/kit/concept.ts';
import { uuidFrom } from '@hub/kit/identifiers.ts';
import { CommunityHouseholdsResolver } from './community-households.resolver.ts';
import { Household } from './household.entity.ts';
import { knownHousehold } from './household.known.ts';
import { HouseholdResolver } from './household.resolver.ts';
import * as writes from './household.writes.ts';
import { HouseholdAccessResolver } from './household-access.resolver.ts';
import { HouseholdCase } from './household-case.entity.ts';
import { HouseholdCaseResolver } from './household-case.resolver.ts';

export const household = concept(Household, {
  with: [HouseholdCase],
  resolvers: [CommunityHouseholdsResolver, HouseholdAccessResolver, HouseholdCaseResolver, HouseholdResolver],
  reference: ({ id }, context) => knownHousehold(uuidFrom(id), context),
  writes,
});
