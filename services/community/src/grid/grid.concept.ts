import { concept } from '@hub/kit/concept.ts';
import { Grid } from './grid.entity.ts';
import { GridResolver } from './grid.resolver.ts';

export const grid = concept(Grid, { resolvers: [GridResolver] });
