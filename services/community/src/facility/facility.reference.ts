import type { ReferenceResolver } from '@hub/kit/subgraph.ts';
import { Facility } from './facility.entity.ts';

export const resolveFacility: ReferenceResolver = ({ id }, { loaders }) => loaders.byId(Facility).load(id);
