import { concept } from '@hub/kit/concept.ts';
import { LendingTerms } from './lending-terms.entity.ts';
import { FacilityResolver, LendingTermsResolver } from './lending-terms.resolver.ts';

export const lendingTerms = concept(LendingTerms, { resolvers: [FacilityResolver, LendingTermsResolver] });
