import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Resolution } from './resolution.entity.ts';

export const resolveResolution: ReferenceResolver = ({ id }, { loaders }) =>
  loaders.byId(Resolution).load(id);
