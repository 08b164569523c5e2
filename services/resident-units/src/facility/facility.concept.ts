import { concept } from '@hub/kit/concept.ts';
import { Facility } from '../foreign-types.ts';

export const facility = concept(Facility);
