import { concept } from '@hub/kit/concept.ts';
import { Resolution } from '../foreign-types.ts';
import { ResolutionResolver } from './resolution.resolver.ts';

export const resolution = concept(Resolution, { resolvers: [ResolutionResolver] });
