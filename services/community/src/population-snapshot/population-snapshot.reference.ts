import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { PopulationSnapshot } from './population-snapshot.entity.ts';

export const resolvePopulationSnapshot: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(PopulationSnapshot).load(id);
