import { concept } from '@hub/kit/concept.ts';
import { Grid } from './grid.entity.ts';

export const grid = concept(Grid);
