import { concept } from '@hub/kit/concept.ts';
import { Equipment } from './equipment.entity.ts';

export const equipment = concept(Equipment);
