import { concept } from '@hub/kit/concept.ts';
import { Compound } from './compound.entity.ts';
import { CompoundResolver } from './compound.resolver.ts';

export const compound = concept(Compound, { resolvers: [CompoundResolver] });
