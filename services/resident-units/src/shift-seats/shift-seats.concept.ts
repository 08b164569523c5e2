import { concept } from '@hub/kit/concept.ts';
import { ShiftSeats } from './shift-seats.entity.ts';

export const shiftSeats = concept(ShiftSeats);
