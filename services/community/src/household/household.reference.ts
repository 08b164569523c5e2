import { uuidFrom } from '@hub/kit/identifiers.ts';
import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { knownHousehold } from './household.known.ts';
import { HouseholdCase } from './household-case.entity.ts';

export const resolveHousehold: ReferenceResolver = ({ id }, context) => knownHousehold(uuidFrom(id), context);

export const resolveHouseholdCase: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(HouseholdCase).load(id);
