import { concept } from '@hub/kit/concept.ts';
import { Resolution } from './resolution.entity.ts';
import { ResolutionResolver } from './resolution.resolver.ts';
import * as writes from './resolution.writes.ts';

export const resolution = concept(Resolution, { resolvers: [ResolutionResolver], writes });
