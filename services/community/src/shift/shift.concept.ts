import { concept } from '@hub/kit/concept.ts';
import { Shift } from './shift.entity.ts';
import { ShiftResolver } from './shift.resolver.ts';

export const shift = concept(Shift, { resolvers: [ShiftResolver] });
