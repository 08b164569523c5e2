import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Unit } from './unit.entity.ts';

export const resolveUnit: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Unit).load(id);
