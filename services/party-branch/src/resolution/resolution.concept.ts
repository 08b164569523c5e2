import { concept } from '@hub/kit/concept.ts';
import { Resolution } from './resolution.entity.ts';
import { ResolutionResolver } from './resolution.resolver.ts';

export const resolution = concept(Resolution, { resolvers: [ResolutionResolver] });
