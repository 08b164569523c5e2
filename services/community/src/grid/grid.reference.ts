import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Grid } from './grid.entity.ts';

export const resolveGrid: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Grid).load(id);
