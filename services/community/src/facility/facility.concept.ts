import { concept } from '@hub/kit/concept.ts';
import { Facility } from './facility.entity.ts';
import { FacilityResolver } from './facility.resolver.ts';

export const facility = concept(Facility, { resolvers: [FacilityResolver] });
