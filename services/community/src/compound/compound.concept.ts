import { concept } from '@hub/kit/concept.ts';
import { Compound } from './compound.entity.ts';

export const compound = concept(Compound);
